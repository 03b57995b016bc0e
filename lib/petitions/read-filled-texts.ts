import "server-only";
import { storedFreeFields } from "@/lib/campaigns/free-fields";
import type { Db, Tx } from "@/lib/db/client";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { type MergeSource, mergeValues } from "@/lib/merge/merge-values";
import { fillParts, partTexts } from "./fill-parts";
import { fillLetterWords, fillPetition, usesFields } from "./fill-petition";
import { freeValues, storedFieldValues, unansweredFields } from "./free-values";
import type { RecipientInput } from "./recipient-fields";
import type { QuestionText, SourceText } from "./version-text";

type Source = Omit<MergeSource, "directory" | "now" | "recipients"> & {
  recipients: readonly RecipientInput[];
  /** Answers to the free fields of a campaign's template, and that template; as they are stored. */
  fieldValues?: unknown;
  templateVersion?: { freeFields: unknown } | null;
};
type LetterWords = { salutation: string; closing: string };
type Texts = LetterWords & {
  title: string;
  body: string;
  questions: readonly QuestionText[];
  sources: readonly SourceText[];
  meetingRequest?: unknown;
};

const NO_MAYOR = { mayor: null };

/** What the fields of a petition, or of its letter, say at `now`. */
export async function readMergeValues(db: Db | Tx, petition: Source, now: Date): Promise<MergeValues> {
  const directory = await readCommuneDirectory(db, petition.commune.insee);
  return mergeValues({ ...petition, directory, now });
}

/** All the texts of a draft as they would be published and sent at `now`. */
export async function readFilledTexts(db: Db | Tx, petition: Source & Texts, now: Date) {
  const { title, body, salutation, closing } = petition;
  const written = [title, body, salutation, closing, ...partTexts(petition)];
  const values = await valuesFor(db, petition, written, now);
  const free = freeValues(petition);
  const texts = fillPetition(petition, values, free);
  const parts = fillParts(petition, values, free);
  const words = fillLetterWords(petition, values, free);
  const unanswered = unansweredFields(
    storedFreeFields(petition.templateVersion?.freeFields),
    storedFieldValues(petition.fieldValues),
    written,
  );
  return {
    ...words,
    ...parts,
    ...texts,
    problems: [...texts.problems, ...parts.problems, ...words.problems],
    errors: { ...texts.errors, ...parts.errors, ...words.errors, ...unanswered },
  };
}

/** Salutation and closing as a letter prepared at `now` says them. */
export async function readLetterWords(db: Db | Tx, petition: Source & LetterWords, now: Date) {
  const values = await valuesFor(db, petition, [petition.salutation, petition.closing], now);
  return fillLetterWords(petition, values, freeValues(petition));
}

/** Most texts hold no field: the directory is asked for those alone that do. */
async function valuesFor(db: Db | Tx, petition: Source, texts: string[], now: Date): Promise<MergeValues> {
  if (usesFields(texts)) return readMergeValues(db, petition, now);
  return mergeValues({ ...petition, directory: NO_MAYOR, now });
}
