import { z } from "zod";
import { textField } from "@/lib/forms/text-field";
import { SUSPENSION_REASON_MAX } from "@/lib/petitions/suspension-reason";

/** Names of the fields in the forms of one petition's page. */
export const CASE_FIELDS = { reason: "motif", note: "note" } as const;

const moment = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((value) => new Date(Number(value)));
const words = textField(SUSPENSION_REASON_MAX);

/** Nothing to do about what was reported; why is said to the other moderators. */
export const dismissSchema = z
  .object({ petitionId: z.string(), commentaire: z.string().default(""), vu: moment, note: words })
  .transform(({ petitionId, commentaire, vu, note }) => ({
    petitionId,
    commentId: commentaire || null,
    until: vu,
    note,
  }));

/** The reason is public; the note is not, and may be left out. */
export const suspendSchema = z
  .object({
    petitionId: z.string(),
    slug: z.string(),
    motif: words,
    note: z
      .string()
      .default("")
      .transform((value) => value.trim())
      .pipe(z.union([z.literal(""), words])),
  })
  .transform(({ motif, ...form }) => ({ ...form, reason: motif }));

export const restoreSchema = z
  .object({ petitionId: z.string(), slug: z.string(), motif: words })
  .transform(({ motif, ...form }) => ({ ...form, reason: motif }));

export const removeCommentSchema = z
  .object({ petitionId: z.string(), commentaire: z.string(), ecrit: moment, motif: words })
  .transform(({ petitionId, commentaire, ecrit, motif }) => ({
    petitionId,
    commentId: commentaire,
    writtenAt: ecrit,
    reason: motif,
  }));
