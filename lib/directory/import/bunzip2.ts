import { BitReader } from "./bzip2-bits";
import { readBzip2Block } from "./bzip2-block";
import { Bzip2Text } from "./bzip2-text";
import { DataFileError } from "./data-file-error";

/**
 * Most bytes that one compressed block can take: 900,000 symbols of 20 bits, selectors and tables. With as many
 * at hand, a block is never cut by the end of what was read, only by the end of the file.
 */
const LARGEST_BLOCK = 2_400_000;
const OUTPUT = 256 * 1024;

const SIGNATURE = 0x425a68; // “BZh”
const BLOCK_MAGIC = [0x314159, 0x265359];
const END_MAGIC = [0x177245, 0x385090];

/**
 * Inflates bzip2, several streams in a row included (pbzip2), in flat memory (some 10 MB) whatever the blocks
 * hold: 46 MB of a bomb fit into one of them.
 *
 * @throws DataFileError `truncated` or `corrupt`; checksums are verified.
 */
export async function* bunzip2(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bits = new BitReader();
  const input = source[Symbol.asyncIterator]();
  let ended = false;
  const topUp = async () => {
    if (ended || bits.left >= LARGEST_BLOCK) return;
    const chunks: Uint8Array[] = [];
    for (let size = bits.left; size < LARGEST_BLOCK * 2 && !ended; ) {
      const { value, done } = await input.next();
      if (done) ended = true;
      else {
        chunks.push(value);
        size += value.length;
      }
    }
    bits.give(chunks);
  };
  try {
    await topUp();
    // What follows the last stream is padding: other tools leave it, too.
    for (let first = true; first || (bits.left > 4 && bits.peek(24) === SIGNATURE); first = false)
      yield* inflateStream(bits, topUp);
  } finally {
    await input.return?.();
  }
}

async function* inflateStream(bits: BitReader, topUp: () => Promise<void>): AsyncGenerator<Uint8Array> {
  const signature = bits.take(24);
  const level = bits.take(8) - 48;
  if (signature !== SIGNATURE || level < 1 || level > 9) throw problem(bits);
  const chain = new Int32Array(level * 100_000);
  for (let streamCrc = 0; ; ) {
    await topUp();
    const magic = [bits.take(24), bits.take(24)];
    const crc = bits.takeWord();
    if (same(magic, END_MAGIC) && !bits.isPastEnd) {
      if (crc !== streamCrc) throw problem(bits);
      bits.align();
      return;
    }
    const block = same(magic, BLOCK_MAGIC) ? readBzip2Block(bits, chain) : undefined;
    if (!block) throw problem(bits);
    const text = new Bzip2Text(block);
    for (let full = true; full; ) {
      const out = Buffer.allocUnsafe(OUTPUT);
      const count = text.fill(out);
      if (count > 0) yield out.subarray(0, count);
      full = count === out.length;
    }
    if (text.crc !== crc) throw problem(bits);
    streamCrc = crc ^ ((streamCrc << 1) | (streamCrc >>> 31));
  }
}

function same(magic: readonly number[], expected: readonly number[]): boolean {
  return magic[0] === expected[0] && magic[1] === expected[1];
}

function problem(bits: BitReader): DataFileError {
  return bits.isPastEnd
    ? new DataFileError("truncated", "The file ends in the middle of its bzip2 data: download it again.")
    : new DataFileError("corrupt", "The bzip2 data is damaged: download the file again.");
}
