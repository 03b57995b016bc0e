import { buildCommuneIndex, type CommuneIndex } from "@/lib/communes/build-commune-index";
import { type Cog, readCog } from "@/lib/communes/cog";
import { searchCommunes } from "@/lib/communes/search-communes";
import { measureImport } from "./support/import-rate";
import { writeDesks } from "./support/invented-files";

const MEGABYTE = 1024 * 1024;
/** As many as DILA's directory has. */
const DESKS = 63_000;
/** Names are drawn one in so many, so that the mix is the same on every run. */
const STEP = 70;

/** What residents type: names letter by letter, postal codes, a mistake, a département; and what nobody should. */
function queryMix({ communes, aliases }: Cog): Record<string, string[]> {
  const some = communes.filter((_, index) => index % STEP === 0);
  const large = [...communes].sort((a, b) => b.population - a.population).slice(0, 100);
  const names = [...some, ...large].map(({ name }) => name);
  const withoutThird = (name: string) => name.slice(0, 2) + name.slice(3);
  return {
    "whole name": names,
    "letter by letter": large.flatMap(({ name }) => [...name].map((_, end) => name.slice(0, end + 1))),
    "lower case, no accent": names.map((name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()),
    "one mistake": names.map(withoutThird),
    "postal code": some.flatMap(({ postalCodes }) => postalCodes),
    "name and département": some.map(({ name, departmentCode }) => `${name} ${departmentCode}`),
    "former name": aliases.filter((_, index) => index % 10 === 0).map(({ name }) => name),
    garbage: [
      "x".repeat(100_000),
      "saint ".repeat(20_000),
      "a b c d e f g h i j",
      "ßẞ🙂\u202e\ud800",
      "abcd efgh ijkl mnop",
    ].concat(
      "saint sant sait sain saiint saintt siant sanit",
      "vill mont saint roch bois pont cham mar",
      "9 7 2 3 1 8 6 5",
    ),
  };
}

function timings(index: CommuneIndex, queries: string[], rounds: number): number[] {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const start = performance.now();
      searchCommunes(index, query);
      taken.push(performance.now() - start);
    }
  }
  return taken;
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/**
 * What a commune's page and field stand on: the search among all communes, then the import of all mairies. The
 * aims are a p99 under 5 ms, and 63,000 desks in under 60 s and 200 MB.
 */
export async function benchCommunes(): Promise<void> {
  measureSearch();
  await measureImport("mairies", DESKS, writeDesks);
}

/**
 * Milliseconds at the median, the 99th percentile and worst, by kind of query, after a warm-up round; and what
 * reading and preparing the communes costs.
 */
function measureSearch(): void {
  const start = performance.now();
  const cog = readCog();
  const read = performance.now();
  const index = buildCommuneIndex(cog);
  const built = performance.now();
  const mix = queryMix(cog);
  timings(index, Object.values(mix).flat(), 1);

  const byKind = Object.entries(mix).map(([kind, queries]) => {
    const rounds = Math.ceil(1000 / queries.length);
    return { kind, taken: timings(index, queries, rounds) };
  });
  const row = (taken: number[]) => ({
    queries: taken.length,
    p50: rounded(percentile(taken, 0.5)),
    p99: rounded(percentile(taken, 0.99)),
    max: rounded(Math.max(...taken)),
  });
  const all = byKind.flatMap(({ taken }) => taken);
  console.table(
    Object.fromEntries([...byKind.map(({ kind, taken }) => [kind, row(taken)]), ["all", row(all)]]),
  );
  console.log(
    JSON.stringify({
      name: "communes",
      communes: index.communes.length,
      readMs: Math.round(read - start),
      buildMs: Math.round(built - read),
      rssMb: Math.round(process.memoryUsage().rss / MEGABYTE),
      searches: all.length,
      p50Ms: rounded(percentile(all, 0.5)),
      p99Ms: rounded(percentile(all, 0.99)),
      maxMs: rounded(Math.max(...all)),
    }),
  );
}
