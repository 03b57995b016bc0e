import "server-only";
import { readFile } from "node:fs/promises";
import { regularFontFiles } from "./font-files";
import { type FontMetrics, readFontMetrics } from "./font-metrics";
import type { PrintableFonts } from "./printable";

let loaded: Promise<PrintableFonts> | undefined;

/** Reads the letter's fonts once a process. */
export function loadPrintableFonts(): Promise<PrintableFonts> {
  loaded ??= Promise.all(regularFontFiles().map((path) => readFile(path))).then((files) =>
    printableFonts(files.map(readFontMetrics)),
  );
  return loaded;
}

/** Coverage and widths of fonts tried in order, as Typst tries them. */
export function printableFonts(fonts: FontMetrics[]): PrintableFonts {
  const fontOf = (cluster: string) => {
    const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
    return fonts.find((font) => codePoints.every((codePoint) => font.has(codePoint)));
  };
  const widths = new Map<string, number>();
  const widthOf = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = fontOf(character)?.get(character.codePointAt(0) ?? 0) ?? 1;
    widths.set(character, width);
    return width;
  };
  return {
    draws: (cluster) => fontOf(cluster) !== undefined,
    width: (text) => {
      let total = 0;
      for (const character of text) total += widthOf(character);
      return total;
    },
  };
}
