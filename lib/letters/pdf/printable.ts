/** What the letter's fonts can draw. */
export type PrintableFonts = {
  /** Whether one font alone draws the whole cluster: a letter and its accents never mix two fonts. */
  draws(cluster: string): boolean;
  /** Room that a piece of text takes before shaping, in em. */
  width(text: string): number;
};

/** Stands for a character that no font of the letter draws: said, rather than silently dropped. */
export const MISSING = "\ufffd";

/** More accents than this on one letter belongs to no language: they would climb over the lines above. */
const MAX_MARKS = 4;
const MAX_NAME_CLUSTERS = 120;

/** Invisible characters that could reorder, hide or split what is read: bidi marks, joiners, fillers, tags… */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Persian and Hindi write these two: kept between their letters alone. */
const JOINERS =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Devanagari}])/gu;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/gu;
const PICTOGRAPH = /\p{Extended_Pictographic}/gu;
const BLANK = /[\t\n\v\f\r\x85\u2028\u2029]+/g;
/** What nearly every name in France is made of, Vietnamese and Cyrillic too: nothing to clean, all drawn. */
export const PLAIN =
  /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u017f\u0218-\u021b\u0400-\u045f\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u202f]*$/u;

const clusters = new Intl.Segmenter("fr", { granularity: "grapheme" });

/**
 * A text as the letter can print it: well-formed, in NFC, without controls, bidi marks, private use or emoji;
 * what no font draws becomes the mark U+FFFD. One missing glyph would make PDF/UA refuse the whole letter.
 */
export function printableText(value: string, fonts: PrintableFonts): string {
  const normal = value.toWellFormed().normalize("NFC").replace(BLANK, " ");
  if (PLAIN.test(normal)) return normal;
  return drawable(visible(normal), fonts);
}

/** A person's name, on one line, as the list can print it; what is left of a name of emoji alone is the mark. */
export function printableName(value: string, fonts: PrintableFonts): string {
  const normal = value.toWellFormed().normalize("NFC").replace(BLANK, " ");
  const clean = PLAIN.test(normal) ? normal : drawable(visible(normal).replace(PICTOGRAPH, ""), fonts);
  const line = clean.replace(/\s+/g, " ").trim();
  if (line === "") return MISSING;
  return line.length <= MAX_NAME_CLUSTERS ? line : shortened(line);
}

function visible(value: string): string {
  const [zwnj, zwj] = ["\ue000", "\ue001"];
  const withoutPrivateUse = value.replace(/\p{Co}/gu, "");
  // The joiners worth keeping sit out the cleaning as two private characters.
  return withoutPrivateUse
    .replace(JOINERS, (joiner) => (joiner === "\u200c" ? zwnj : zwj))
    .replace(EMOJI, "")
    .replace(INVISIBLE, (character) => {
      if (character === zwnj) return "\u200c";
      return character === zwj ? "\u200d" : "";
    })
    .replaceAll("\u2011", "-")
    .normalize("NFC");
}

function drawable(value: string, fonts: PrintableFonts): string {
  let result = "";
  for (const { segment } of clusters.segment(value)) {
    const capped = capMarks(segment);
    if (capped === "") continue;
    if (fonts.draws(capped)) result += capped;
    else result += standIn(capped, fonts);
  }
  return result;
}

/** Accents belong on a letter or a digit, a few at most; one alone may be left without a font at a line's end. */
function capMarks(cluster: string): string {
  if (!/^[\p{L}\p{N}]/u.test(cluster)) return cluster.replace(/\p{M}/gu, "");
  let marks = 0;
  return cluster.replace(/\p{M}/gu, (mark) => (++marks > MAX_MARKS ? "" : mark));
}

/** The cluster without the accents that no font can set on it; a pictograph vanishes; else the mark. */
function standIn(cluster: string, fonts: PrintableFonts): string {
  const bare = cluster.replace(/\p{M}/gu, "");
  if (bare !== "" && bare !== cluster && fonts.draws(bare)) return bare;
  if (/^\s+$/.test(bare)) return " ";
  return /^\p{Extended_Pictographic}/u.test(cluster) ? "" : MISSING;
}

function shortened(line: string): string {
  const all = Array.from(clusters.segment(line), ({ segment }) => segment);
  return all.length <= MAX_NAME_CLUSTERS
    ? line
    : `${all
        .slice(0, MAX_NAME_CLUSTERS - 1)
        .join("")
        .trimEnd()}…`;
}
