import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, test } from "vitest";
import { isFastRequest } from "@/lib/http/fast-lane";
import { FORM_BYTES_MAX } from "@/lib/http/read-form";
import { SECURITY_HEADERS } from "@/lib/http/security-headers";
import { sendHtml, startFront } from "@/tests/support/front-server";

const PATH = "/petitions/un-banc/signer";
const PAGE = '<!DOCTYPE html><html data-scriptless=""><p>Signer</p></html>';

/** Signs with a form that is refused before the database is asked, and says what Next was handed. */
async function sign(body: BodyInit | null, headers: Record<string, string> = {}) {
  const seen: { method?: string | undefined; url?: string | undefined; headers?: IncomingHttpHeaders } = {};
  const url = await startFront((request, response) => {
    seen.method = request.method;
    seen.url = request.url;
    seen.headers = { ...request.headers };
    sendHtml(response, PAGE);
  });
  const answer = await fetch(url + PATH, { method: "POST", body, headers, redirect: "manual" });
  const form = seen.headers?.["x-doleances-form"];
  return {
    answer,
    text: await answer.text(),
    next: seen,
    refused: form ? JSON.parse(Buffer.from(String(form), "base64").toString("utf8")) : undefined,
  };
}

const filled = {
  prenom: "Éloïse",
  nom: "Kerdoncuff",
  courriel: "eloise@factories.example",
  code_postal: "72000",
};

describe("which requests are answered in front of Next", () => {
  test.each([
    ["POST", "/petitions/un-banc/signer", true],
    ["GET", "/petitions/un-banc/signer", false],
    ["HEAD", "/petitions/un-banc/signer", false],
    [undefined, "/petitions/un-banc/signer", false],
    ["POST", "/petitions/un-banc/signer/", false],
    ["POST", "/petitions/un-banc", false],
    ["POST", "/petitions/Un-Banc/signer", false],
    ["POST", "/petitions/un%20banc/signer", false],
    ["POST", "/petitions/un/banc/signer", false],
    ["POST", `/petitions/${"a".repeat(121)}/signer`, false],
  ])("%s %s", (method, path, fast) => {
    expect(isFastRequest(method, path)).toBe(fast);
  });
});

describe("a form that is refused", () => {
  test("becomes the page again, with what was typed and what is wrong", async () => {
    const { answer, text, next, refused } = await sign(
      new URLSearchParams({ ...filled, code_postal: "7200" }),
    );
    expect(answer.status).toBe(422);
    expect(text).toBe(PAGE);
    expect(next).toMatchObject({ method: "GET", url: PATH });
    expect(next.headers).not.toHaveProperty("content-type");
    expect(next.headers).not.toHaveProperty("content-length");
    expect(refused.values).toEqual({ ...filled, code_postal: "7200" });
    expect(Object.keys(refused.errors).sort()).toEqual(["code_postal", "transmettre"]);
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
  });

  test("empty, it says each field that is needed", async () => {
    const { answer, refused } = await sign(new URLSearchParams());
    expect(answer.status).toBe(422);
    expect(Object.keys(refused.errors).sort()).toEqual([
      "code_postal",
      "courriel",
      "nom",
      "prenom",
      "transmettre",
    ]);
  });

  test("line breaks and header names in a value stay in it", async () => {
    const nom = "Kerdoncuff\r\nX-Doleances-Client: 203.0.113.9\r\n\r\n<script>";
    const { answer, next, refused } = await sign(new URLSearchParams({ ...filled, nom, courriel: "non" }));
    expect(answer.status).toBe(422);
    expect(refused.values.nom).toBe(nom);
    expect(next.headers?.["x-doleances-client"]).toBe("127.0.0.1");
  });

  test("fields that are not the form's are left behind", async () => {
    const { refused } = await sign(new URLSearchParams({ ...filled, __proto__x: "1", role: "admin" }));
    expect(Object.keys(refused.values).sort()).toEqual(Object.keys(filled).sort());
  });

  test("a hundred thousand characters are refused by name, shown shortened, and fit a header", async () => {
    const long = "字".repeat(100_000);
    const { answer, refused } = await sign(new URLSearchParams({ ...filled, prenom: long }));
    expect(answer.status).toBe(422);
    expect(refused.values.prenom).toHaveLength(300);
    expect(refused.errors).toHaveProperty("prenom");
  });

  test("lone surrogates and broken UTF-8 do no harm", async () => {
    const { answer } = await sign("prenom=%ED%A0%80&nom=%FF%FE&courriel=%", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(answer.status).toBe(422);
  });
});

describe("what is no form", () => {
  test.each([
    ["JSON", JSON.stringify(filled), "application/json"],
    ["plain text", "prenom=x", "text/plain"],
    ["multipart", "--x\r\n\r\n--x--", "multipart/form-data; boundary=x"],
    ["no type", new Blob(["prenom=x"]), ""],
  ])("%s is refused in plain words, and Next is not asked", async (_what, body, type) => {
    const { answer, text, next } = await sign(body, type ? { "content-type": type } : {});
    expect(answer.status).toBe(400);
    expect(text).toContain("n’a pas pu être lue");
    expect(next).toEqual({});
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers.get(name)).toBe(value);
  });

  test("a body past the limit is refused with an answer that arrives", async () => {
    const { answer, text } = await sign(new URLSearchParams({ ...filled, nom: "n".repeat(6_000_000) }));
    expect(answer.status).toBe(413);
    expect(text).toContain("n’a pas pu être lue");
  });

  test.each([
    ["of just the limit is read", FORM_BYTES_MAX, 422],
    ["a byte longer is not", FORM_BYTES_MAX + 1, 413],
  ])("a body %s", async (_what, bytes, status) => {
    const { answer } = await sign(`nom=${"n".repeat(bytes - "nom=".length)}`, {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(answer.status).toBe(status);
  });
});
