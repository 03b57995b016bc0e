import { readCog } from "@/lib/communes/cog";
import { mayorAppellation } from "@/lib/directory/appellation";
import { type CopyToCompile, compileCopies } from "@/lib/letters/pdf/compile-copies";
import { type CopySource, composeCopy, onceRead } from "@/lib/mailings/compose-copy";

/** As many as a large département has communes. */
const COPIES = 342;
/** Set by one compiling process, as when they are sent. */
const BATCH = 20;
const ROUNDS = 10;
const NOW = new Date("2026-12-01T12:00:00Z");
const SEXES = ["F", "M", null] as const;

/** A letter of two pages with headings, notes and a list; `field` begins each of its parts. */
function body(field: string): string {
  const paragraph =
    "Nous demandons que chaque cour d’école ait ses arbres, que leur ombre soit mesurée, et que le choix en soit " +
    "fait avec celles et ceux qui y passent leurs journées. ";
  const part = (rank: number) =>
    `## Partie ${rank}, pour ${field}\n\n${paragraph.repeat(4)}[^${rank}]\n\n- **un arbre**\n- *un banc*\n`;
  const notes = [1, 2, 3, 4].map((rank) => `[^${rank}]: Voir https://exemple.example/note-${rank}.`);
  return [...[1, 2, 3, 4].map(part), ...notes].join("\n\n");
}

function sources(text: string): CopySource[] {
  const collective = {
    name: "Collectif des Micocouliers",
    postalAddress: "1, rue du Test\n34000 Montpellier",
    contactEmail: "contact@collectif.example",
    rnaNumber: null,
  };
  const mailing = {
    title: "Des arbres",
    body: text,
    closing: "",
    coSigners: "A\nB\nC",
    place: "Montpellier",
  };
  return readCog()
    .communes.filter((_, index) => index % 97 === 0)
    .slice(0, COPIES)
    .map((commune, rank) => {
      const sex = SEXES[rank % SEXES.length] ?? null;
      const name = `Camille Exemple ${rank}`;
      const appellation = mayorAppellation(sex);
      const mayor = { id: "", name, sex, function: "Maire", functionStart: null };
      const copy = { kind: "mayor" as const, name, function: "Maire", appellation };
      return { mailing, collective, copy, commune, mayor, now: NOW };
    });
}

function composeAll(all: readonly CopySource[]): CopyToCompile[] {
  const readBody = onceRead();
  const issued = { reference: "DOL-34172-0000000000", appUrl: "https://petitions.example.org" };
  return all.map((source) => ({
    content: composeCopy(source, issued, readBody).content,
    createdAt: NOW,
  }));
}

/** Letters a second, over several rounds after one to warm up. */
function composing(text: string): number {
  const all = sources(text);
  composeAll(all);
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) composeAll(all);
  return (ROUNDS * all.length * 1000) / (performance.now() - start);
}

async function composingAndSetting(text: string): Promise<number> {
  const all = sources(text);
  const start = performance.now();
  const copies = composeAll(all);
  let set = 0;
  for (let at = 0; at < copies.length; at += BATCH) {
    const files = await compileCopies(copies.slice(at, at + BATCH));
    set += files.filter(Boolean).length;
  }
  if (set !== all.length) throw new Error(`${all.length - set} letters could not be set`);
  return (set * 1000) / (performance.now() - start);
}

/**
 * One letter to 342 mayors: personalised letters a second, composed alone (with fields in the text, and with none,
 * when it is read but once), and composed and set as PDF/UA-1 files. Prints a table, then one line of JSON.
 */
export async function benchMerge(): Promise<void> {
  const withFields = composing(body("{{mairie}}"));
  const withoutFields = composing(body("la mairie"));
  const asFiles = await composingAndSetting(body("{{mairie}}"));
  const rounded = (value: number) => Math.round(value * 10) / 10;
  console.table({
    "composed, fields in the text": { "letters a second": rounded(withFields) },
    "composed, the same text for all": { "letters a second": rounded(withoutFields) },
    "composed and set as a PDF": { "letters a second": rounded(asFiles) },
  });
  console.log(
    JSON.stringify({
      name: "merge",
      copies: COPIES,
      composedPerSecond: rounded(withFields),
      sameTextPerSecond: rounded(withoutFields),
      pdfPerSecond: rounded(asFiles),
      composedToPdf: rounded(withFields / asFiles),
    }),
  );
}
