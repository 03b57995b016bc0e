import { describe, expect, test } from "vitest";
import { readUpload } from "@/lib/http/read-upload";

function posting(body: BodyInit | null, headers: Record<string, string> = {}) {
  return new Request("http://localhost/", { method: "POST", body, headers });
}

function formOf(bytes: Uint8Array<ArrayBuffer> | null, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (bytes) form.append("fichier", new Blob([bytes]), "affiche été.pdf");
  return form;
}

test("a form's fields and its file", async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
  const upload = await readUpload(posting(formOf(bytes, { titre: "L’affiche" })));
  expect(upload.fields).toEqual({ titre: "L’affiche" });
  expect(upload.file?.name).toBe("affiche été.pdf");
  expect(upload.file?.bytes?.equals(bytes)).toBe(true);
});

test.each([
  ["no file", null],
  ["a file input left empty", new Uint8Array()],
])("%s is none", async (_what, bytes) => {
  expect(await readUpload(posting(formOf(bytes, { titre: "x" })))).toEqual({
    fields: { titre: "x" },
    file: null,
  });
});

test("of a file past the limit nothing is held; what it was for is still known", async () => {
  const upload = await readUpload(posting(formOf(new Uint8Array(1001), { titre: "x" })), 1000);
  expect(upload).toEqual({ fields: { titre: "x" }, file: { name: "affiche été.pdf", bytes: null } });
  const whole = await readUpload(posting(formOf(new Uint8Array(1000))), 1000);
  expect(whole.file?.bytes?.length).toBe(1000);
});

/** A form with a file of so many mebibytes, made as it is read. */
function hugeForm(mebibytes: number): Request {
  const chunk = Buffer.alloc(1024 * 1024, 7);
  let left = mebibytes;
  const body = new ReadableStream({
    start(controller) {
      const head = 'Content-Disposition: form-data; name="fichier"; filename="film.pdf"';
      controller.enqueue(Buffer.from(`--b\r\n${head}\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7`));
    },
    pull(controller) {
      left -= 1;
      if (left >= 0) return controller.enqueue(chunk);
      controller.enqueue(Buffer.from("\r\n--b--\r\n"));
      controller.close();
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  return new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

test("a file of 300 MB is read to its end, and too large, without being held", async () => {
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  const upload = await readUpload(hugeForm(300)).finally(() => clearInterval(watch));
  expect(upload.file).toEqual({ name: "film.pdf", bytes: null });
  expect(highest - before).toBeLessThan(150 * 1024 * 1024);
}, 30_000);

test("one that never ends is too large, and left", async () => {
  await expect(readUpload(hugeForm(40), 1000, 20 * 1024 * 1024)).rejects.toMatchObject({
    code: "file-refused",
    fields: { fichier: "file-too-large" },
  });
});

describe("refused", () => {
  test.each([
    ["another type", "titre=x", { "content-type": "application/x-www-form-urlencoded" }],
    ["no boundary", "x", { "content-type": "multipart/form-data" }],
    ["no body", null, { "content-type": "multipart/form-data; boundary=b" }],
    [
      "a body that ends early",
      '--b\r\nContent-Disposition: form-data; name="fichier"; filename="a.pdf"\r\n\r\n%PDF',
      { "content-type": "multipart/form-data; boundary=b" },
    ],
  ])("%s", async (_what, body, headers) => {
    await expect(readUpload(posting(body, headers))).rejects.toMatchObject({ code: "invalid-input" });
  });
});
