import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LetterContent, LetterSignatory } from "@/lib/letters/letter-content";
import { compileLetter } from "@/lib/letters/pdf/compile-letter";

const SIZES = [1_000, 10_000, 100_000];

type Row = { signatories: number; seconds: number; peakMemoryMB: number; bytes: number; pages: number };

/** Compiles letters with growing lists; prints a table, then one line of JSON. */
export async function benchLetter(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "doleances-bench-letter-"));
  const rows: Row[] = [];
  try {
    console.log("signatories   seconds   peak memory        bytes   pages   longest stall of the caller");
    for (const signatories of SIZES) {
      const { row, stallMs } = await measure(signatories, join(directory, `${signatories}.pdf`));
      rows.push(row);
      console.log(
        [
          row.signatories.toLocaleString("en").padStart(11),
          row.seconds.toFixed(1).padStart(9),
          `${row.peakMemoryMB} MB`.padStart(13),
          row.bytes.toLocaleString("en").padStart(12),
          row.pages.toLocaleString("en").padStart(7),
          `${stallMs} ms`.padStart(10),
        ].join(" "),
      );
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  console.log(JSON.stringify({ name: "letter", rows }));
}

async function measure(count: number, outFile: string): Promise<{ row: Row; stallMs: number }> {
  const stalls = watchStalls();
  const start = performance.now();
  const letter = await compileLetter({
    content: content(count),
    signatories: signatories(count),
    createdAt: new Date("2026-12-01T12:00:00Z"),
    outFile,
  });
  const seconds = Math.round((performance.now() - start) / 10) / 100;
  const { peakMemoryBytes, bytes, pages } = letter;
  const peakMemoryMB = Math.round(peakMemoryBytes / 1024 ** 2);
  return { row: { signatories: count, seconds, peakMemoryMB, bytes, pages }, stallMs: stalls() };
}

/** How long the event loop of this process was ever kept waiting: the web process must not feel a letter. */
function watchStalls(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
    last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    return Math.round(longest);
  };
}

const FIRST_NAMES = [
  "Maëlle",
  "Jean-Noël",
  "Inès",
  "Abdou",
  "Thị Lan",
  "Ольга",
  "Loïc",
  "Anne-Claire",
  "Yanis",
];
const LAST_NAMES = [
  "Tavernier",
  "Le Bihan",
  "Ouédraogo",
  "Da Silva Ferreira",
  "N’Diaye",
  "Kowalczyk",
  "Ấn",
  "Roux",
];

function* signatories(count: number): Generator<LetterSignatory> {
  for (let index = 0; index < count; index++) {
    const first = FIRST_NAMES[index % FIRST_NAMES.length];
    const last = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length];
    const [name, postalCode] = [`${first} ${last}-${index.toString(36)}`, String(72_000 + (index % 9) * 100)];
    yield { position: index + 1, name, postalCode, resident: index % 9 < 6 };
  }
}

function content(count: number): LetterContent {
  const paragraph =
    "Nous demandons que la bibliothèque du quartier rouvre le samedi, jour où les familles peuvent y venir, " +
    "et que ses horaires soient décidés avec celles et ceux qui s’en servent. ";
  return {
    reference: "DOL-00000-BENCHMARK0",
    verifyUrl: "https://doleances.example/verifier/DOL-00000-BENCHMARK0",
    placeAndDate: "Le 1er décembre 2026",
    sender: { name: "Collectif de la bibliothèque", lines: ["3, rue des Lilas", "72000 Le Mans"] },
    recipients: [{ name: "Madame la Maire", lines: ["Hôtel de ville"] }],
    subject: "rouvrir la bibliothèque le samedi",
    salutation: "Madame la Maire,",
    body: {
      blocks: Array.from({ length: 12 }, () => ({
        type: "paragraph" as const,
        children: [{ type: "text" as const, value: paragraph.repeat(3) }],
      })),
      footnotes: [],
    },
    closing: "Nous vous prions d’agréer, Madame la Maire, l’expression de notre considération.",
    signedBy: "Le Collectif de la bibliothèque",
    coSigners: [],
    petition: {
      title: "La bibliothèque le samedi",
      url: "https://doleances.example/petitions/bibliotheque",
      communeName: "Le Mans",
    },
    counts: { signatures: count, residents: count, elsewhere: 0 },
    listClosedAt: "le 1er décembre 2026 à 12 h",
  };
}
