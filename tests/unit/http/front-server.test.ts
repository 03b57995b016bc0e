import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SECURITY_HEADERS } from "@/lib/http/security-headers";
import { sendHtml, startFront } from "@/tests/support/front-server";

const SCRIPTLESS = '<!DOCTYPE html><html data-scriptless=""><p>Été</p><script>x()</script></html>';
const FINISHED = '<!DOCTYPE html><html data-scriptless=""><p>Été</p></html>';

type Raw = { status: number; headers: Record<string, unknown>; body: Buffer };

/** A request as it is written, without what `fetch` adds, decodes or refuses. */
function raw(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("a page", () => {
  test("is finished, with its own policy and length", async () => {
    const url = await startFront((_request, response) => sendHtml(response, SCRIPTLESS));
    const { headers, body } = await raw(url);
    expect(body.toString()).toBe(FINISHED);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(FINISHED)));
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["x-frame-options"]).toBe("DENY");
  });

  test("with scripts bears the number that Next was given, another one each time", async () => {
    const url = await startFront((request, response) => {
      const asked = /'nonce-([^']+)'/.exec(String(request.headers["content-security-policy"]))?.[1];
      sendHtml(response, `<!DOCTYPE html><html><script nonce="${asked}">x()</script></html>`);
    });
    const nonces = new Set<string>();
    for (let visit = 0; visit < 3; visit++) {
      const { headers, body } = await raw(url);
      const nonce = /nonce="([^"]+)"/.exec(body.toString())?.[1] ?? "";
      expect(headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test("that is for everybody never keeps the number of one visitor", async () => {
    const url = await startFront((_request, response) =>
      sendHtml(response, "<!DOCTYPE html><html><script>x()</script></html>", {
        "cache-control": "s-maxage=10",
      }),
    );
    const policies = [await raw(url), await raw(url)].map(
      ({ headers }) => headers["content-security-policy"],
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  test.each([
    ["br", "br", (body: Buffer) => brotliDecompressSync(body)],
    ["gzip, deflate, br", "br", (body: Buffer) => brotliDecompressSync(body)],
    ["gzip", "gzip", (body: Buffer) => gunzipSync(body)],
    ["br;q=0, gzip", "gzip", (body: Buffer) => gunzipSync(body)],
    ["identity", undefined, (body: Buffer) => body],
    ["", undefined, (body: Buffer) => body],
  ])("for who accepts %j", async (accepted, encoding, decode) => {
    const url = await startFront((_request, response) =>
      sendHtml(response, SCRIPTLESS, { "cache-control": "public, s-maxage=10" }),
    );
    for (let visit = 0; visit < 2; visit++) {
      const { headers, body } = await raw(url, { "accept-encoding": accepted });
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers["content-length"]).toBe(String(body.length));
      expect(decode(body).toString()).toBe(FINISHED);
    }
  });

  test("keeps accents that fall between two pieces", async () => {
    const bytes = Buffer.from(FINISHED);
    const cut = bytes.indexOf(Buffer.from("É")) + 1;
    const url = await startFront((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.write(bytes.subarray(0, cut));
      response.end(bytes.subarray(cut));
    });
    expect((await raw(url)).body.toString()).toBe(FINISHED);
  });

  test("asked for by HEAD has no body", async () => {
    const url = await startFront((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end();
    });
    expect(await raw(url, {}, "HEAD")).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  test("that did not change leaves the policy that the browser keeps with it", async () => {
    const url = await startFront((_request, response) => {
      response.statusCode = 304;
      response.end();
    });
    const { status, headers } = await raw(url);
    expect(status).toBe(304);
    expect(headers).not.toHaveProperty("content-security-policy");
  });
});

describe("every answer bears the security headers", () => {
  const url = () =>
    startFront(({ url: path }, response) => {
      if (path === "/data") response.setHeader("content-type", "application/json").end("{}");
      else if (path === "/redirect") response.writeHead(307, { location: "/" }).end();
      else if (path === "/broken") throw new Error("camille@example.org");
      else response.writeHead(404, { "content-type": "text/plain" }).end("no");
    });

  test.each([
    ["/data", 200],
    ["/redirect", 307],
    ["/missing", 404],
    ["/broken", 500],
  ])("%s", async (path, status) => {
    const answer = await raw((await url()) + path);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(SECURITY_HEADERS);
    expect(answer.headers).not.toHaveProperty("x-powered-by");
  });

  test("a failure says an id and nothing of the error", async () => {
    const { body } = await raw(`${await url()}/broken`);
    expect(body.toString()).toMatch(/Référence : [0-9a-f-]{36}$/);
    expect(body.toString()).not.toContain("camille");
  });

  test("a failure in the middle of an answer cuts it", async () => {
    const broken = await startFront((_request, response) => {
      response.writeHead(200, { "content-type": "application/pdf" });
      response.write("%PDF");
      throw new Error("broken");
    });
    await expect(raw(broken)).rejects.toThrow();
  });

  test("not in development, whose pages need what they forbid", async () => {
    const dev = await startFront((_request, response) => sendHtml(response, SCRIPTLESS), true);
    const { headers, body } = await raw(dev);
    expect(headers).not.toHaveProperty("content-security-policy");
    expect(body.toString()).toBe(SCRIPTLESS);
  });
});

describe("what Next is told of a visit", () => {
  test("is ours: a visitor cannot write it", async () => {
    let seen: Record<string, unknown> = {};
    const url = await startFront((request, response) => {
      seen = request.headers;
      response.end();
    });
    await raw(url, {
      "X-Doleances-Client": "203.0.113.9",
      "x-doleances-form": Buffer.from('{"values":{},"errors":{}}').toString("base64"),
      "X-DOLEANCES-REQUEST-ID": "made-up",
      "x-doleances-anything": "else",
      "content-security-policy": "script-src 'nonce-mine'",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "ailleurs.example",
    });
    expect(seen).not.toHaveProperty("x-forwarded-host");
    expect(seen["x-doleances-client"]).toBe("127.0.0.1");
    expect(seen["x-doleances-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen).not.toHaveProperty("x-doleances-form");
    expect(seen).not.toHaveProperty("x-doleances-anything");
    expect(seen["content-security-policy"]).not.toContain("mine");
  });
});

test.each(["/petitions/%", "/petitions/%ED%A0%80", "/%E9t%E9?q=1"])(
  "an address that cannot be decoded leads to a page that is not there: %s",
  async (path) => {
    const url = await startFront((request, response) => sendHtml(response, `<p>${request.url}</p>`));
    expect((await raw(url + path)).body.toString()).toBe("<p>/adresse-illisible</p>");
  },
);

test("a form past any measure is refused before Next reads it; a file is not", async () => {
  const url = await startFront((_request, response) => void response.end("Next"));
  const post = (path: string, size: number) =>
    fetch(url + path, { method: "POST", body: new Uint8Array(size) }).then(({ status }) => status);
  expect(await post("/connexion", 1024 * 1024)).toBe(200);
  expect(await post("/connexion", 1024 * 1024 + 1)).toBe(413);
  const file = 2 * 1024 * 1024;
  expect(await post("/verifier/DOL-72181-0000000000/comparer", file)).toBe(200);
  expect(await post("/espace/campagnes/0193a0c0-0000-7000-8000-000000000001/fichiers", file)).toBe(200);
  expect(await post("/espace/campagnes/nouvelle", file)).toBe(413);
  expect(await post("/campagnes/une-campagne/fichiers", file)).toBe(413);
  const unmeasured = new Blob(["a=b"]).stream();
  const chunked = await fetch(`${url}/connexion`, {
    method: "POST",
    body: unmeasured,
    duplex: "half",
  } as RequestInit);
  expect(chunked.status).toBe(413);
});
