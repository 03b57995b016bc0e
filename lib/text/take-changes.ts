import { compareParagraphs, type ParagraphChange, type WordPiece } from "./compare-paragraphs";

/**
 * Where a change of somebody else's text stands in one's own.
 * `clean`: the passage is as it was before, or there is none to touch · `present`: one's own says it already ·
 * `rewritten`: one has written something else there · `dropped`: one took the passage out.
 */
export type Standing = "clean" | "present" | "rewritten" | "dropped";

/** A change of the text one started from, offered to be taken or left. */
export type OfferedChange = {
  /** Position among the changes: the same texts give the same. */
  id: number;
  kind: "added" | "removed" | "changed";
  /** Empty for what was added. */
  before: string;
  /** Empty for what was removed. */
  after: string;
  words: WordPiece[];
  standing: Standing;
  /** What one's own text has in its place; empty when nothing. */
  own: string;
  /** Positions in one's own text that taking it replaces; the same for an insertion. */
  from: number;
  to: number;
};

/**
 * Three texts, as paragraphs: what one started from, what it has become, and one's own. Each change between the
 * first two is placed in the third; those that are there already are left out.
 */
export function offerChanges(
  before: readonly string[],
  after: readonly string[],
  own: readonly string[],
): OfferedChange[] {
  const placeOf = ownPlaces(before, own);
  const offered: OfferedChange[] = [];
  for (const change of compareParagraphs(before, after)) {
    if (change.kind === "same") continue;
    const offer = { id: offered.length + 1, ...offerOf(change, placeOf, own, after) };
    if (offer.standing !== "present") offered.push(offer);
  }
  return offered;
}

/** One's own text with the changes taken; the others leave it as it is. */
export function takeChanges(
  own: readonly string[],
  offered: readonly OfferedChange[],
  taken: ReadonlySet<number>,
): string[] {
  const result = [...own];
  // From the end, so that positions before stay; of several at one place, the first said comes out first.
  const chosen = offered.filter(({ id }) => taken.has(id));
  const order = chosen.toSorted((one, other) => other.from - one.from || other.id - one.id);
  for (const { from, to, after } of order) result.splice(from, to - from, ...(after ? [after] : []));
  return result;
}

/** What one's own text has of the paragraph that one started from: the same, another, or none. */
type OwnPlace = { at: number; kind: "same" | "changed" | "dropped" };

function ownPlaces(before: readonly string[], own: readonly string[]): (beforeAt: number) => OwnPlace {
  const places = new Map<number, OwnPlace>();
  for (const change of compareParagraphs(before, own)) {
    if (change.kind === "added") continue;
    const kind = change.kind === "removed" ? "dropped" : change.kind;
    places.set(change.beforeAt, { at: change.afterAt, kind });
  }
  return (beforeAt) => places.get(beforeAt) ?? { at: own.length, kind: "dropped" };
}

function offerOf(
  change: Exclude<ParagraphChange, { kind: "same" }>,
  placeOf: (beforeAt: number) => OwnPlace,
  own: readonly string[],
  after: readonly string[],
): Omit<OfferedChange, "id"> {
  if (change.kind === "added") {
    const at = change.beforeAt === 0 ? 0 : afterPrevious(placeOf(change.beforeAt - 1));
    const standing = own.includes(change.after) ? "present" : "clean";
    return {
      ...{ kind: "added", before: "", after: change.after, words: [], standing },
      ...{ own: "", from: at, to: at },
    };
  }
  const place = placeOf(change.beforeAt);
  const isThere = place.kind !== "dropped";
  const mine = isThere ? (own[place.at] ?? "") : "";
  const next = change.kind === "changed" ? change.after : "";
  const range = { own: mine, from: place.at, to: isThere ? place.at + 1 : place.at };
  const words = change.kind === "changed" ? change.words : [];
  const said = { kind: change.kind, before: change.before, after: next, words, ...range };
  if (change.kind === "removed" ? !isThere : mine === next || (!isThere && own.includes(next))) {
    return { ...said, standing: "present" };
  }
  // Nobody asks to take out again what the new text says elsewhere.
  if (change.kind === "removed" && after.includes(mine)) return { ...said, standing: "present" };
  if (!isThere) return { ...said, standing: "dropped" };
  return { ...said, standing: place.kind === "same" ? "clean" : "rewritten" };
}

function afterPrevious({ at, kind }: OwnPlace): number {
  return kind === "dropped" ? at : at + 1;
}
