import type { LetterContent } from "@/lib/letters/letter-content";
import { groupQuestions } from "@/lib/petitions/petition-parts";
import { wordsWithLinks } from "@/lib/text/bare-links";
import type { Inline } from "@/lib/text/text-document";
import type { BodyBlock } from "./body-data";
import { annexLine, meetingSentence, PARTS_WORDS } from "./parts-wording";

/** The parts of a letter as the template reads them; empty lists and `none` for what is not there. */
export type PartsData = {
  /** The body before the questions, and after them. */
  body: BodyBlock[];
  "body-after": BodyBlock[];
  questions: { heading: string; first: number; items: string[] }[];
  /** `title` in pieces: `href` is empty for plain words. */
  sources: { title: { shown: string; href: string }[]; url: string; shown: string }[];
  meeting: null | {
    title: string;
    sentence: string;
    "slots-title": string;
    slots: string[];
    contact: string;
  };
  annexes: string[];
};

/** What sets a run of text: `prose` with French typography, `plain` as it is. */
type Setters = { prose: (value: string) => string; plain: (value: string) => string };

/** @param body the blocks of the whole body, one for each block of the document. */
export function partsData(content: LetterContent, body: BodyBlock[], { prose, plain }: Setters): PartsData {
  const {
    questions = [],
    questionsAt = body.length,
    sources = [],
    meeting,
    annexes = [],
  } = content.parts ?? {};
  return {
    body: body.slice(0, questionsAt),
    "body-after": body.slice(questionsAt),
    questions: groupQuestions(questions).map((group) => ({
      heading: prose(group.heading),
      first: group.first,
      items: group.questions.map(({ text }) => prose(text)),
    })),
    sources: sources.map(({ title, url }) => ({
      title: wordsWithLinks(title).map((piece) => piecesOf(piece, { prose, plain })),
      url,
      shown: plain(url),
    })),
    meeting: meeting
      ? {
          title: PARTS_WORDS.meeting,
          sentence: prose(meetingSentence(content.signedBy)),
          "slots-title": meeting.slots.length > 0 ? PARTS_WORDS.slots : "",
          slots: meeting.slots.map(prose),
          contact: prose(`${PARTS_WORDS.contact}${meeting.contact || contactOf(content)}`),
        }
      : null,
    annexes: annexes.map((annex) => prose(annexLine(annex))),
  };
}

function piecesOf(piece: Inline, { prose, plain }: Setters) {
  if (piece.type === "link") return { shown: plain(piece.href), href: piece.href };
  return { shown: piece.type === "text" ? prose(piece.value) : "", href: "" };
}

/** The e-mail address of the sender block. */
function contactOf(content: LetterContent): string {
  return content.sender.lines.find((line) => line.includes("@")) ?? content.sender.name;
}
