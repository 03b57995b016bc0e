import { NEUTRAL_APPELLATION } from "./appellation";

type Spoken = { appellation: string };

/**
 * How one letter speaks to all of its recipients: “Monsieur le Maire, Monsieur l’Adjoint à la sécurité”. Nobody
 * is called twice; those of whom nothing is known come last, as “Madame, Monsieur”.
 */
export function joinedAppellations(recipients: readonly Spoken[]): string {
  const all = recipients.map(({ appellation }) => appellation.trim() || NEUTRAL_APPELLATION);
  const neutral = all.filter((one) => one === NEUTRAL_APPELLATION);
  const parts = all.filter((one) => one !== NEUTRAL_APPELLATION).flatMap((one) => one.split(/\s*,\s*/));
  const named = [
    ...new Map(parts.filter(Boolean).map((part) => [part.toLocaleLowerCase("fr"), part])).values(),
  ];
  return [...named, ...(neutral.length > 0 || named.length === 0 ? [NEUTRAL_APPELLATION] : [])].join(", ");
}

/** The first words of a letter, for recipients whose organiser typed none: “Madame la Maire,”. */
export function automaticSalutation(recipients: readonly Spoken[]): string {
  return `${joinedAppellations(recipients)},`;
}

/** The last words of a letter, for recipients whose organiser typed none. */
export function automaticClosing(recipients: readonly Spoken[]): string {
  return `Dans l’attente de votre réponse, nous vous prions d’agréer, ${joinedAppellations(recipients)}, l’expression de nos salutations citoyennes.`;
}
