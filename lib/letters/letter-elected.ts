/** An élu·e who signed, as the letter lists them; everything in words. */
export type LetterElectedPerson = {
  name: string;
  /** “Conseiller·ère municipal·e”. */
  mandate: string;
  territory: string;
  /** Party or group; empty when they would rather not say. */
  party: string;
  /** Whether the Répertoire national des élus had somebody of that name with that mandate. */
  verified: boolean;
};
