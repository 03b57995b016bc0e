/** “120 ko”, “1,4 Mo”: decimal units as file managers show them, never a false precision. */
export function formatBytes(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), "ko"] : [bytes / 1_000_000, "Mo"];
  return `${value.toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0${unit}`;
}
