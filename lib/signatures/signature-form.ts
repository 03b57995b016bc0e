import { z } from "zod";
import { checkboxField, emailField, lineField, postalCodeField } from "@/lib/forms/text-field";

/** Names of the fields in the page, French because visitors' browsers and tools see them. */
export const SIGNATURE_FIELDS = [
  "prenom",
  "nom",
  "courriel",
  "code_postal",
  "transmettre",
  "nom_public",
  "nouvelles",
  "version",
] as const;

export type SignatureFormValues = Partial<Record<(typeof SIGNATURE_FIELDS)[number], string>>;

/** Longest first or last name taken, in UTF-16 units. */
export const NAME_MAX = 80;

/** At least one letter: “-”, “!!!” and lone emoji are not names, but every writing system is welcome. */
const personName = lineField(NAME_MAX).pipe(z.string().regex(/\p{L}/u, "name"));

/** Number of the version that the page showed; anything else says nothing, and refuses nobody. */
const versionField = z
  .string()
  .optional()
  .transform((value) => (value && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null));

/** What a person sends by signing. Three boxes: only the first is needed (RGPD art. 9.2.a). */
export const signatureSchema = z
  .object({
    prenom: personName,
    nom: personName,
    courriel: emailField,
    code_postal: postalCodeField,
    transmettre: z.string("consent").min(1, "consent"),
    nom_public: checkboxField,
    nouvelles: checkboxField,
    version: versionField,
  })
  .transform((form) => ({
    firstName: form.prenom,
    lastName: form.nom,
    email: form.courriel,
    postalCode: form.code_postal,
    showName: form.nom_public,
    wantsNews: form.nouvelles,
    version: form.version,
  }));

export type SignatureInput = z.output<typeof signatureSchema>;
