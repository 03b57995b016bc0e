import { type Load, load } from "./support/load";
import { medianBy } from "./support/median";
import { BENCH_SLUG, fillSignatures, openStage, type Stage, startFloor, startSite } from "./support/stage";

const SECONDS = 6;
const ROUNDS = 3;
const ALREADY_THERE = 500_000;

let person = 0;

/** A form as a browser sends it, from a visitor and a mailbox never seen before. */
function freshForm() {
  person += 1;
  const body = new URLSearchParams({
    prenom: "Camille",
    nom: `Martin ${person}`,
    courriel: `camille.${person}.${process.pid}@doleances.example`,
    code_postal: "72000",
    version: "1",
    transmettre: "oui",
    nom_public: "oui",
  }).toString();
  return {
    method: "POST" as const,
    body,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`,
    },
  };
}

type Row = { what: string } & Load;

async function measure(stage: Stage, there: number): Promise<{ rows: Row[]; ratio: number }> {
  const [insert, floor, site] = [
    await startFloor(stage, "insert"),
    await startFloor(stage, "sign"),
    await startSite(stage),
  ];
  const path = `/petitions/${BENCH_SLUG}/signer`;
  const targets = [
    { what: "bare insert, plain server", url: insert.url },
    { what: "the SQL of signing, plain server (floor)", url: floor.url },
    { what: "signing, Doléances", url: `${site.url}${path}` },
  ];
  const seen = new Map<string, Load[]>(targets.map(({ what }) => [what, []]));
  try {
    for (const { url } of targets) await load({ url, seconds: 4, expected: 303, next: freshForm });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { what, url } of targets) {
        const before = await countRows(stage);
        const result = await load({ url, seconds: SECONDS, expected: 303, next: freshForm });
        const written = (await countRows(stage)) - before;
        if (result.others > 0) throw new Error(`${what}: ${result.others} answers were not 303`);
        if (written < result.answers)
          throw new Error(`${what}: ${result.answers} accepted, ${written} written`);
        seen.get(what)?.push(result);
      }
    }
  } finally {
    await Promise.all([insert.stop(), floor.stop(), site.stop()]);
  }
  const rows = targets.map(({ what }) => ({
    what,
    ...medianBy(seen.get(what) ?? [], (one) => one.perSecond),
  }));
  const [, floorRow, siteRow] = rows;
  console.log(
    `\n${there.toLocaleString("en")} signatures already there, ${ROUNDS} rounds of ${SECONDS} s, medians`,
  );
  console.table(
    rows.map(({ what, perSecond, p50, p99 }) => ({
      what,
      "signatures/s": Math.round(perSecond),
      "p50 ms": p50,
      "p99 ms": p99,
    })),
  );
  return { rows, ratio: (siteRow?.perSecond ?? 0) / (floorRow?.perSecond ?? 1) };
}

async function countRows(stage: Stage): Promise<number> {
  const { rows } = await stage.query.query<{ count: string }>("SELECT count(*) FROM signatures");
  return Number(rows[0]?.count);
}

/** Signatures accepted a second over HTTP, beside what the same SQL costs without the product. */
export async function benchSign(): Promise<void> {
  const stage = await openStage();
  try {
    const empty = await measure(stage, 0);
    await stage.query.query("DELETE FROM signatures");
    await fillSignatures(stage, ALREADY_THERE);
    const full = await measure(stage, ALREADY_THERE);
    const round = (value: number) => Math.round(value * 1000) / 1000;
    const rate = (rows: Row[], index: number) => Math.round(rows[index]?.perSecond ?? 0);
    const figures = ({ rows, ratio }: typeof empty) => ({
      ratio: round(ratio),
      signaturesPerSecond: rate(rows, 2),
      floorPerSecond: rate(rows, 1),
      bareInsertPerSecond: rate(rows, 0),
      p50Ms: rows[2]?.p50,
      p99Ms: rows[2]?.p99,
    });
    const slowdown = round(rate(full.rows, 2) / rate(empty.rows, 2));
    console.log(
      JSON.stringify({ name: "sign", ...figures(empty), at500000: figures(full), fullToEmpty: slowdown }),
    );
  } finally {
    await stage.end();
  }
}
