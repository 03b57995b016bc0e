import { z } from "zod";
import { emailField, lineField, optionalLineField } from "@/lib/forms/text-field";
import { NAME_MAX } from "@/lib/signatures/signature-form";
import { ELECTED_MANDATES } from "./mandate-list";

/** Longest territory and party taken, in UTF-16 units. */
export const TERRITORY_MAX = 120;
export const PARTY_MAX = 120;

/** Names of the fields in the page. */
export const ELECTED_FIELDS = {
  firstName: "prenom",
  lastName: "nom",
  mandate: "mandat",
  territory: "territoire",
  party: "groupe",
  email: "courriel",
  consent: "publier",
} as const;

/** At least one letter; every writing system is welcome. */
const withLetter = z.string().regex(/\p{L}/u, "name");

/** What an élu·e sends by signing. One box, never ticked beforehand: to be public is part of it (RGPD art. 9.2.a). */
export const electedSchema = z
  .object({
    prenom: lineField(NAME_MAX).pipe(withLetter),
    nom: lineField(NAME_MAX).pipe(withLetter),
    mandat: z.enum(ELECTED_MANDATES, "required"),
    territoire: lineField(TERRITORY_MAX).pipe(withLetter),
    groupe: z.string().default("").pipe(optionalLineField(PARTY_MAX)),
    courriel: emailField,
    publier: z.string("consent-elected").min(1, "consent-elected"),
  })
  .transform((form) => ({
    firstName: form.prenom,
    lastName: form.nom,
    mandate: form.mandat,
    territory: form.territoire,
    party: form.groupe,
    email: form.courriel,
  }));

export type ElectedInput = z.output<typeof electedSchema>;
