import { type CommuneForms, communeForms } from "@/lib/communes/commune-forms";
import type { RecipientInput } from "./recipient-fields";

/** Nobody's gender is guessed: whoever knows the mayor rewrites these. */
export function defaultSalutation(): string {
  return "Madame, Monsieur,";
}

export function defaultClosing(): string {
  return "Dans l’attente de votre réponse, nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations citoyennes.";
}

/** The mairie itself, whose address the organiser adds. */
export function defaultRecipient(commune: Parameters<typeof communeForms>[0]): RecipientInput {
  const forms: CommuneForms = communeForms(commune);
  const mairie = forms.mairieOf.replace(/^la mairie/, "Mairie");
  return { name: mairie, function: "", email: "" };
}
