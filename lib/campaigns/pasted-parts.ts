/** What a whole paragraph of a pasted letter is, when it belongs elsewhere than in the text. */
export type PartKind =
  | "place-date"
  | "recipient"
  | "sender"
  | "head"
  | "subject"
  | "salutation"
  | "closing"
  | "signature"
  | "rule"
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
const HEADING = /^#{1,6}\s+(\S.*?)\s*#*$/u;
/** Links and pictures: a title holds words only. */
const MARKUP = /\]\(|[<>[\]{}]/;
const SALUTATION = /^(?:m(?:onsieur|adame|essieurs|esdames|\.|me)|ch(?:er|ère)s?)(?![\p{L}]).*,\s*$/isu;
const CLOSING =
  /^(?:(?:dans l['’]attente|en vous|avec|en espérant|restant|nous restons)[^.]*,\s*)?(?:(?:nous|je)\s+(?:vous\s+)?(?:pri(?:ons|e)|souhait|adress)[^.]*(?:agréer|recevoir|croire|expression|salutations)|veuillez\s+(?:agréer|recevoir|croire)|recevez|agréez|cordialement|bien\s+(?:cordialement|à\s+vous)|salutations)/isu;
const SIGNATURE = /^\[\s*(?:vos?\s+)?(?:signatures?|signataires?)[^\]]*\]$/iu;
const SOURCES = /^#*\s*\**(?:sources?|références?|notes et sources)\s*\**\s*:?\s*\**$/iu;

/** Who signs with the author, after the colon or in the list under it. */
export const SIGNED_BY =
  /^(?:#+\s*)?\**\s*(?:les\s+)?(?:(?:organisations?|collectifs?|associations?|syndicats?|partis?)(?:\s*,\s*|\s+et\s+|\s+))*(?:co-?)?signataires?\s*\**\s*:\s*\**\s*(.*)$/iu;
export const ITEM = /^\s*[-*•–]\s+/;
/** A line across the page, as Markdown writes it. */
export const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const NUMBERED = /^(?:<sup>)?[([]?\d{1,3}[)\]]?(?:<\/sup>)?[.):]?\s+\S/;
/** A note at the foot: its number, and where it was read. */
const NOTE =
  /^\[\^[^\]]+\]:|^(?:<sup>)?[([]?\d{1,3}[)\]]?(?:<\/sup>)?[.):]?\s*\S.*https?:\/\/|^(?:<sup>)?\d{1,3}(?:<\/sup>)?[.):]?\s*<?https?:\/\//;

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
  if (salutation !== -1) {
    findSenders(blocks.slice(0, salutation), parts);
    findRestOfHead(blocks.slice(0, salutation), parts);
    parts.set(salutation, "salutation");
  }
  findSources(blocks, parts);
  findFoot(blocks, parts);
  return parts;
}

/** A letter begins with its salutation: a heading above is its object when no line says it, the rest has no field. */
function findRestOfHead(head: readonly string[], parts: Map<number, PartKind>): void {
  for (const [at, block] of head.entries()) if (RULE.test(block)) parts.set(at, "rule");
  const title = head.findIndex((block, at) => !parts.has(at) && isTitle(block));
  if (title !== -1 && ![...parts.values()].includes("subject")) parts.set(title, "subject");
  for (const at of head.keys()) if (!parts.has(at)) parts.set(at, "head");
}

function isTitle(block: string): boolean {
  return HEADING.test(block) && !MARKUP.test(block) && subjectOf(block).length <= SUBJECT_MAX;
}

/** Names that stand alone between the recipients, the object and the date: whoever writes. */
function findSenders(head: readonly string[], parts: Map<number, PartKind>): void {
  if (![...parts.values()].some((kind) => kind === "recipient" || kind === "subject")) return;
  for (const [at, block] of head.entries()) {
    if (!parts.has(at) && block.length <= SIGNED_NAME_MAX && /^[\p{Lu}\d][^.!?:;*#>[\]{}\n]*$/u.test(block))
      parts.set(at, "sender");
  }
}

/** The words of an object line or of a heading, without what makes it one. */
export function subjectOf(block: string): string {
  const heading = HEADING.exec(block)?.[1]?.replaceAll("*", "");
  return (heading ?? SUBJECT.exec(block)?.[1] ?? "").trim();
}

function headKind(block: string): PartKind | null {
  if (RECIPIENT.test(block)) return "recipient";
  if (PLACE_DATE.some((pattern) => pattern.test(block))) return "place-date";
  return SUBJECT.test(block) && subjectOf(block).length <= SUBJECT_MAX ? "subject" : null;
}

/** From the end: the closing formula, and the names or the blank under it; the list of who signs and notes may follow. */
function findFoot(blocks: readonly string[], parts: Map<number, PartKind>): void {
  const marked = blocks.findLastIndex((block) => SIGNATURE.test(block));
  if (marked !== -1) parts.set(marked, "signature");
  const closing = blocks.findLastIndex(
    (block, at) => !parts.has(at) && block.length <= CLOSING_MAX && CLOSING.test(block),
  );
  if (closing === -1) return;
  const annex = findAnnex(blocks, closing + 1);
  const under = [...blocks.entries()].filter(
    ([at]) => at > closing && !annex.has(at) && parts.get(at) !== "sources",
  );
  const onlyNames = under.every(([, block]) => block.length <= SIGNED_NAME_MAX && !/[.!?:]$/.test(block));
  if (under.length > 4 || !onlyNames) return;
  parts.set(closing, "closing");
  for (const [at] of under) parts.set(at, "signature");
  for (const at of annex) if (RULE.test(blocks[at] ?? "")) parts.set(at, "rule");
}

/** What may follow a closing and is no name under it: rules, notes, and who signs with their list. */
function findAnnex(blocks: readonly string[], from: number): Set<number> {
  const annex = new Set<number>();
  let isList = false;
  let isRuled = false;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] ?? "";
    const isRule = RULE.test(block);
    const signed = isRule ? null : SIGNED_BY.exec(block);
    if (isRule || signed || NOTE.test(block) || (isRuled && NUMBERED.test(block))) annex.add(at);
    else if (isList && ITEM.test(block)) annex.add(at);
    isRuled ||= isRule;
    isList = signed ? signed[1] === "" : isList && ITEM.test(block);
  }
  return annex;
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
