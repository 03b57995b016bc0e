import { z } from "zod";
import { AddressDecision } from "@/lib/db/generated/enums";
import { cleanText } from "@/lib/text/clean-text";

/** Longest reason, in UTF-16 units: the organisers read it in their space and in a mail. */
export const REASON_MAX = 600;

export const DECISION_FIELDS = { reason: "motif", decision: "decision", seen: "vu" } as const;

const reasonField = z
  .string()
  .default("")
  .pipe(z.string().max(REASON_MAX * 2, "too-long"))
  .transform((value) => cleanText(value).trim())
  .pipe(z.string().max(REASON_MAX, "too-long"));

/** What a moderator decides about an address: a refusal always says why, an approval may add a word. */
export const decisionSchema = z
  .object({
    addressId: z.string(),
    decision: z.enum(["approved", "refused"]),
    vu: z.enum(AddressDecision),
    motif: reasonField,
  })
  .refine(({ decision, motif }) => decision === "approved" || motif !== "", {
    path: [DECISION_FIELDS.reason],
    error: "required",
  })
  .transform(({ vu, motif, ...form }) => ({ ...form, seen: vu, reason: motif }));

export type DecisionInput = z.output<typeof decisionSchema>;
