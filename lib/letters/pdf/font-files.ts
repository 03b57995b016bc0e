import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The fonts of the letter, in the order they are tried (all under the SIL Open Font License). The machine's
 * own fonts are never used: a letter must look the same, byte for byte, wherever it is compiled.
 */
export const FONT_FAMILIES = [
  { family: "Source Serif 4", package: "source-serif-4", file: "SourceSerif4" },
  /** Latin, Greek and Cyrillic letters that Source Serif lacks (ɓ, ɛ, ɔ…), and the mark of a missing glyph. */
  { family: "Noto Serif", package: "noto-serif", file: "NotoSerif" },
  { family: "Noto Sans Arabic", package: "noto-sans-arabic", file: "NotoSansArabic" },
  { family: "Noto Sans Hebrew", package: "noto-sans-hebrew", file: "NotoSansHebrew" },
  { family: "Noto Sans Devanagari", package: "noto-sans-devanagari", file: "NotoSansDevanagari" },
  { family: "Noto Sans Armenian", package: "noto-sans-armenian", file: "NotoSansArmenian" },
  { family: "Noto Sans Georgian", package: "noto-sans-georgian", file: "NotoSansGeorgian" },
  { family: "Noto Sans Symbols 2", package: "noto-sans-symbols-2", file: "NotoSansSymbols2" },
] as const;

/** Only the text font has an italic and a bold: the others stand in with their one face. */
const TEXT_STYLES = ["400Regular_Italic", "600SemiBold", "600SemiBold_Italic"];

/** Absolute path of the regular face of each family, in the order they are tried. */
export function regularFontFiles(): string[] {
  return FONT_FAMILIES.map((font) => fontFile(font, "400Regular"));
}

/** Absolute paths of every face the letter uses. */
export function allFontFiles(): string[] {
  const [text] = FONT_FAMILIES;
  return [...regularFontFiles(), ...TEXT_STYLES.map((style) => fontFile(text, style))];
}

function fontFile(font: (typeof FONT_FAMILIES)[number], style: string): string {
  const root = dirname(requireFrom(`@expo-google-fonts/${font.package}/package.json`));
  return join(root, style, `${font.file}_${style}.ttf`);
}

/** Resolves a package from this file, or from the project's root when a bundler has moved the code away. */
export function requireFrom(specifier: string): string {
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch {
    return createRequire(join(process.cwd(), "package.json")).resolve(specifier);
  }
}
