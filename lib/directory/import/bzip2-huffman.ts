import type { BitReader } from "./bzip2-bits";

const LONGEST_CODE = 20;
/** Codes up to this length are looked up at once; longer ones are rare. */
const QUICK_BITS = 10;

/** One of a block’s Huffman tables, ready to decode. */
export type HuffmanTable = {
  /** By the next ten bits: `symbol << 5 | length`, or 0 when the code is longer. */
  quick: Uint16Array;
  /** By code length: the highest code, what to take off a code to find its place in `symbols`, −1 when none. */
  highest: Int32Array;
  offset: Int32Array;
  symbols: Uint16Array;
};

/** Reads the code lengths of one table, which are written as differences; `undefined` when they make no sense. */
export function readHuffmanTable(bits: BitReader, symbolCount: number): HuffmanTable | undefined {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.take(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE || bits.isPastEnd) return undefined;
      if (bits.take(1) === 0) break;
      length += bits.take(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  return huffmanTable(lengths);
}

function huffmanTable(lengths: Uint8Array): HuffmanTable | undefined {
  const quick = new Uint16Array(1 << QUICK_BITS);
  const highest = new Int32Array(LONGEST_CODE + 1).fill(-1);
  const offset = new Int32Array(LONGEST_CODE + 1);
  const symbols = new Uint16Array(lengths.length);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    offset[length] = code - place;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (code >= 1 << length) return undefined;
      symbols[place++] = symbol;
      if (length <= QUICK_BITS) {
        const from = code << (QUICK_BITS - length);
        quick.fill((symbol << 5) | length, from, from + (1 << (QUICK_BITS - length)));
      }
      highest[length] = code++;
    }
    code <<= 1;
  }
  return { quick, highest, offset, symbols };
}

/** The next symbol; −1 when the bits are no code of the table. */
export function readSymbol(bits: BitReader, table: HuffmanTable): number {
  const entry = table.quick[bits.peek(QUICK_BITS)] as number;
  if (entry !== 0) {
    bits.skip(entry & 31);
    return entry >> 5;
  }
  const window = bits.peek(LONGEST_CODE);
  for (let length = QUICK_BITS + 1; length <= LONGEST_CODE; length++) {
    const code = window >>> (LONGEST_CODE - length);
    if (code > (table.highest[length] as number)) continue;
    bits.skip(length);
    return table.symbols[code - (table.offset[length] as number)] ?? -1;
  }
  return -1;
}
