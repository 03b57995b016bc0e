import { groupQuestions } from "@/lib/petitions/petition-parts";
import type { SourceText } from "@/lib/petitions/version-text";
import { wordsWithLinks } from "@/lib/text/bare-links";
import type { Block, Inline, TextDocument } from "@/lib/text/text-document";
import type { LetterContent } from "./letter-content";
import { organisationGroups } from "./letter-organisations";
import { electedTitle, STANDING_NOTE, standingOf } from "./pdf/elected-data";
import { confirmedVersionNote, ORGANISATION_TITLES } from "./pdf/organisations-wording";
import { annexLine, meetingSentence, PARTS_WORDS } from "./pdf/parts-wording";
import { versionLine } from "./pdf/version-wording";
import { listSentences, signedLine, thresholdLine } from "./pdf/wording";

/**
 * All that a letter says from its place and date to its last line, in the order of the compiled file, as one text:
 * what carries the letter elsewhere than on paper is drawn from this. The sender block, the subject and the
 * list of names stand outside it.
 */
export function letterDocument(content: LetterContent): TextDocument {
  const { questions = [], sources = [], meeting, annexes = [], questionsAt } = content.parts ?? {};
  const { blocks, footnotes } = content.body;
  const at = questionsAt ?? blocks.length;
  return {
    blocks: [
      words(content.placeAndDate),
      ...recipientBlocks(content),
      words(content.salutation),
      ...blocks.slice(0, at),
      ...questionBlocks(questions),
      ...blocks.slice(at),
      ...(meeting ? meetingBlocks(content, meeting) : []),
      words(content.closing),
      paragraph([strong(content.signedBy)]),
      ...organisationBlocks(content),
      ...electedBlocks(content),
      ...sourceBlocks(sources),
      ...(content.threshold ? [words(thresholdLine(content.threshold))] : []),
      ...(content.version ? [words(versionLine(content.version, content.petition.url))] : []),
      ...countBlocks(content),
      ...titledList(PARTS_WORDS.annexes, annexes.map(annexLine), true),
    ].filter((block) => block.type !== "paragraph" || block.children.length > 0),
    footnotes,
  };
}

const said = (value: string): Inline => ({ type: "text", value });
const strong = (value: string): Inline => ({ type: "strong", children: [said(value)] });
const paragraph = (children: Inline[]): Block => ({ type: "paragraph", children });
const words = (value: string): Block => paragraph(value.trim() === "" ? [] : lines(value.split("\n")));

const lines = (values: readonly string[]): Inline[] =>
  values.flatMap((value, at): Inline[] => (at === 0 ? [said(value)] : [{ type: "break" }, said(value)]));

function recipientBlocks({ recipients }: LetterContent): Block[] {
  return recipients.map(({ name, lines: more }) => {
    const under = more.filter((line) => line.trim() !== "");
    return paragraph([strong(name), ...under.flatMap((line): Inline[] => [{ type: "break" }, said(line)])]);
  });
}

function questionBlocks(questions: NonNullable<LetterContent["parts"]>["questions"] = []): Block[] {
  return groupQuestions(questions).flatMap(({ heading, first, questions: group }): Block[] => [
    ...(heading ? [paragraph([strong(heading)])] : []),
    { type: "list", ordered: true, start: first, items: group.map(({ text }) => [words(text)]) },
  ]);
}

/** Set apart, as the file has it in a box. */
function meetingBlocks(
  content: LetterContent,
  { slots, contact }: { slots: string[]; contact: string },
): Block[] {
  const mail = content.sender.lines.find((line) => line.includes("@")) ?? content.sender.name;
  const blocks = [
    paragraph([strong(PARTS_WORDS.meeting)]),
    words(meetingSentence(content.signedBy)),
    ...titledList(PARTS_WORDS.slots, slots, false),
    words(`${PARTS_WORDS.contact}${contact || mail}`),
  ];
  return [{ type: "quote", blocks }];
}

/** Those that confirmed apart from those that are only named, as in the file. */
function organisationBlocks(content: LetterContent): Block[] {
  return organisationGroups(content).flatMap(({ kind, organisations }): Block[] => {
    const items = organisations.map(({ name, url, version }) => {
      const site = url ? [said(" – "), ...wordsWithLinks(url)] : [];
      const note = version === undefined ? [] : [said(confirmedVersionNote(version))];
      return [paragraph([said(name), ...site, ...note])];
    });
    return [paragraph([strong(ORGANISATION_TITLES[kind])]), list(items, false)];
  });
}

/** Name, mandate, territory, party, and whether the register has the mandate. */
function electedBlocks({ elected = [] }: LetterContent): Block[] {
  if (elected.length === 0) return [];
  const items = elected.map(({ name, mandate, territory, party, verified }) => [
    words(`${[name, mandate, territory, party].filter(Boolean).join(", ")} (mandat ${standingOf(verified)})`),
  ]);
  return [paragraph([strong(electedTitle(elected.length))]), list(items, false), words(STANDING_NOTE)];
}

/** Who signed, each kind apart; of people in their own name, where they live and when the list was closed. */
function countBlocks(content: LetterContent): Block[] {
  const { signatures } = content.counts;
  const others = signedLine(content);
  const listed = signatures > 0 || others === "" ? (listSentences(content, signatures)[0] ?? "") : "";
  return content.withoutList ? [] : [words(others), words(listed)];
}

function sourceBlocks(sources: readonly SourceText[]): Block[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ title, url }) => {
    const named =
      title && url ? [...wordsWithLinks(title), { type: "break" } as const] : wordsWithLinks(title);
    return [paragraph([...named, ...wordsWithLinks(url)])];
  });
  return [paragraph([strong(PARTS_WORDS.sources)]), list(items, true)];
}

const list = (items: Block[][], ordered: boolean): Block => ({ type: "list", ordered, start: 1, items });

function titledList(title: string, items: readonly string[], ordered: boolean): Block[] {
  return items.length > 0
    ? [
        words(title),
        list(
          items.map((item) => [words(item)]),
          ordered,
        ),
      ]
    : [];
}
