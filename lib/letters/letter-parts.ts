import type { MeetingRequest } from "@/lib/petitions/meeting-request";
import type { PetitionParts } from "@/lib/petitions/petition-parts";
import { questionPlace } from "@/lib/petitions/question-place";
import type { QuestionText, SourceText } from "@/lib/petitions/version-text";
import type { TextDocument } from "@/lib/text/text-document";

/** A file that goes with the letter, named by its content: what is sent and compared later is these bytes. */
export type LetterAnnex = {
  fileId: string;
  title: string;
  /** As the file is called. */
  name: string;
  mediaType: string;
  bytes: number;
  pages: number;
  /** Hex. */
  sha256: string;
};

/** What a letter holds beside its body; what is not there is absent. */
export type LetterParts = {
  questions?: QuestionText[];
  /** The block of the body that the questions come before; absent: after the last. */
  questionsAt?: number;
  sources?: SourceText[];
  meeting?: MeetingRequest;
  annexes?: LetterAnnex[];
};

/** The parts of a petition as its letter has them; answers are not the letter's. */
export type LetterPartsSource = Pick<PetitionParts, "questions" | "sources" | "meetingRequest"> & {
  annexes: LetterAnnex[];
};

/**
 * The body without the mark that places the questions, and the parts. A petition without any makes the letter
 * that it made before there were parts.
 */
export function composeParts(
  text: TextDocument,
  source: LetterPartsSource | undefined,
): { body: TextDocument; parts?: LetterParts } {
  const { document: body, at } = questionPlace(text);
  const { questions = [], sources = [], meetingRequest = null, annexes = [] } = source ?? {};
  const parts: LetterParts = {
    ...(questions.length > 0
      ? { questions: questions.map(({ heading, text: words }) => ({ heading, text: words })) }
      : {}),
    ...(questions.length > 0 && at < body.blocks.length ? { questionsAt: at } : {}),
    ...(sources.length > 0 ? { sources: sources.map(({ title, url }) => ({ title, url })) } : {}),
    ...(meetingRequest ? { meeting: meetingRequest } : {}),
    ...(annexes.length > 0 ? { annexes } : {}),
  };
  return Object.keys(parts).length > 0 ? { body, parts } : { body };
}
