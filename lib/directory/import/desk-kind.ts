/** The kinds of desk that are a mairie: of a commune, and of a commune of an overseas collectivité. */
const MAIRIE_TYPES = ["mairie", "mairie_com"];

/** Words by which a mairie that is not the commune's own is known: “Mairie déléguée - X”, “Mairie annexe de X”. */
const PART_OF_COMMUNE =
  /(?<!\p{L})(?:déléguée?s?|deleguee?s?|associée?s?|associee?s?|annexes?|mairie de quartier)(?!\p{L})/iu;

const FARTHEST = 1000;

/** One entry of `pivot`: a kind of desk and the communes that it serves. */
export type Pivot = { type: string; codes: string[] };

/** The entry that makes a record a mairie, if there is one. */
export function mairiePivot(pivots: readonly Pivot[]): Pivot | undefined {
  return pivots.find(({ type }) => MAIRIE_TYPES.includes(type));
}

/**
 * Whether a mairie is that of a part of a commune (déléguée, associée, annexe), by its name. Its addresses are
 * left out: a letter to the commune does not go there.
 */
export function isMairieOfPart(name: string): boolean {
  return PART_OF_COMMUNE.test(name.normalize("NFC"));
}

/**
 * Where a desk stands among those of its INSEE code, the lowest first: `mairie-<INSEE>-01`, then `-02` and so
 * on, then those whose former key says another code or nothing; in each, those not named “Mairie …” last.
 */
export function deskRank(desk: { insee: string; pivotCode: string; name: string }): number {
  const [, insee, number] = /^mairie(?:_com)?-(\w{5})-(\d{2})$/i.exec(desk.pivotCode) ?? [];
  const place = insee?.toUpperCase() === desk.insee ? Number(number) : FARTHEST;
  return place * 2 + (/^mairie\b/i.test(desk.name) ? 0 : 1);
}
