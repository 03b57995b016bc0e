import { fieldName } from "@/lib/merge/fill-fields";
import { FREE_FIELDS_MAX, type FreeField, freeFieldKey, freeFieldName } from "./free-fields";
import { isJoined, pastedBlocks, settleLines } from "./pasted-blocks";
import { findParts, type PartKind, subjectOf } from "./pasted-parts";
import { type FoundPlaceholder, findPlaceholders, type PlaceholderKind } from "./placeholder-fields";
import { sourcesOfText, type TemplateSource } from "./template-parts";

export type PasteProposalKind = "lines" | PartKind | PlaceholderKind;

/** One thing to do with a pasted text, for a person to accept or refuse. */
export type PasteProposal = {
  /** The same for the same text, whatever else is accepted. */
  id: string;
  kind: PasteProposalKind;
  /** The words of the text it is about. */
  source: string;
  /** What stands in their place; empty for what is left out. */
  result: string;
};

export type PastedTemplate = {
  /** Empty when the text names no object. */
  title: string;
  body: string;
  salutation: string;
  closing: string;
  sources: TemplateSource[];
  freeFields: FreeField[];
};

export const PASTE_MAX = 60_000;
const LINES = "lignes";

/** Everything accepted. */
export const ALL_PROPOSALS = () => true;

/**
 * Reads a letter as people circulate it, with its blanks in square brackets, and says what would make a template
 * of it: fields in place of the blanks, salutation and closing where they belong, and no head that the letter
 * has of its own. Nothing is lost unseen: every word is in the result, or in what a proposal names.
 *
 * @param isAccepted of which proposals the result is made, by id.
 */
export function proposeFields(
  pasted: string,
  isAccepted: (id: string) => boolean = ALL_PROPOSALS,
): { template: PastedTemplate; proposals: PasteProposal[] } {
  const blocks = pastedBlocks(pasted);
  const parts = findParts(blocks);
  const joined = isAccepted(LINES);
  const reader = fieldReader(isAccepted);
  const proposals: PasteProposal[] = [];
  const template: PastedTemplate = {
    title: "",
    body: "",
    salutation: "",
    closing: "",
    sources: [],
    freeFields: [],
  };
  const body: string[] = [];
  const wrapped = blocks.filter(isJoined);
  if (wrapped.length > 0) {
    proposals.push({ id: LINES, kind: "lines", source: String(wrapped.length), result: "" });
  }
  for (const [at, block] of blocks.entries()) {
    const kind = parts.get(at);
    const id = `p${at + 1}`;
    const said = settleLines(block, true);
    if (kind !== undefined && isHeadOrFoot(kind)) {
      const result = kind === "subject" ? subjectOf(said) : kind === "sources" ? said : "";
      proposals.push({ id, kind, source: said, result });
      if (isAccepted(id)) {
        if (kind === "subject") template.title = subjectOf(said);
        if (kind === "sources") template.sources.push(...sourceLines(said));
        continue;
      }
    }
    const filled = reader.read(block, id, kind === "salutation" || kind === "closing");
    if (kind === "salutation" || kind === "closing") {
      const words = tidyFormula(settleLines(filled.text, true), kind);
      proposals.push({ id, kind, source: said, result: words });
      proposals.push(...filled.proposals);
      if (isAccepted(id)) {
        template[kind] = words;
        continue;
      }
    } else proposals.push(...filled.proposals);
    body.push(settleLines(filled.text, joined));
  }
  template.body = body.join("\n\n");
  template.freeFields = reader.freeFields();
  return { template, proposals };
}

function isHeadOrFoot(kind: PartKind): boolean {
  return kind !== "salutation" && kind !== "closing";
}

/** The heading “Sources :” is none itself. */
function sourceLines(block: string): TemplateSource[] {
  return /^[^\d]*:?$/.test(block) && !block.includes("http") ? [] : sourcesOfText(block);
}

/** A salutation ends with its comma, a closing with a full stop. */
function tidyFormula(text: string, kind: "salutation" | "closing"): string {
  const bare = text.trim().replace(/[\s,.]+$/, "");
  return `${bare}${kind === "salutation" ? "," : "."}`;
}

/** Puts fields in the place of blanks, and keeps the free ones: the same blank twice is one field. */
function fieldReader(isAccepted: (id: string) => boolean) {
  const labels = new Map<string, string>();
  const used = new Set<string>();
  const keyOf = (label: string): string => {
    const known = labels.get(fieldName(label));
    if (known) return known;
    const key = freeFieldKey(label, new Set(labels.values()));
    labels.set(fieldName(label), key);
    names.set(key, label);
    return key;
  };
  const names = new Map<string, string>();
  const hasRoom = (label: string) => labels.has(fieldName(label)) || labels.size < FREE_FIELDS_MAX;
  const replacement = ({ kind, field }: FoundPlaceholder) =>
    kind === "free" ? `{{${freeFieldName(keyOf(field))}}}` : `{{${field}}}`;
  return {
    /** @param isFormula a line that is proposed whole: how it calls the mayor goes with it, and is not asked twice. */
    read(block: string, blockId: string, isFormula: boolean) {
      const proposals: PasteProposal[] = [];
      let text = "";
      let from = 0;
      for (const [index, found] of findPlaceholders(block).entries()) {
        if (found.kind === "free" && !hasRoom(found.field)) continue;
        const goesAlong = isFormula && found.kind === "mayor";
        const id = goesAlong ? blockId : `${blockId}-${index + 1}`;
        const result = replacement(found);
        if (!goesAlong)
          proposals.push({ id, kind: found.kind, source: settleLines(found.source, true), result });
        const accepted = isAccepted(id);
        if (accepted && found.kind === "free") used.add(keyOf(found.field));
        text += block.slice(from, found.at) + (accepted ? result : found.source);
        from = found.at + found.source.length;
      }
      return { text: text + block.slice(from), proposals };
    },
    freeFields: (): FreeField[] =>
      [...names]
        .filter(([key]) => used.has(key))
        .map(([key, label]) => ({ key, label, help: "", required: true, multiline: false })),
  };
}
