import type { Cog } from "@/lib/communes/cog";
import type { CommuneOf } from "./dataset-rows";

/**
 * Which commune of today an INSEE code leads to, from the Code officiel géographique. A code is taken with
 * leading zeros lost and in small letters. A commune of today wins over a former one of the same code; the 45
 * arrondissements of Paris, Lyon and Marseille keep their own code as that of the desk.
 */
export function communeOf(cog: Pick<Cog, "communes" | "aliases">): CommuneOf {
  const settled = new Map<string, { insee: string; communeInsee: string }>();
  const settle = (code: string, insee: string, communeInsee: string) => {
    if (!settled.has(code)) settled.set(code, { insee, communeInsee });
  };
  for (const { insee } of cog.communes) settle(insee, insee, insee);
  for (const { code, kind, insee } of cog.aliases)
    settle(code, kind === "arrondissement" ? code : insee, insee);
  for (const { insee, formerCodes } of cog.communes) {
    for (const code of formerCodes) settle(code, insee, insee);
  }
  return (insee) => settled.get(paddedInsee(insee));
}

/** “1001” → “01001”, “2a004” → “2A004”. */
export function paddedInsee(insee: string): string {
  const code = insee.trim().toUpperCase();
  return /^\d{1,4}$/.test(code) ? code.padStart(5, "0") : code;
}

/** Whether this can be an INSEE code, once padded. */
export function isInsee(insee: string): boolean {
  return /^(?:\d{5}|2[AB]\d{3})$/.test(paddedInsee(insee));
}
