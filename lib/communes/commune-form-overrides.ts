/** How “de” is written before a name without an article. */
export type Link = "de " | "d’";

/** Where usage in the commune itself says against INSEE’s TNCC. Keyed by INSEE code; one reason an entry. */
export const LINK_OVERRIDES: Readonly<Record<string, Link>> = {
  // Yutz is said with a consonant, as in German; the commune writes “ville de Yutz”. INSEE: mute.
  "57757": "de ",
  // “Aux Marais” keeps its Aux whole: “d’Aux Marais”, “à Aux Marais”. INSEE’s 6 would have it contracted.
  "60703": "d’",
  // The H of Houilles is aspirate to those who live there: “ville de Houilles”. INSEE: mute.
  "78311": "de ",
};
