import { type Load, load } from "./support/load";
import { medianBy } from "./support/median";
import { BENCH_SLUG, fillSignatures, openStage, type Stage, startSite } from "./support/stage";

const SECONDS = 6;
const ROUNDS = 3;
const STATIC_PATH = "/signatures/effacee";

type Pair = { petition: Load; fixed: Load };

/** The petition's page and a page that never changes, in turns, so that noise falls on both. */
async function measure(stage: Stage, there: number): Promise<Pair> {
  const site = await startSite(stage);
  const paths = { petition: `/petitions/${BENCH_SLUG}`, fixed: STATIC_PATH };
  const seen: { petition: Load[]; fixed: Load[] } = { petition: [], fixed: [] };
  try {
    for (const path of Object.values(paths)) await load({ url: site.url + path, seconds: 2, expected: 200 });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ["fixed", "petition"] as const) {
        const result = await load({ url: site.url + paths[name], seconds: SECONDS, expected: 200 });
        if (result.others > 0) throw new Error(`${paths[name]}: ${result.others} answers were not 200`);
        seen[name].push(result);
      }
    }
  } finally {
    await site.stop();
  }
  const pair = {
    petition: medianBy(seen.petition, (one) => one.perSecond),
    fixed: medianBy(seen.fixed, (one) => one.perSecond),
  };
  console.log(`\n${there.toLocaleString("en")} signatures, ${ROUNDS} rounds of ${SECONDS} s, medians`);
  console.table(
    Object.entries(pair).map(([name, { perSecond, p50, p99 }]) => ({
      page: name === "petition" ? "petition" : `static (${STATIC_PATH})`,
      "pages/s": Math.round(perSecond),
      "p50 ms": p50,
      "p99 ms": p99,
    })),
  );
  return pair;
}

function figures({ petition, fixed }: Pair) {
  return {
    ratio: Math.round((petition.perSecond / fixed.perSecond) * 1000) / 1000,
    pagesPerSecond: Math.round(petition.perSecond),
    staticPerSecond: Math.round(fixed.perSecond),
    p50Ms: petition.p50,
    p99Ms: petition.p99,
  };
}

/** The petition's page beside a static page of the same site, without signatures and with half a million. */
export async function benchPage(): Promise<void> {
  const stage = await openStage();
  try {
    const empty = await measure(stage, 0);
    await fillSignatures(stage, 500_000);
    const full = await measure(stage, 500_000);
    console.log(JSON.stringify({ name: "page", ...figures(empty), at500000: figures(full) }));
  } finally {
    await stage.end();
  }
}
