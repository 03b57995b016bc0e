import { z } from "zod";
import { collectiveSchema } from "@/lib/collectives/collective-form";
import { optionalLineField } from "@/lib/forms/text-field";
import { fieldValuesSchema } from "./free-values";

/** Names of the fields that a campaign's first step has beside those of any petition's. */
export const CAMPAIGN_START_FIELDS = { campaign: "campagne", collective: "collectif" } as const;

const place = z
  .object({
    campagne: z.string().min(1, "required").max(200),
    commune: z.string().default("").pipe(optionalLineField(200)),
    insee: z.string().max(5, "commune").optional(),
  })
  .refine((form) => form.commune || form.insee, { path: ["commune"], error: "commune" })
  .transform((form) => ({ campaign: form.campagne, place: { commune: form.commune, insee: form.insee } }));

const known = z
  .object({ collectif: z.uuid("required") })
  .transform((form) => ({ collectiveId: form.collectif, collective: null }));

const presented = collectiveSchema.transform((collective) => ({ collectiveId: null, collective }));

const answered = z.intersection(place, fieldValuesSchema);

/** Where, what the campaign asks of each group, and which of one's collectives carries it. */
export const campaignStartSchema = z.intersection(answered, known);

/** The same, and a collective that presents itself in the same form. */
export const newcomerStartSchema = z.intersection(answered, presented);
