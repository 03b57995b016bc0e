import { z } from "zod";
import { textField } from "@/lib/forms/text-field";
import { PASTE_MAX } from "./propose-fields";

export const PASTE_FIELDS = { text: "lettre", digest: "etat", gesture: "geste" } as const;
/** What the two buttons post. */
export const PASTE_ANALYSE = "proposer";
export const PASTE_TAKE = "reprendre";

const BOX = "accepter_";

/** Name of the box of one proposal. */
export function pasteBox(id: string): string {
  return `${BOX}${id}`;
}

/** A pasted letter and the proposals that were accepted. */
export const pasteSchema = z
  .looseObject({ lettre: textField(PASTE_MAX), etat: z.string().max(64) })
  .transform((form) => ({
    text: form.lettre,
    digest: form.etat,
    isAccepted: (id: string) => Object.hasOwn(form, pasteBox(id)),
  }));
