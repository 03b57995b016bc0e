import { z } from "zod";
import { lineField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";

/** Lengths in UTF-16 units, after cleaning. */
export const CAMPAIGN_TITLE_MAX = 150;
export const APPEAL_MAX = 30_000;

const titleField = lineField(CAMPAIGN_TITLE_MAX).pipe(z.string().regex(/\p{L}/u, "name"));

/** What a campaign begins with. */
export const campaignStartSchema = z
  .object({ collectif: z.string("required").min(1, "required"), titre: titleField })
  .transform((form) => ({ collectiveId: form.collectif, title: form.titre }));

/** Title and appeal as they stand: the appeal may be empty until the campaign is published. */
export const campaignSchema = z
  .object({
    titre: titleField,
    appel: z
      .string("required")
      .max(APPEAL_MAX * 2, "too-long")
      .transform((value) => cleanText(value).trim())
      .pipe(z.string().max(APPEAL_MAX, "too-long")),
    revision: z.coerce.number().int().positive(),
  })
  .transform((form) => ({ title: form.titre, appeal: form.appel, revision: form.revision }));

export type CampaignStart = z.output<typeof campaignStartSchema>;
export type CampaignInput = z.output<typeof campaignSchema>;
