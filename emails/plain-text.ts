/** Paragraphs parted by an empty line; what is `null` is left out. */
export function paragraphs(...blocks: (string | null)[]): string {
  return `${blocks.filter((block) => block !== null).join("\n\n")}\n`;
}

/** “Pétition : Un banc place des Tilleuls”, one a line. */
export function detailLines(details: readonly (readonly [label: string, value: string])[]): string {
  return details.map(([label, value]) => `${label}\u00a0: ${value}`).join("\n");
}

/** An address on a line of its own, where every mail program finds it whole. */
export function linkLine(label: string, url: string): string {
  return `${label}\u00a0:\n${url}`;
}

/** Below the line that mail programs know as the start of a signature. */
export function footerLines(...lines: string[]): string {
  return ["-- ", ...lines].join("\n");
}
