import { BLANK_ADDRESSEE } from "@/lib/directory/addressee";
import type { RecipientInput } from "@/lib/petitions/recipient-fields";

/** Somebody a letter is addressed to by e-mail, typed by an organiser, unless told otherwise. */
export function recipient(fields: Partial<RecipientInput> = {}): RecipientInput {
  return { ...BLANK_ADDRESSEE, ...fields };
}
