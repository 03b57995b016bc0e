import "server-only";
import type { Db } from "@/lib/db/client";
import { askLink, type LinkNetwork } from "./ask-link";
import { linkVerdict } from "./link-verdict";

/** Addresses asked in one run, chosen among more: one host with hundreds of them keeps nobody else waiting. */
const BATCH = 60;
const CANDIDATES = 1000;
/** Of one host in one run, one after the other, with a pause between them in milliseconds. */
const A_HOST = 8;
const PAUSE_MS = 1000;
/** Hosts asked at the same time. */
const AT_ONCE = 4;

type Tools = {
  db: Db;
  now: () => Date;
  network: LinkNetwork;
  signal?: AbortSignal;
  pause?: (ms: number) => Promise<void>;
};
type Due = { id: string; url: string };

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Asks the addresses that are due, a batch.
 *
 * Invariant: no host is asked twice at once, nor more often than once a second; an address is asked once a request.
 *
 * @returns how many were asked, and whether some are left.
 */
export async function askDueLinks(tools: Tools): Promise<{ asked: number; more: boolean }> {
  const { db } = tools;
  const due = await db.linkCheck.findMany({
    where: { dueAt: { not: null } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true, url: true },
    take: CANDIDATES,
  });
  const hosts = batchOf(due);
  let asked = 0;
  const lane = async () => {
    for (let links = hosts.shift(); links; links = hosts.shift()) {
      for (const [rank, link] of links.entries()) {
        if (tools.signal?.aborted) return;
        if (rank > 0) await (tools.pause ?? sleep)(PAUSE_MS);
        await askOne(tools, link);
        asked += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { asked, more: (await db.linkCheck.count({ where: { dueAt: { not: null } } })) > 0 };
}

async function askOne({ db, now, network, signal }: Tools, { id, url }: Due): Promise<void> {
  const verdict = linkVerdict(await askLink(url, network, signal));
  // Stopped half way: it says nothing of the address.
  if (signal?.aborted) return;
  await db.linkCheck.updateMany({ where: { id }, data: { ...verdict, checkedAt: now(), dueAt: null } });
}

/** The share of each host, those that wait longest first. */
function batchOf(due: readonly Due[]): Due[][] {
  let room = BATCH;
  return [...byHost(due).values()].flatMap((links) => {
    const share = links.slice(0, Math.min(A_HOST, room));
    room -= share.length;
    return share.length > 0 ? [share] : [];
  });
}

function byHost(due: readonly Due[]): Map<string, Due[]> {
  const hosts = new Map<string, Due[]>();
  for (const link of due) {
    const host = URL.parse(link.url)?.hostname ?? "";
    hosts.set(host, [...(hosts.get(host) ?? []), link]);
  }
  return hosts;
}
