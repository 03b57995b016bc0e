import { describe, expect, test } from "vitest";
import { decodeText, detectEncoding } from "@/lib/directory/import/text-encoding";
import { inPieces } from "./streams";

const detect = (bytes: Uint8Array, piece = 1) => detectEncoding(inPieces(bytes, piece));
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("detectEncoding", () => {
  test("takes UTF-8 strictly, with or without a byte order mark, cut anywhere", async () => {
    expect(await detect(Buffer.from("Noël;L’Haÿ;🙂"))).toBe("utf-8");
    expect(await detect(Buffer.from("\ufeffa;é"), 2)).toBe("utf-8");
    expect(await detect(Buffer.from("ascii"))).toBe("utf-8");
    expect(await detect(Buffer.from("un \ufffd écrit tel quel"))).toBe("utf-8");
  });

  test("falls back for the whole file, even for one accent at its very end", async () => {
    expect(await detect(latin1("Prénom;Élu;Noël\n"))).toBe("windows-1252");
    expect(await detect(latin1("source;Préfecture, arrêté"))).toBe("windows-1252");
  });

  test("does not spoil a UTF-8 file for a few damaged bytes", async () => {
    const damaged = Buffer.concat([Buffer.from("é è à ç ù\n"), latin1("é\n")]);
    await expect(detect(damaged)).rejects.toMatchObject({ code: "wrong-encoding" });
  });

  test("tells UTF-8 that is cut inside a character", async () => {
    await expect(detect(Buffer.from("né;é").subarray(0, -1))).rejects.toMatchObject({ code: "truncated" });
  });
});

test("windows-1252 has signs where Latin-1 has controls", () => {
  expect(decodeText(Uint8Array.of(0x4c, 0x92, 0xc9, 0x9c, 0x80), "windows-1252")).toBe("L’Éœ€");
  expect(decodeText(Buffer.from("L’É"), "utf-8")).toBe("L’É");
});
