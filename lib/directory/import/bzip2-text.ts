import type { Bzip2Block } from "./bzip2-block";

/** Equal bytes after which the next one is a count of further repeats. */
const RUN = 4;

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value < 0 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value;
});

/** The text of a block, a buffer at a time: a block of 900 kB can hold 46 MB of repeats. */
export class Bzip2Text {
  private at: number;
  private left: number;
  private last = -1;
  private run = 0;
  private repeats = 0;
  private sum = -1;

  constructor(private readonly block: Bzip2Block) {
    this.at = block.first;
    this.left = block.length;
  }

  /** Fills `out` from its beginning; gives how many bytes it wrote, less than `out` holds at the end alone. */
  fill(out: Uint8Array): number {
    const { chain } = this.block;
    let { at, left, last, run, repeats, sum } = this;
    let count = 0;
    while (count < out.length) {
      if (repeats > 0) {
        repeats -= 1;
      } else {
        if (left === 0) break;
        left -= 1;
        const byte = at & 0xff;
        at = chain[at >>> 8] as number;
        if (run === RUN) {
          repeats = byte;
          run = 0;
          continue;
        }
        run = byte === last ? run + 1 : 1;
        last = byte;
      }
      out[count++] = last;
      sum = (sum << 8) ^ (CRC[(sum >>> 24) ^ last] as number);
    }
    this.at = at;
    this.left = left;
    this.last = last;
    this.run = run;
    this.repeats = repeats;
    this.sum = sum;
    return count;
  }

  /** CRC-32 of what was written so far, as a signed integer. */
  get crc(): number {
    return ~this.sum;
  }
}
