import { z } from "zod";
import { emailField, lineField, textField } from "@/lib/forms/text-field";

export const COLLECTIVE_NAME_MAX = 150;
export const POSTAL_ADDRESS_MAX = 400;

/** “W” and nine digits (arrêté du 14 octobre 2009, art. 2); spaces and case are forgiven; may be left out. */
const rnaField = z
  .string()
  .default("")
  .pipe(z.string().max(40, "rna"))
  .transform((value) => value.replace(/[\s.-]/g, "").toUpperCase())
  .pipe(z.string().regex(/^(W\d{9})?$/, "rna"))
  .transform((value) => value || null);

/** Who a petition's sender is: what CRPA R112-9-1 wants said of whoever writes to an administration. */
export const collectiveSchema = z
  .object({
    nom: lineField(COLLECTIVE_NAME_MAX).pipe(z.string().regex(/\p{L}/u, "name")),
    adresse_postale: textField(POSTAL_ADDRESS_MAX),
    courriel_contact: emailField,
    numero_rna: rnaField,
  })
  .transform((form) => ({
    name: form.nom,
    postalAddress: form.adresse_postale,
    contactEmail: form.courriel_contact,
    rnaNumber: form.numero_rna,
  }));

export type CollectiveInput = z.output<typeof collectiveSchema>;
