import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const css = readFileSync(fileURLToPath(new URL("../../../app/globals.css", import.meta.url)), "utf8");
const theme = css.slice(css.indexOf("@theme"), css.indexOf("@font-face"));
const colours = new Map(
  [...theme.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
);

function colour(name: string): string {
  const value = colours.get(name);
  if (!value) throw new Error(`no colour called ${name}`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(colour(one)), luminance(colour(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const backgrounds = ["paper", "surface", "accent-soft", "danger-soft", "success-soft", "warning-soft"];

describe("colours", () => {
  const texts = ["ink", "muted", "accent", "accent-strong", "danger", "success", "warning"];
  test.each(texts)("%s can be read on every background (WCAG 1.4.3)", (text) => {
    for (const background of backgrounds) expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["accent", "accent-strong", "danger"])("light text can be read on %s", (background) => {
    expect(contrast("on-accent", background)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["line-strong", "focus"])("%s can be seen on every background (WCAG 1.4.11)", (edge) => {
    for (const background of backgrounds) expect(contrast(edge, background)).toBeGreaterThanOrEqual(3);
  });
});
