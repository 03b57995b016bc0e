import { describe, expect, test } from "vitest";
import { bunzip2 } from "@/lib/directory/import/bunzip2";
import { DataFileError } from "@/lib/directory/import/data-file-error";
import { BLOCKS, BOMB, EMPTY, RUNS, WORDS } from "./bzip2-files";
import { inPieces } from "./streams";

async function inflate(bytes: Uint8Array, piece = 4096): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bunzip2(inPieces(bytes, piece))) parts.push(part);
  return Buffer.concat(parts);
}

const alphabet = (length: number) => Buffer.from(Array.from({ length }, (_, place) => 97 + (place % 26)));
const runs = Array.from({ length: 600 }, (_, place) => "ABC".charAt(place % 3).repeat(place % 300)).join("");

describe("bunzip2", () => {
  test("inflates text, runs, several blocks, and nothing", async () => {
    expect((await inflate(WORDS)).toString()).toBe("Doléances, été comme hiver\n");
    expect((await inflate(RUNS)).toString()).toBe(runs);
    expect((await inflate(BLOCKS)).equals(alphabet(260_000))).toBe(true);
    expect(await inflate(EMPTY)).toHaveLength(0);
  });

  test("takes its bytes in whatever pieces they come", async () => {
    expect((await inflate(RUNS, 1)).toString()).toBe(runs);
    expect((await inflate(BLOCKS, 7)).equals(alphabet(260_000))).toBe(true);
  });

  test("reads several streams in a row, and leaves what follows the last", async () => {
    const two = await inflate(Buffer.concat([WORDS, RUNS, Buffer.alloc(512)]));
    expect(two.toString()).toBe(`Doléances, été comme hiver\n${runs}`);
  });

  test("gives a bomb out in small pieces, so that whoever reads can stop", async () => {
    let largest = 0;
    let total = 0;
    for await (const part of bunzip2(inPieces(BOMB, 4096))) {
      largest = Math.max(largest, part.length);
      total += part.length;
    }
    expect(total).toBe(60_000_000);
    expect(largest).toBeLessThanOrEqual(256 * 1024);
  });

  test("says that a file is cut, wherever it is", async () => {
    for (let length = 4; length < WORDS.length; length++) {
      await expect(inflate(WORDS.subarray(0, length)), `at ${length}`).rejects.toMatchObject({
        name: "DataFileError",
        code: "truncated",
      });
    }
  });

  test("never gives out a changed text as if it were right", async () => {
    for (let place = 0; place < WORDS.length; place++) {
      const changed = Buffer.from(WORDS);
      changed[place] = (changed[place] as number) ^ 0x24;
      const text = await inflate(changed).catch((error: unknown) => error);
      // The block size and the padding bits after the end change nothing in the text.
      if (text instanceof Buffer) expect(text.toString()).toBe("Doléances, été comme hiver\n");
      else expect(text).toBeInstanceOf(DataFileError);
    }
  });
});
