import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askLink, type LinkNetwork } from "@/lib/links/ask-link";
import { isPublicAddress } from "@/lib/links/public-address";

/** The one address that stands for the public web here; every other loopback address is a private network. */
const PUBLIC = "127.0.0.1";
let server: Server;
let port: number;
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  answer = (_request, response) => response.writeHead(200).end();
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host?.split(":")[0]}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, PUBLIC, done));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const network = (changes: Partial<LinkNetwork> = {}): LinkNetwork => ({
  resolve: async () => [{ address: PUBLIC, family: 4 }],
  mayReach: (address) => address === PUBLIC,
  mayUse: (used) => used === port,
  userAgent: "essai",
  ...changes,
});
const at = (path: string, host = "exemple.test") => `http://${host}:${port}${path}`;

const answers = (byPath: Record<string, { status: number; location?: string }>) => {
  answer = ({ url = "" }, response) => {
    const { status, location } = byPath[url] ?? { status: 404 };
    response.writeHead(status, location ? { location } : {}).end();
  };
};

describe("a page", () => {
  test("that is there is asked for its head, once, by a program that says its name", async () => {
    let agent: string | undefined;
    answer = (request, response) => {
      agent = request.headers["user-agent"];
      response.writeHead(200).end();
    };
    expect(await askLink(at("/ici"), network())).toEqual({ kind: "status", status: 200 });
    expect(asked).toEqual(["HEAD exemple.test/ici"]);
    expect(agent).toBe("essai");
  });

  test("of a server that begins another protocol is no answer, and is not waited for", async () => {
    answer = ({ socket }) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: essai\r\n\r\n");
    };
    expect(await askLink(at("/ici"), network())).toEqual({ kind: "silent" });
  });

  test("of a server that knows no HEAD is asked again, and not read", async () => {
    let read = 0;
    answer = (request, response) => {
      if (request.method === "HEAD") return void response.writeHead(405).end();
      response.writeHead(200);
      // An endless page: whoever waits for its end never answers.
      const more = () => {
        if (response.destroyed) return;
        read += 1;
        if (response.write("x".repeat(16_384))) setImmediate(more);
        else response.once("drain", more);
      };
      more();
    };
    expect(await askLink(at("/"), network())).toEqual({ kind: "status", status: 200 });
    expect(asked).toEqual(["HEAD exemple.test/", "GET exemple.test/"]);
    expect(read).toBeLessThan(10_000);
  });

  test("that is gone is gone for both", async () => {
    answers({});
    expect(await askLink(at("/perdu"), network())).toEqual({ kind: "status", status: 404 });
    expect(asked).toHaveLength(2);
  });

  test("on a server that hangs up, or takes no connection, is silent", async () => {
    answer = (request) => request.socket.destroy();
    expect(await askLink(at("/"), network())).toEqual({ kind: "silent" });
    await new Promise((done) => server.close(done));
    expect(await askLink(at("/"), network())).toEqual({ kind: "silent" });
  });

  test("whose head never ends is silent", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "x-long": "a".repeat(40_000) }).end();
    };
    expect(await askLink(at("/"), network())).toEqual({ kind: "silent" });
  });

  test("that takes its time is left when the work is stopped", async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const asking = askLink(at("/"), network(), stop.signal);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    stop.abort();
    expect(await asking).toEqual({ kind: "silent" });
  });
});

describe("redirections", () => {
  test("are followed, relative ones too", async () => {
    answers({
      "/a": { status: 301, location: "/b" },
      "/b": { status: 302, location: at("/c") },
      "/c": { status: 200 },
    });
    expect(await askLink(at("/a"), network())).toEqual({ kind: "status", status: 200 });
    expect(asked).toHaveLength(3);
  });

  test("are not followed for ever", async () => {
    answers({ "/a": { status: 302, location: "/a" } });
    expect(await askLink(at("/a"), network())).toEqual({ kind: "not-followed" });
    expect(asked).toHaveLength(4);
  });

  test.each([
    ["to another protocol", "ftp://exemple.test/x"],
    ["to a file", "file:///etc/passwd"],
    ["to another port", "http://exemple.test:6379/"],
    ["with a password", "http://un:deux@exemple.test/"],
  ])("%s are not", async (_what, location) => {
    answers({ "/a": { status: 302, location } });
    expect(await askLink(at("/a"), network())).toEqual({ kind: "not-followed" });
    expect(asked).toHaveLength(1);
  });

  test("to a private address lead nowhere", async () => {
    answers({ "/a": { status: 302, location: at("/secret", "127.0.0.2") } });
    expect(await askLink(at("/a"), network())).toEqual({ kind: "nowhere" });
    expect(asked).toEqual(["HEAD exemple.test/a"]);
  });

  test("to a name that resolves to a private address lead nowhere", async () => {
    answers({ "/a": { status: 302, location: at("/secret", "interne.test") } });
    const resolve: LinkNetwork["resolve"] = async (hostname) => [
      { address: hostname === "interne.test" ? "127.0.0.2" : PUBLIC, family: 4 },
    ];
    expect(await askLink(at("/a"), network({ resolve }))).toEqual({ kind: "nowhere" });
    expect(asked).toHaveLength(1);
  });
});

describe("what is not on the public web", () => {
  // Nothing stands in for the guard here: the server of this test is on this machine, and must not hear of it.
  const guarded = (resolve: LinkNetwork["resolve"]) => network({ resolve, mayReach: isPublicAddress });

  test.each([
    "127.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0.0.0.0",
    "2130706433",
    "0x7f.1",
    "169.254.169.254",
  ])("is not asked when the address says so: %s", async (host) => {
    const resolve = vi.fn<LinkNetwork["resolve"]>(async () => [{ address: PUBLIC, family: 4 }]);
    expect(await askLink(at("/", host), guarded(resolve))).toEqual({ kind: "nowhere" });
    expect(asked).toEqual([]);
    expect(resolve).not.toHaveBeenCalled();
  });

  test("is not asked when a name resolves to it, even beside a public address", async () => {
    const both = [
      { address: "8.8.8.8", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    expect(
      await askLink(
        at("/"),
        guarded(async () => both),
      ),
    ).toEqual({ kind: "nowhere" });
    expect(asked).toEqual([]);
  });

  test("is not asked when a name changes its mind: what was checked is what is connected to", async () => {
    const told = ["127.0.0.1", "127.0.0.2"];
    const resolve = vi.fn<LinkNetwork["resolve"]>(async () => [{ address: told.shift() ?? "", family: 4 }]);
    answers({ "/": { status: 405 } });
    // The first answer may be reached; the second, for the GET that follows, may not.
    expect(await askLink(at("/"), network({ resolve }))).toEqual({ kind: "nowhere" });
    expect(resolve).toHaveBeenCalledTimes(2);
    expect(asked).toEqual(["HEAD exemple.test/"]);
  });

  test("is no name at all", async () => {
    const resolve = async () => {
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    };
    expect(await askLink(at("/"), network({ resolve }))).toEqual({ kind: "nowhere" });
    expect(await askLink(at("/"), network({ resolve: async () => [] }))).toEqual({ kind: "nowhere" });
  });

  test.each([
    "http://exemple.test:22/",
    "https://exemple.test:8443/",
    "gopher://exemple.test/",
    "pas une adresse",
  ])("%s is not asked", async (url) => {
    expect(await askLink(url, network())).toEqual({ kind: "not-followed" });
    expect(asked).toEqual([]);
  });
});
