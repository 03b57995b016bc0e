import { ITEM, RULE, SIGNED_BY } from "@/lib/campaigns/pasted-parts";
import { type PasteProposalKind, proposeFields } from "@/lib/campaigns/propose-fields";
import { parseQuestions } from "./parse-questions";
import { QUESTIONS_MARK } from "./question-place";
import type { QuestionText, SourceText } from "./version-text";

/** A whole letter or petition as people circulate it, each part where a petition has it. */
export type PastedLetter = {
  /** Empty when the text names no object. */
  title: string;
  body: string;
  salutation: string;
  closing: string;
  recipients: { name: string; function: string }[];
  questions: QuestionText[];
  sources: SourceText[];
  organisations: string[];
  /** What a petition says by itself: its place and date, its signature, the headings of a page. */
  left: string[];
};

const FREE = "free";
/** What a petition says by itself, and what stands above a salutation without a field of its own. */
const UNPLACED: readonly PasteProposalKind[] = ["place-date", "signature", "sender", "head"];
const ANNOUNCES_QUESTIONS = /question[^.!?]*:\s*\**$/iu;
const ASKS = /\?\s*\**$/;
/** The heading of a page's comments, copied with it. */
const PAGE_HEADING = /^(?:commentaires?|partager|signer(?: la pétition)?)$/iu;
const TO = /^[aà]\s+l['’]attention\s+(?:de\s+(?=\p{Lu})|d['’]|de\s+)?/iu;
const OFFICE = /\s+(?=(?:maire|adjointe?|conseill|préf|déput|président|sénat|élu)[\p{L}·.]*)/iu;

/**
 * Reads a text that was pasted whole. Nothing is lost unseen: every word is in one of the parts, and blanks that
 * nobody can fill by a rule (`[nom de la place]`) stay as they are in the text.
 */
export function readPastedLetter(pasted: string): PastedLetter {
  const { proposals } = proposeFields(pasted);
  const free = new Set(proposals.filter(({ kind }) => kind === FREE).map(({ id }) => id));
  const { template } = proposeFields(pasted, (id) => !free.has(id));
  const letter: PastedLetter = {
    ...{
      title: capitalised(template.title),
      salutation: template.salutation,
      closing: template.closing,
      body: "",
    },
    ...{ recipients: [], questions: [], sources: template.sources, organisations: [], left: [] },
  };
  for (const { kind, source } of proposals) {
    if (kind === "recipient") letter.recipients.push(recipientOf(source));
    else if (UNPLACED.includes(kind)) letter.left.push(source);
  }
  letter.body = takeBlocks(template.body.split("\n\n"), letter).join("\n\n");
  return letter;
}

/** What of the body belongs elsewhere goes there. @returns the rest. */
function takeBlocks(blocks: readonly string[], letter: PastedLetter): string[] {
  const kept: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] ?? "";
    const signed = SIGNED_BY.exec(block)?.[1];
    const items = runOf(blocks, at + 1, (one) => ITEM.test(one));
    const asked = runOf(blocks, at + 1, (one) => ASKS.test(one.trim()));
    if (signed) letter.organisations.push(...namesIn(signed));
    else if (signed === "" && items.length > 0) {
      letter.organisations.push(...items.map((item) => item.replace(ITEM, "").trim()));
      at += items.length;
    } else if (letter.questions.length === 0 && ANNOUNCES_QUESTIONS.test(block) && asked.length > 0) {
      letter.questions.push(...parseQuestions(asked.join("\n\n")));
      kept.push(block, QUESTIONS_MARK);
      at += asked.length;
    } else if (PAGE_HEADING.test(block.trim())) letter.left.push(block.trim());
    else kept.push(block);
  }
  return kept.slice(0, kept.findLastIndex((block) => !RULE.test(block)) + 1);
}

function runOf(blocks: readonly string[], from: number, belongs: (block: string) => boolean): string[] {
  const end = blocks.findIndex((block, at) => at >= from && !belongs(block));
  return blocks.slice(from, end === -1 ? undefined : end);
}

function namesIn(list: string): string[] {
  return list
    .replace(/\.\s*$/, "")
    .split(/\s*[,;]\s*/)
    .filter(Boolean);
}

/** “À l’attention de Camille Exemple, adjointe à la voirie” → name and office. */
function recipientOf(line: string): { name: string; function: string } {
  const said = line.replace(TO, "").replace(/[\s,;.]+$/, "");
  const group = /^des\s+(.*)$/iu.exec(said)?.[1];
  if (group) return { name: `Les ${group}`, function: "" };
  const bare = said
    .replace(/^du\s+/iu, "Le ")
    .replace(/^(?:la|le)\s+/iu, (article) => article.charAt(0).toUpperCase() + article.slice(1));
  const comma = bare.indexOf(",");
  if (comma > 0)
    return { name: bare.slice(0, comma).trim(), function: capitalised(bare.slice(comma + 1).trim()) };
  const [name = "", ...office] = bare.split(OFFICE);
  return name.includes(" ") || office.length === 0
    ? { name, function: capitalised(office.join(" ")) }
    : { name: bare, function: "" };
}

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase("fr") + words.slice(1);
