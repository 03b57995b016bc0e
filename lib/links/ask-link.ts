import "server-only";
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isWorthAsking, type LinkAnswer } from "./link-verdict";
import { isPublicAddress } from "./public-address";

type Address = { address: string; family: number };

/** What stands between an address and the network; tests put another one there. */
export type LinkNetwork = {
  resolve: (hostname: string) => Promise<Address[]>;
  mayReach: (address: string) => boolean;
  mayUse: (port: number) => boolean;
  userAgent: string;
};

export function publicWeb(appUrl: string): LinkNetwork {
  return {
    resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
    mayReach: isPublicAddress,
    mayUse: (port) => port === 80 || port === 443,
    userAgent: `Doleances-liens/1.0 (+${appUrl})`,
  };
}

/** Of one request, from the name to the head of the answer, in milliseconds. */
const REQUEST_MS = 8000;
const REDIRECTS_MAX = 3;
const HEADERS_MAX = 16_384;

class Nowhere extends Error {}

/**
 * Asks a web address whether it is there. Nothing of a page is read: the answer's head is enough.
 *
 * Invariants: no connection is made to an address that is not on the public web, whatever a name resolves to, when,
 * and wherever a redirection leads: the addresses that were checked are those that are connected to.
 */
export async function askLink(url: string, network: LinkNetwork, signal?: AbortSignal): Promise<LinkAnswer> {
  let at = url;
  let method: "HEAD" | "GET" = "HEAD";
  for (let redirects = 0; ; ) {
    const target = followable(at, network);
    if (!target) return { kind: "not-followed" };
    const head = await ask(target, method, network, signal);
    if (head.kind !== "head") return head;
    const next = head.location && URL.parse(head.location, target.href)?.href;
    if (next && head.status >= 300 && head.status < 400) {
      redirects += 1;
      if (redirects > REDIRECTS_MAX) return { kind: "not-followed" };
      at = next;
    } else if (method === "HEAD" && isWorthAsking(head.status)) method = "GET";
    else return { kind: "status", status: head.status };
  }
}

function followable(address: string, { mayUse }: LinkNetwork): URL | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return mayUse(Number(url.port) || (url.protocol === "https:" ? 443 : 80)) ? url : null;
}

type Head = { kind: "head"; status: number; location: string | undefined };

async function ask(
  url: URL,
  method: "HEAD" | "GET",
  network: LinkNetwork,
  signal: AbortSignal | undefined,
): Promise<Head | Exclude<LinkAnswer, { kind: "status" }>> {
  try {
    // A name that is an address already is never looked up: it is checked here.
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (isIP(literal) && !network.mayReach(literal)) throw new Nowhere();
    const limit = AbortSignal.timeout(REQUEST_MS);
    return await headOf(url, method, network, signal ? AbortSignal.any([limit, signal]) : limit);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { kind: error instanceof Nowhere || code === "ENOTFOUND" ? "nowhere" : "silent" };
  }
}

function headOf(url: URL, method: string, network: LinkNetwork, signal: AbortSignal): Promise<Head> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      ...{ method, signal, agent: false, maxHeaderSize: HEADERS_MAX, lookup: guarded(network) },
      headers: { "user-agent": network.userAgent, accept: "text/html,application/pdf,*/*;q=0.5" },
    });
    request.on("response", (response) => {
      resolve({ kind: "head", status: response.statusCode ?? 0, location: response.headers.location });
      response.on("error", () => undefined);
      request.destroy();
    });
    request.on("error", reject);
    // A server that begins another protocol (101) is left without a word: neither an answer nor an error comes then.
    request.on("close", () => reject(new Error("closed without an answer")));
    request.end();
  });
}

/** Looks a name up, and gives nothing of it unless all it resolves to is on the public web. */
function guarded({ resolve, mayReach }: LinkNetwork): LookupFunction {
  return (hostname, options, done) => {
    const refuse = (error: Error) => done(error, "", 4);
    resolve(hostname)
      .then((found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => mayReach(address))) return refuse(new Nowhere());
        if (options.all) return done(null, found);
        return done(null, first.address, first.family);
      })
      .catch(refuse);
  };
}
