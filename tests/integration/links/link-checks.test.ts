import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { askDueLinks } from "@/lib/links/ask-due-links";
import type { LinkNetwork } from "@/lib/links/ask-link";
import {
  checksLinks,
  linkId,
  purgeLinkChecks,
  readLinkChecks,
  requestLinkChecks,
  WAITING_MAX,
} from "@/lib/links/link-checks";
import type { DraftInput } from "@/lib/petitions/petition-form";
import { readLetterDesk } from "@/lib/petitions/read-letter-desk";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { saveDraft } from "@/lib/petitions/save-draft";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

vi.hoisted(() => {
  process.env.LINK_CHECKS = "on";
});

const database = useDatabase(8);
const DAY = 86_400_000;
let server: Server;
let port: number;
const asked: string[] = [];
let busiest = 0;

beforeAll(async () => {
  let busy = 0;
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    busy += 1;
    busiest = Math.max(busiest, busy);
    setImmediate(() => {
      busy -= 1;
      response.writeHead(request.url?.startsWith("/ici") ? 200 : 404).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(async () => {
  asked.length = 0;
  busiest = 0;
  await database.db.linkCheck.deleteMany();
});

/** Every name leads to the server of this test. */
const network = (): LinkNetwork => ({
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  mayReach: () => true,
  mayUse: () => true,
  userAgent: "essai",
});
const at = (path: string, host = "exemple.test") => `http://${host}:${port}${path}`;
const request = (urls: string[], now = FACTORY_NOW) =>
  database.db.$transaction((tx) => requestLinkChecks(tx, { now }, urls));
const ask = (now = FACTORY_NOW, pause = async (_ms: number) => undefined) =>
  askDueLinks({ db: database.db, now: () => now, network: network(), pause });

async function draftOf(body: string, urls: string[]) {
  const owner = await makeUser(database.db);
  const { id } = await makePetition(database.db, { owner, status: "draft" });
  const ctx = contextOf(database.db, owner);
  const input: DraftInput = {
    ...{ title: "Un banc", body, goal: 250, thresholdKind: "own", thresholdLabel: "", thresholdSource: "" },
    ...{ coSigners: [], recipients: [], salutation: "", closing: "", revision: 1 },
    parts: {
      questions: [],
      sources: urls.map((url) => ({ title: "Un article", url })),
      meetingRequest: null,
    },
  };
  await saveDraft(ctx, id, input);
  return { id, ctx };
}

describe("a draft that quotes addresses", () => {
  test("is saved at once, and tells its author later what they answered", async () => {
    const body = `Voir [ici](${at("/ici")}) et là[^1].\n\n[^1]: Note : <${at("/perdu")}>`;
    const { id, ctx } = await draftOf(body, [at("/ici/aussi"), "https://exemple.fr/jamais-demandé"]);
    expect(asked).toEqual([]);
    expect(await jobsHolding(database.db, "check-links", "")).toHaveLength(1);
    const desk = async () => readLetterDesk(database.db, await readOwnPetition(ctx, id), FACTORY_NOW);
    expect((await desk()).bodyLinks).toEqual([at("/ici"), at("/perdu")]);
    expect((await desk()).links?.[at("/perdu")]).toMatchObject({ state: "pending" });
    expect(await ask()).toEqual({ asked: 4, more: false });
    const { links } = await desk();
    expect(links?.[at("/ici")]).toEqual({ state: "ok", httpStatus: 200, checkedAt: FACTORY_NOW });
    expect(links?.[at("/ici/aussi")]?.state).toBe("ok");
    expect(links?.[at("/perdu")]).toEqual({ state: "dead", httpStatus: 404, checkedAt: FACTORY_NOW });
  });
});

describe("an address", () => {
  test("that answered is left alone for a week, another for an hour", async () => {
    expect(await request([at("/ici"), at("/perdu"), at("/ici")])).toBe(2);
    expect(await request([at("/ici")])).toBe(0);
    await ask();
    const later = (ms: number) => new Date(FACTORY_NOW.getTime() + ms);
    expect(await request([at("/ici"), at("/perdu")], later(3_500_000))).toBe(0);
    expect(await request([at("/ici"), at("/perdu")], later(3_700_000))).toBe(1);
    expect(await request([at("/ici")], later(6 * DAY))).toBe(0);
    expect(await request([at("/ici")], later(8 * DAY))).toBe(1);
  });

  test("that is no web address, or endless, is not asked", async () => {
    const odd = ["mailto:a@exemple.test", "", "javascript:alert(1)", `${at("/")}${"a".repeat(5000)}`];
    expect(await request(odd)).toBe(0);
    expect(await database.db.linkCheck.count()).toBe(0);
  });

  test("is asked no more than a hundred at a time", async () => {
    expect(await request(Array.from({ length: 140 }, (_, rank) => at(`/ici/${rank}`)))).toBe(100);
  });

  test("is found again by its exact words alone", async () => {
    await request([at("/ici")]);
    const known = await readLinkChecks(database.db, [at("/ici"), at("/autre")]);
    expect(Object.keys(known)).toEqual([at("/ici")]);
    expect(linkId(at("/ici"))).toMatch(/^[0-9a-f]{64}$/);
  });

  test("nobody edits any more is forgotten", async () => {
    await request([at("/ici")]);
    expect(await purgeLinkChecks(database.db, new Date(FACTORY_NOW.getTime() + 90 * DAY))).toBe(0);
    await ask();
    expect(await purgeLinkChecks(database.db, new Date(FACTORY_NOW.getTime() + 29 * DAY))).toBe(0);
    expect(await purgeLinkChecks(database.db, new Date(FACTORY_NOW.getTime() + 31 * DAY))).toBe(1);
  });

  test("that two people save at once waits once", async () => {
    const urls = Array.from({ length: 30 }, (_, rank) => at(`/ici/${rank}`));
    const counts = await Promise.all([request(urls), request([...urls].reverse()), request(urls)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
  });
});

test("one host is asked one thing at a time, with a pause, and no more than its share a run", async () => {
  await request(Array.from({ length: 12 }, (_, rank) => at(`/ici/${rank}`)));
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
    return undefined;
  };
  expect(await ask(FACTORY_NOW, pause)).toEqual({ asked: 8, more: true });
  expect(pauses).toEqual(Array.from({ length: 7 }, () => 1000));
  expect(busiest).toBe(1);
  expect(await ask(FACTORY_NOW, pause)).toEqual({ asked: 4, more: false });
});

test("a run that is stopped leaves the rest due", async () => {
  await request([at("/ici")]);
  const stop = new AbortController();
  stop.abort();
  const tools = { db: database.db, now: () => FACTORY_NOW, network: network(), signal: stop.signal };
  expect(await askDueLinks(tools)).toEqual({ asked: 0, more: true });
});

test.each([
  [{ LINK_CHECKS: undefined, NODE_ENV: "production" }, true],
  [{ LINK_CHECKS: undefined, NODE_ENV: "development" }, false],
  [{ LINK_CHECKS: "off", NODE_ENV: "production" }, false],
  [{ LINK_CHECKS: "on", NODE_ENV: "test" }, true],
] as const)("the operator decides: %o", (settings, on) => {
  expect(checksLinks(settings)).toBe(on);
});

describe("when one text quotes more than its share", () => {
  test("the addresses of others do not wait behind those of one host", async () => {
    for (let page = 0; page < 2; page++) {
      await request(Array.from({ length: 50 }, (_, rank) => at(`/ici/${page}-${rank}`, "long.test")));
    }
    await request([at("/ici/autre", "autre.test")], new Date(FACTORY_NOW.getTime() + 1000));
    await ask();
    expect(asked).toContain("HEAD /ici/autre");
    expect(asked.length).toBeLessThan(20);
  });

  test("what waits has an end", async () => {
    await database.db.linkCheck.createMany({
      data: Array.from({ length: WAITING_MAX }, (_, rank) => {
        const url = at(`/ici/${rank}`, "long.test");
        return { id: linkId(url), url, dueAt: FACTORY_NOW };
      }),
    });
    expect(await request([at("/ici/autre", "autre.test")])).toBe(0);
    expect(await database.db.linkCheck.count()).toBe(WAITING_MAX);
  });
});
