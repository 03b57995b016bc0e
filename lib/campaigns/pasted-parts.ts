/** What a whole paragraph of a pasted letter is, when it belongs elsewhere than in the text. */
export type PartKind =
  | "place-date"
  | "recipient"
  | "sender"
  | "subject"
  | "salutation"
  | "closing"
  | "signature"
  | "sources";

const PLACE_DATE = [
  // “A [lieu],” · “À Exemple, le 3 mai 2024” · “Fait à Exemple, le…”
  /^(?:fait\s+)?[aà]\s+(?:\[[^\]]+\]|[\p{L}’' -]{2,45})\s*,?\s*(?:,?\s*le\s+[^.!?]{3,30})?\s*[,.]?$/iu,
  // “Le [date],” · “Le 3 mai 2024”
  /^le\s+(?:\[[^\]]+\]|\d{1,2}(?:er)?[\s/.-]+[\p{L}\d]+[\s/.-]+\d{2,4})\s*[,.]?$/iu,
  // “Exemple, le 3 mai 2024” · “Exemple le 30/11/2024”
  /^(?:\[[^\]]+\]|[\p{Lu}][\p{L}’'-]*(?:[ -][\p{L}’'-]+){0,5})\s*,?\s+le\s+(?:\[[^\]]+\]|\d{1,2}(?:er)?[\s/.-]+[\p{L}\d]+[\s/.-]+\d{2,4})\s*[,.]?$/u,
];
const RECIPIENT = /^[aà]\s+l['’]attention\s+/iu;
const SUBJECT = /^(?:objet|sujet)\s*:\s*(\S.*)$/iu;
const SALUTATION = /^(?:m(?:onsieur|adame|essieurs|esdames|\.|me)|ch(?:er|ère)s?)(?![\p{L}]).*,\s*$/isu;
const CLOSING =
  /^(?:(?:dans l['’]attente|en vous|avec|en espérant|restant|nous restons)[^.]*,\s*)?(?:(?:nous|je)\s+(?:vous\s+)?(?:pri(?:ons|e)|souhait|adress)[^.]*(?:agréer|recevoir|croire|expression|salutations)|veuillez\s+(?:agréer|recevoir|croire)|recevez|agréez|cordialement|bien\s+(?:cordialement|à\s+vous)|salutations)/isu;
const SIGNATURE = /^\[\s*(?:vos?\s+)?(?:signatures?|signataires?)[^\]]*\]$/iu;
const SOURCES = /^#*\s*\**(?:sources?|références?|notes et sources)\s*\**\s*:?\s*\**$/iu;

const SALUTATION_MAX = 200;
const CLOSING_MAX = 600;
/** Of a title. */
const SUBJECT_MAX = 150;
const SIGNED_NAME_MAX = 80;
/** A letter's head and foot are a few lines. */
const HEAD_BLOCKS = 14;

/** What each block is, by its position; the text's own are absent. */
export function findParts(blocks: readonly string[]): Map<number, PartKind> {
  const parts = new Map<number, PartKind>();
  const salutation = blocks.findIndex(
    (block, index) => index < HEAD_BLOCKS && block.length <= SALUTATION_MAX && SALUTATION.test(block),
  );
  const head = salutation === -1 ? Math.min(blocks.length, HEAD_BLOCKS) : salutation;
  for (let at = 0; at < head; at++) {
    const kind = headKind(blocks[at] ?? "");
    if (kind) parts.set(at, kind);
  }
  if (salutation !== -1) findSenders(blocks.slice(0, salutation), parts);
  if (salutation !== -1) parts.set(salutation, "salutation");
  findFoot(blocks, parts);
  findSources(blocks, parts);
  return parts;
}

/** Names that stand alone between the recipients, the object and the date: whoever writes. */
function findSenders(head: readonly string[], parts: Map<number, PartKind>): void {
  if (![...parts.values()].some((kind) => kind === "recipient" || kind === "subject")) return;
  for (const [at, block] of head.entries()) {
    if (!parts.has(at) && block.length <= SIGNED_NAME_MAX && /^[\p{Lu}\d][^.!?:;*#>[\]{}\n]*$/u.test(block))
      parts.set(at, "sender");
  }
}

/** The words of an object line, without what names it. */
export function subjectOf(block: string): string {
  return (SUBJECT.exec(block)?.[1] ?? "").trim();
}

function headKind(block: string): PartKind | null {
  if (RECIPIENT.test(block)) return "recipient";
  if (PLACE_DATE.some((pattern) => pattern.test(block))) return "place-date";
  return SUBJECT.test(block) && subjectOf(block).length <= SUBJECT_MAX ? "subject" : null;
}

/** From the end: the closing formula, and the names or the blank under it. */
function findFoot(blocks: readonly string[], parts: Map<number, PartKind>): void {
  const marked = blocks.findLastIndex((block) => SIGNATURE.test(block));
  if (marked !== -1) parts.set(marked, "signature");
  const closing = blocks.findLastIndex(
    (block, at) => !parts.has(at) && block.length <= CLOSING_MAX && CLOSING.test(block),
  );
  if (closing === -1) return;
  const under = blocks.slice(closing + 1);
  const onlyNames = under.every((block) => block.length <= SIGNED_NAME_MAX && !/[.!?:]$/.test(block));
  if (under.length > 4 || !onlyNames) return;
  parts.set(closing, "closing");
  for (let at = closing + 1; at < blocks.length; at++) parts.set(at, "signature");
}

/** “Sources :” and the numbered or linked lines under it. */
function findSources(blocks: readonly string[], parts: Map<number, PartKind>): void {
  const heading = blocks.findLastIndex((block) => SOURCES.test(block));
  if (heading === -1) return;
  let at = heading + 1;
  while (at < blocks.length && /^\s*(?:\(?\d{1,3}[.)]|[-•*]\s)|https?:\/\//.test(blocks[at] ?? "")) at++;
  if (at === heading + 1) return;
  for (let line = heading; line < at; line++) parts.set(line, "sources");
}
