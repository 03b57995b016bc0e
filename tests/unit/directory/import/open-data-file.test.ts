import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDataFile } from "@/lib/directory/import/open-data-file";
import { savedFile } from "./data-files";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a path", () => {
  test("gives the file's name, size and fingerprint, and is left where it is", async () => {
    const path = await savedFile("a;b\n", "maires.csv");
    const file = await openDataFile(path);
    expect(file).toMatchObject({ name: "maires.csv", path, size: 4, sha256: sha256("a;b\n") });
    await file.close();
    expect(existsSync(path)).toBe(true);
  });

  test("is told when it changed since its fingerprint was taken", async () => {
    const path = await savedFile("a;b\n");
    const file = await openDataFile(path);
    await file.requireUnchanged();
    await appendFile(path, "c;d\n");
    await expect(file.requireUnchanged()).rejects.toMatchObject({ code: "changed" });
    await rm(path);
    await expect(file.requireUnchanged()).rejects.toMatchObject({ code: "changed" });
  });

  test("must be that of a file that holds something", async () => {
    await expect(openDataFile("/nulle/part.csv")).rejects.toMatchObject({ code: "not-found" });
    await expect(openDataFile(tmpdir())).rejects.toMatchObject({ code: "not-a-file" });
    await expect(openDataFile("/dev/null")).rejects.toMatchObject({ code: "not-a-file" });
    await expect(openDataFile(await savedFile(""))).rejects.toMatchObject({ code: "empty" });
    await expect(openDataFile(`${await savedFile("x")}/y`)).rejects.toMatchObject({ code: "not-found" });
  });
});

/** Address of a server of this machine that answers so; stopped after the test. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Temporary files of this test alone; checks at its end that none is left. */
async function ownTemporaryFolder() {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(tmpdir(), "doleances-test-"));
  process.env.TMPDIR = folder;
  onTestFinished(async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
}

describe("an address", () => {
  test("is copied to a temporary file, and named without its query", async () => {
    await ownTemporaryFolder();
    const origin = await serve((request, response) => {
      if (request.url?.startsWith("/ancien"))
        response.writeHead(302, { location: "/data.csv?cle=secret" }).end();
      else response.end("a;b\n");
    });
    const file = await openDataFile(`${origin}/ancien/maires.csv?cle=secret#x`);
    expect(file).toMatchObject({ name: `${origin}/ancien/maires.csv`, size: 4, sha256: sha256("a;b\n") });
    expect(await readFile(file.path, "utf8")).toBe("a;b\n");
    await file.close();
    expect(existsSync(dirname(file.path))).toBe(false);
  });

  test.each(["file:///etc/passwd", "ftp://exemple.fr/x", "http://", "http://nom:secret@127.0.0.1/x"])(
    "like %s is refused",
    async (address) => {
      await ownTemporaryFolder();
      await expect(openDataFile(address)).rejects.toMatchObject({ code: "address-refused" });
    },
  );

  test.each<[string, string, RequestListener, RegExp?]>([
    [
      "redirects to a file",
      "address-refused",
      (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
    ],
    [
      "redirects to a credential",
      "address-refused",
      (_, response) => response.writeHead(301, { location: "http://a:b@127.0.0.1/" }).end(),
    ],
    [
      "redirects for ever",
      "download-failed",
      (_, response) => response.writeHead(302, { location: "/" }).end(),
      /more than 5 times/,
    ],
    ["is not there", "download-failed", (_, response) => response.writeHead(404).end("rien"), /answered 404/],
    ["redirects nowhere", "download-failed", (_, response) => response.writeHead(304).end(), /answered 304/],
    ["gives nothing", "empty", (_, response) => response.end()],
    [
      "announces too much",
      "too-large",
      (_, response) => response.writeHead(200, { "content-length": "99999" }).write("x"),
    ],
    [
      "never ends",
      "too-large",
      (_, response) => {
        response.on("error", () => undefined);
        const more = () => {
          while (!response.destroyed && response.write("x".repeat(1000)));
          response.once("drain", more);
        };
        more();
      },
    ],
    ["is silent", "download-failed", () => undefined, /silent for 0.05 s/],
    ["falls silent", "download-failed", (_, response) => response.write("a;b"), /silent for 0.05 s/],
    [
      "breaks off",
      "download-failed",
      (_, response) => {
        response.writeHead(200, { "content-length": "100" }).write("a;b", () => response.destroy());
      },
    ],
  ])("that %s is refused, and leaves nothing behind", async (_, code, listener, message = /./) => {
    await ownTemporaryFolder();
    const origin = await serve(listener);
    const limits = { downloadBytes: 20_000, silenceMs: message.source.startsWith("silent") ? 50 : 5_000 };
    await expect(openDataFile(`${origin}/?cle=secret`, limits)).rejects.toMatchObject({
      name: "DataFileError",
      code,
      message: expect.stringMatching(message),
    });
  });

  test("where nobody listens is refused, without its query", async () => {
    const origin = await serve(() => undefined);
    const closed = origin.replace(/\d+$/, "1");
    await expect(openDataFile(`${closed}/?cle=secret`)).rejects.toMatchObject({
      code: "download-failed",
      message: expect.not.stringContaining("secret"),
    });
  });

  test("that drips for too long is refused", async () => {
    const origin = await serve((_, response) => {
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(timer));
    });
    await expect(openDataFile(origin, { downloadMs: 80 })).rejects.toThrow(
      "The download took more than 0.08 s.",
    );
  });
});
