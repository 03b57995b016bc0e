import type { ElectedMandate, MandateKind } from "@/lib/db/generated/enums";
import { deputyRank, isMayorsFunction } from "@/lib/directory/council-function";
import elected from "@/lib/i18n/messages/elected.json" with { type: "json" };

/** “Conseiller·ère municipal·e”: for files and letters; pages read the same words of the catalogue. */
export function mandateWords(mandate: ElectedMandate): string {
  return elected.mandates[mandate];
}

/** A mandate as the Répertoire national des élus has it. */
export type RegisteredMandate = {
  id: string;
  kind: MandateKind;
  function: string;
  firstName: string;
  lastName: string;
};

/** Of the register, only mayors and municipal councils are imported: the others can be declared alone. */
export function isInRegister(mandate: ElectedMandate): boolean {
  return mandate === "mayor" || mandate === "deputy_mayor" || mandate === "municipal_councillor";
}

/** Whether a row of the register says what was declared: a mayor or an adjoint·e sits in the council too. */
export function saysMandate(
  mandate: ElectedMandate,
  row: Pick<RegisteredMandate, "kind" | "function">,
): boolean {
  switch (mandate) {
    case "mayor":
      return row.kind === "mayor" || isMayorsFunction(row.function);
    case "deputy_mayor":
      return row.kind === "councillor" && deputyRank(row.function) !== null;
    case "municipal_councillor":
      return row.kind === "councillor";
    default:
      return false;
  }
}
