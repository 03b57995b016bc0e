import { DataFileError } from "./data-file-error";

export type TextEncodingName = "utf-8" | "windows-1252";

type Bytes = AsyncIterable<Uint8Array>;

/** What windows-1252 has at 0x80 to 0x9F; elsewhere it is Latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Which encoding a whole text is in: UTF-8, else windows-1252 (Latin-1 and a little more), never both in one
 * file. A file that is UTF-8 but for a few bytes is damaged, and reading it as windows-1252 would spoil every
 * accent in it.
 *
 * @throws DataFileError `wrong-encoding` for such a file; `truncated` for UTF-8 that ends inside a character.
 */
export async function detectEncoding(bytes: Bytes): Promise<TextEncodingName> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const lenient = new TextDecoder("utf-8");
  let isUtf8 = true;
  let accents = 0;
  let strangers = 0;
  for await (const chunk of bytes) {
    isUtf8 = isUtf8 && decodes(strict, chunk);
    const text = lenient.decode(chunk, { stream: true });
    accents += text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    strangers += text.match(/\ufffd/g)?.length ?? 0;
  }
  if (isUtf8 && decodes(strict)) return "utf-8";
  if (isUtf8 && accents > 0)
    throw new DataFileError("truncated", "The file ends in the middle of a character: download it again.");
  if (accents > strangers)
    throw new DataFileError(
      "wrong-encoding",
      "The file is UTF-8 with damaged characters: download it again.",
    );
  return "windows-1252";
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The text of some bytes, which must not end inside a character. */
export function decodeText(bytes: Uint8Array, encoding: TextEncodingName): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === "utf-8") return buffer.toString("utf8");
  // Node's own decoder for windows-1252 is Latin-1 in some of its versions.
  return buffer
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}
