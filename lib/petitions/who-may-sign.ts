import { z } from "zod";
import { checkboxField } from "@/lib/forms/text-field";

/** Those who sign, each counted and listed apart. */
export const SIGNERS = ["residents", "elected", "organisations"] as const;
export type Signer = (typeof SIGNERS)[number];

/** Who may sign a petition: at least one of them (a check of the database holds it). */
export type WhoMaySign = Record<Signer, boolean>;

/** The same as columns of a petition. */
export type WhoMaySignColumns = {
  residentsMaySign: boolean;
  electedMaySign: boolean;
  organisationsMaySign: boolean;
};

/** Names of the fields in the page; `asked` says that the boxes were there, as unticked ones post nothing. */
export const WHO_FIELDS = {
  asked: "signataires",
  residents: "signent_habitants",
  elected: "signent_elus",
  organisations: "signent_organisations",
} as const;

export function maySignOf(columns: WhoMaySignColumns): WhoMaySign {
  return {
    residents: columns.residentsMaySign,
    elected: columns.electedMaySign,
    organisations: columns.organisationsMaySign,
  };
}

function columnsOf(may: WhoMaySign): WhoMaySignColumns {
  return {
    residentsMaySign: may.residents,
    electedMaySign: may.elected,
    organisationsMaySign: may.organisations,
  };
}

/** The boxes of the draft's form; a form without them changes nothing. */
export const whoMaySignSchema = z
  .object({
    signataires: z.string().optional(),
    signent_habitants: checkboxField,
    signent_elus: checkboxField,
    signent_organisations: checkboxField,
  })
  .refine(
    (form) => !form.signataires || form.signent_habitants || form.signent_elus || form.signent_organisations,
    {
      path: [WHO_FIELDS.residents],
      error: "signers",
    },
  )
  .transform(
    (form): Partial<WhoMaySignColumns> =>
      form.signataires
        ? columnsOf({
            residents: form.signent_habitants,
            elected: form.signent_elus,
            organisations: form.signent_organisations,
          })
        : {},
  );

/** How many signed, each kind apart. `residents`: everybody who signed in their own name, from the commune or not. */
export type SignerCounts = Record<Signer, number>;

/** Whether anybody of those who may sign has. */
export function somebodySigned(counts: SignerCounts): boolean {
  return SIGNERS.some((signer) => counts[signer] > 0);
}
