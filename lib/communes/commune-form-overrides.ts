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

/** Forms that no rule gives, written whole. */
export type WrittenForms = { de: string; a: string; ville: string };

/**
 * The TAAF’s districts and Clipperton, which INSEE lists among communes: common nouns (“archipel”, “îles”) that
 * take an article and a small letter inside a sentence, and a land that one is *in*. “La” of La Terre-Adélie
 * is part of its name, as that of La Réunion is.
 */
export const WRITTEN_FORMS: Readonly<Record<string, WrittenForms>> = {
  "98411": {
    de: "des îles Saint-Paul et Nouvelle-Amsterdam",
    a: "aux îles Saint-Paul et Nouvelle-Amsterdam",
    ville: "les îles Saint-Paul et Nouvelle-Amsterdam",
  },
  "98412": {
    de: "de l’archipel des Kerguelen",
    a: "dans l’archipel des Kerguelen",
    ville: "l’archipel des Kerguelen",
  },
  "98413": {
    de: "de l’archipel des Crozet",
    a: "dans l’archipel des Crozet",
    ville: "l’archipel des Crozet",
  },
  "98414": { de: "de La Terre-Adélie", a: "en Terre-Adélie", ville: "La Terre-Adélie" },
  "98415": {
    de: "des îles Éparses de l’océan Indien",
    a: "aux îles Éparses de l’océan Indien",
    ville: "les îles Éparses de l’océan Indien",
  },
  "98901": { de: "de l’île de Clipperton", a: "sur l’île de Clipperton", ville: "l’île de Clipperton" },
};
