import type { BitReader } from "./bzip2-bits";
import { type HuffmanTable, readHuffmanTable, readSymbol } from "./bzip2-huffman";

const SYMBOLS_A_GROUP = 50;
const RUN_B = 1;

/** A block before its Burrows–Wheeler transform is undone. */
export type Bzip2Block = {
  /** In the low byte a byte of the text; above, the place of the next one. */
  chain: Int32Array;
  length: number;
  /** The entry of `chain` that the text starts with. */
  first: number;
};

/**
 * Reads one block’s body (after its magic number and CRC) into `chain`, which is as long as a block may be.
 * `undefined` when it is no bzip2 block, or when the bits ran out (`bits.isPastEnd`).
 */
export function readBzip2Block(bits: BitReader, chain: Int32Array): Bzip2Block | undefined {
  const randomised = bits.take(1);
  const start = bits.take(24);
  const alphabet = readAlphabet(bits);
  const tableCount = bits.take(3);
  const selectorCount = bits.take(15);
  if (randomised || alphabet.length === 0 || tableCount < 2 || tableCount > 6 || selectorCount === 0)
    return undefined;
  const selectors = readSelectors(bits, selectorCount, tableCount);
  if (!selectors) return undefined;
  const tables: HuffmanTable[] = [];
  for (let count = 0; count < tableCount; count++) {
    const table = readHuffmanTable(bits, alphabet.length + 2);
    if (!table) return undefined;
    tables.push(table);
  }
  const length = readSymbols(bits, alphabet, tables, selectors, chain);
  if (length <= 0 || start >= length || bits.isPastEnd) return undefined;
  linkChain(chain, length);
  return { chain, length, first: chain[(chain[start] as number) >>> 8] as number };
}

/** The bytes that occur in the block, in order. */
function readAlphabet(bits: BitReader): Uint8Array {
  const ranges = bits.take(16);
  const alphabet: number[] = [];
  for (let range = 0; range < 16; range++) {
    if (((ranges >> (15 - range)) & 1) === 0) continue;
    const present = bits.take(16);
    for (let place = 0; place < 16; place++)
      if ((present >> (15 - place)) & 1) alphabet.push(range * 16 + place);
  }
  return Uint8Array.from(alphabet);
}

/** Which table each group of fifty symbols uses; written as places in a list of recently used ones. */
function readSelectors(bits: BitReader, count: number, tableCount: number): Uint8Array | undefined {
  const recent = Array.from({ length: tableCount }, (_, table) => table);
  const selectors = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    let place = 0;
    while (bits.take(1) === 1) if (++place >= tableCount) return undefined;
    const [table = 0] = recent.splice(place, 1);
    recent.unshift(table);
    selectors[index] = table;
  }
  return selectors;
}

/** Huffman, run lengths of the recent byte, move to front: fills `chain` with bytes, gives their count or −1. */
function readSymbols(
  bits: BitReader,
  alphabet: Uint8Array,
  tables: readonly HuffmanTable[],
  selectors: Uint8Array,
  chain: Int32Array,
): number {
  const recent = Uint8Array.from(alphabet);
  const end = alphabet.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (const selector of selectors) {
    const table = tables[selector] as HuffmanTable;
    for (let left = SYMBOLS_A_GROUP; left > 0; left--) {
      const symbol = readSymbol(bits, table);
      if (symbol < 0) return -1;
      if (symbol <= RUN_B) {
        run += weight << symbol;
        weight <<= 1;
        if (run > chain.length) return -1;
        continue;
      }
      if (run > 0) {
        if (length + run > chain.length) return -1;
        chain.fill(recent[0] as number, length, length + run);
        length += run;
        run = 0;
        weight = 1;
      }
      if (symbol === end) return length;
      if (length >= chain.length) return -1;
      const place = symbol - 1;
      const byte = recent[place] as number;
      for (let at = place; at > 0; at--) recent[at] = recent[at - 1] as number;
      recent[0] = byte;
      chain[length++] = byte;
    }
  }
  return -1;
}

/** Writes into each place of `chain`, above its byte, where the byte that follows it in the text stands. */
function linkChain(chain: Int32Array, length: number): void {
  const next = new Int32Array(257);
  for (let index = 0; index < length; index++) {
    const after = (chain[index] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let byte = 1; byte < 257; byte++) next[byte] = (next[byte] as number) + (next[byte - 1] as number);
  for (let index = 0; index < length; index++) {
    const byte = (chain[index] as number) & 0xff;
    const place = next[byte] as number;
    next[byte] = place + 1;
    chain[place] = (chain[place] as number) | (index << 8);
  }
}
