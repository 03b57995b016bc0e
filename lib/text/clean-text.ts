/** Everything that ends a line somewhere: CRLF, CR, VT, FF, NEL, and Unicode's line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Control characters; TAB and LF stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * What shows nothing and can deceive: soft hyphen, zero-width space, word joiner, byte order mark, bidi marks
 * and overrides, invisible operators, Hangul fillers, annotation anchors, tags, noncharacters.
 */
const INVISIBLE =
  /[\u034f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** Scripts whose spelling uses joiners (U+200C, U+200D). */
const JOINING =
  "\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}" +
  "\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}";
const EMOJI = "\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f";
const STRAY_JOINERS = new RegExp(
  `\\u200d(?!\\p{Extended_Pictographic}|[${JOINING}])|(?<![${EMOJI}${JOINING}])\\u200d|(?<![${JOINING}])\\u200c`,
  "gu",
);

/** More than eight marks on one letter is no language: they would cover the lines around. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

/** Word’s bullets, from a private area of the Symbol and Wingdings fonts. */
const WORD_BULLETS = /[\uf0a7\uf0b7]/g;

/**
 * The text as it can safely be kept, shown and printed: NFC, line ends as LF, lone surrogates replaced by U+FFFD,
 * without controls, bidi marks or zero-width characters. Joiners stay where a script or an emoji needs them.
 */
export function cleanText(value: string): string {
  return value
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(LINE_ENDS, "\n")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINERS, "")
    .replace(WORD_BULLETS, "•")
    .normalize("NFC")
    .replace(STACKED_MARKS, "$1");
}

/** `cleanText` for what fits on one line (a title, a name): every run of spaces and line ends becomes a space. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, " ").trim();
}
