/** What a TrueType font can draw, and how wide: Unicode code point → advance width, in em. */
export type FontMetrics = ReadonlyMap<number, number>;

/**
 * Reads the `cmap`, `hmtx` and `head` tables of a TrueType file: enough to know which characters the font
 * draws and how much room each takes before shaping.
 *
 * Layout of the tables: OpenType specification 1.9. Throws a RangeError on a file that is not TrueType.
 */
export function readFontMetrics(file: Buffer): FontMetrics {
  const table = tableOffsets(file);
  const unitsPerEm = file.readUInt16BE(table("head") + 18);
  const metricsCount = file.readUInt16BE(table("hhea") + 34);
  const hmtx = table("hmtx");
  const metrics = new Map<number, number>();
  for (const [codePoint, glyph] of mappedGlyphs(file, table("cmap"))) {
    const entry = Math.min(glyph, metricsCount - 1);
    metrics.set(codePoint, file.readUInt16BE(hmtx + 4 * entry) / unitsPerEm);
  }
  return metrics;
}

function tableOffsets(file: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  const count = file.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index;
    offsets.set(file.toString("latin1", record, record + 4), file.readUInt32BE(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new RangeError(`The font has no ${tag} table`);
    return offset;
  };
}

function* mappedGlyphs(file: Buffer, cmap: number): Generator<[codePoint: number, glyph: number]> {
  const count = file.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => {
    const offset = cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4);
    return { offset, format: file.readUInt16BE(offset) };
  });
  const full = subtables.find(({ format }) => format === 12);
  if (full) return yield* segmentedCoverage(file, full.offset);
  const basic = subtables.find(({ format }) => format === 4);
  if (!basic) throw new RangeError("The font has no Unicode character map");
  yield* segmentMapping(file, basic.offset);
}

/** Format 12: groups of consecutive code points over all of Unicode. */
function* segmentedCoverage(file: Buffer, offset: number): Generator<[number, number]> {
  const groups = file.readUInt32BE(offset + 12);
  for (let index = 0; index < groups; index++) {
    const group = offset + 16 + 12 * index;
    const [start, end, glyph] = [0, 4, 8].map((field) => file.readUInt32BE(group + field)) as [
      number,
      number,
      number,
    ];
    for (let codePoint = start; codePoint <= end; codePoint++) yield [codePoint, glyph + codePoint - start];
  }
}

/** Format 4: segments of the Basic Multilingual Plane, with a delta or a glyph array. */
function* segmentMapping(file: Buffer, offset: number): Generator<[number, number]> {
  const doubled = file.readUInt16BE(offset + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = file.readUInt16BE(offset + 14 + segment);
    const start = file.readUInt16BE(offset + 16 + doubled + segment);
    const delta = file.readUInt16BE(offset + 16 + 2 * doubled + segment);
    const rangeAt = offset + 16 + 3 * doubled + segment;
    const range = file.readUInt16BE(rangeAt);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const raw = range === 0 ? codePoint : file.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) yield [codePoint, glyph];
    }
  }
}
