import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hashUpload } from "@/lib/http/hash-upload";

const pdf = Buffer.from("%PDF-1.7\n…");
const digest = createHash("sha256").update(pdf).digest("hex");

function posting(body: BodyInit | null, headers: Record<string, string> = {}) {
  return new Request("http://localhost/", { method: "POST", body, headers });
}

function formOf(...files: Uint8Array<ArrayBuffer>[]): FormData {
  const form = new FormData();
  for (const file of files)
    form.append("fichier", new Blob([file], { type: "application/pdf" }), "lettre.pdf");
  return form;
}

const bytes = (buffer: Buffer) => Uint8Array.from(buffer);

describe("the digest of an uploaded file", () => {
  test("is that of its bytes", async () => {
    expect(await hashUpload(posting(formOf(bytes(pdf))))).toBe(digest);
  });

  test("is that of the first, when there are several", async () => {
    expect(await hashUpload(posting(formOf(bytes(pdf), bytes(Buffer.from("other")))))).toBe(digest);
  });

  test("of megabytes, that come in pieces", async () => {
    const large = Uint8Array.from({ length: 3_000_000 }, (_, at) => at % 251);
    expect(await hashUpload(posting(formOf(large)))).toBe(createHash("sha256").update(large).digest("hex"));
  });

  test.each([
    ["no file", new FormData()],
    ["an empty one", formOf(new Uint8Array())],
  ])("there is none of %s", async (_what, form) => {
    expect(await hashUpload(posting(form))).toBeNull();
  });

  test("there is none of a field that is text", async () => {
    const form = new FormData();
    form.append("fichier", "texte");
    expect(await hashUpload(posting(form))).toBeNull();
  });
});

describe("refused", () => {
  test("a file past the limit, at its first byte too many", async () => {
    const refused = hashUpload(posting(formOf(new Uint8Array(1001))), 1000);
    await expect(refused).rejects.toMatchObject({ code: "file-too-large" });
    expect(await hashUpload(posting(formOf(new Uint8Array(1000))), 1000)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ["another type", "prenom=x", { "content-type": "application/x-www-form-urlencoded" }],
    ["no boundary", "x", { "content-type": "multipart/form-data" }],
    [
      "a body that ends early",
      '--b\r\nContent-Disposition: form-data; name="fichier"; filename="a.pdf"\r\n\r\n%PDF',
      {
        "content-type": "multipart/form-data; boundary=b",
      },
    ],
    ["no body", null, { "content-type": "multipart/form-data; boundary=b" }],
  ])("%s", async (_what, body, headers) => {
    await expect(hashUpload(posting(body, headers))).rejects.toMatchObject({ code: "invalid-input" });
  });

  test("a sender who goes away", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(
          Buffer.from('--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc'),
        );
        controller.error(new Error("gone"));
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      body,
      headers: { "content-type": "multipart/form-data; boundary=b" },
      duplex: "half",
    } as RequestInit);
    await expect(hashUpload(request)).rejects.toMatchObject({ code: "invalid-input" });
  });
});
