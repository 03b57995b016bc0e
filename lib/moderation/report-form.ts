import { z } from "zod";
import { ReportReason } from "@/lib/db/generated/enums";
import { cleanText } from "@/lib/text/clean-text";

/** Longest explanation, in UTF-16 units. */
export const REPORT_DETAILS_MAX = 2000;

export const REPORT_FIELDS = { reason: "motif", details: "precisions" } as const;

/** In the order of the form; the last is for what the others do not say. */
export const REPORT_REASONS = Object.values(ReportReason);

/** Without a word, these would say nothing that a moderator can check. */
const EXPLAINED: readonly ReportReason[] = ["defamation", "false_identity", "other"];

/** What somebody reports: nothing about themselves is asked. */
export const reportSchema = z
  .object({
    slug: z.string(),
    commentaire: z.string().default(""),
    motif: z.enum(ReportReason, "required"),
    precisions: z
      .string()
      .default("")
      .pipe(z.string().max(REPORT_DETAILS_MAX * 2, "too-long"))
      .transform((value) =>
        cleanText(value)
          .replace(/\n{3,}/g, "\n\n")
          .trim(),
      )
      .pipe(z.string().max(REPORT_DETAILS_MAX, "too-long")),
  })
  .refine(({ motif, precisions }) => precisions !== "" || !EXPLAINED.includes(motif), {
    path: [REPORT_FIELDS.details],
    error: "required",
  })
  .transform(({ slug, commentaire, motif, precisions }) => ({
    slug,
    commentId: commentaire || null,
    reason: motif,
    details: precisions,
  }));

export type ReportInput = z.output<typeof reportSchema>;
