import { z } from "zod";
import { checkboxField, emailField, lineField, optionalLineField } from "@/lib/forms/text-field";
import { canonicalOrganisation } from "@/lib/petitions/organisation-name";
import { CO_SIGNER_NAME_MAX } from "@/lib/petitions/petition-form";
import { webAddress } from "@/lib/petitions/web-address";
import { CAPACITY_MAX, REPRESENTATIVE_MAX } from "./organisation-limits";

export const ORGANISATION_URL_MAX = 300;

/** Names of the fields in the pages. */
export const ORGANISATION_FIELDS = {
  name: "organisation",
  url: "site",
  email: "courriel",
  representative: "representant",
  capacity: "fonction",
  entitled: "habilite",
} as const;

/** At least one letter or digit: signs alone name nobody. */
const nameField = lineField(CO_SIGNER_NAME_MAX).refine((name) => canonicalOrganisation(name) !== "", "name");

/** An address of the web, with its scheme; empty for an organisation that has none. */
const urlField = z
  .string()
  .default("")
  .pipe(optionalLineField(ORGANISATION_URL_MAX))
  .refine((value) => value === "" || webAddress(value) !== null, "web-address")
  .transform((value) => webAddress(value)?.href ?? "")
  // What `webAddress` adds to a bare name must still fit.
  .pipe(z.string().max(ORGANISATION_URL_MAX + 20, "too-long"));

const personField = (max: number) => lineField(max).pipe(z.string().regex(/\p{L}/u, "name"));

/** Never ticked beforehand: whoever confirms says that they may. */
const entitledField = z.string("entitled").min(1, "entitled");

const representativeShape = {
  representant: personField(REPRESENTATIVE_MAX),
  fonction: personField(CAPACITY_MAX),
  site: urlField,
  habilite: entitledField,
};

/** What organisers say of an organisation that they invite. */
export const inviteSchema = z
  .object({ petitionId: z.string(), organisation: nameField, courriel: emailField, site: urlField })
  .transform((form) => ({
    petitionId: form.petitionId,
    name: form.organisation,
    email: form.courriel,
    url: form.site,
  }));

/** What an organisation says that asks to join. */
export const joinSchema = z
  .object({ slug: z.string(), organisation: nameField, courriel: emailField, ...representativeShape })
  .transform((form) => ({
    slug: form.slug,
    name: form.organisation,
    email: form.courriel,
    url: form.site,
    representative: form.representant,
    capacity: form.fonction,
  }));

/** What a representative says who confirms. The name is not theirs to change: the token is the organisation's. */
export const confirmSchema = z
  .object({ jeton: z.string(), texte: z.uuid("required"), ...representativeShape })
  .transform((form) => ({
    token: form.jeton,
    versionId: form.texte,
    url: form.site,
    representative: form.representant,
    capacity: form.fonction,
  }));

export const declineSchema = z
  .object({ jeton: z.string(), jamais: checkboxField })
  .transform((form) => ({ token: form.jeton, never: form.jamais }));

/** Confirming the text that is in force now, for an organisation that confirmed another or took its word back. */
export const againSchema = z
  .object({ texte: z.uuid("required"), habilite: entitledField })
  .transform((form) => ({ versionId: form.texte }));

export type InviteInput = z.output<typeof inviteSchema>;
export type JoinInput = z.output<typeof joinSchema>;
export type ConfirmInput = z.output<typeof confirmSchema>;
