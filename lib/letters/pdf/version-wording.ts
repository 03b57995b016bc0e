import type { LetterVersion } from "@/lib/letters/letter-version";
import { counted } from "./wording";

const FIXED = "\u00a0";

/** Which text the letter holds, and who signed another one: nobody is made to have signed what they never read. */
export function versionLine({ number, date, sha256, signed }: LetterVersion, petitionUrl: string): string {
  const text = `Texte de la pétition${FIXED}: version${FIXED}${number}, du ${date}. Empreinte SHA-256${FIXED}: ${sha256}.`;
  if (!signed) return text;
  const parts = signed.map(
    (one) =>
      `${counted(one.count, "personne", "personnes")} la version${FIXED}${one.number} (du ${one.date})`,
  );
  return `${text} Ont signé${FIXED}: ${parts.join(", ")}. Chaque version et ses différences${FIXED}: ${petitionUrl.replace(/^https?:\/\//, "")}/versions`;
}
