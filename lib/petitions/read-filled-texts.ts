import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { type MergeSource, mergeValues } from "@/lib/merge/merge-values";
import { fillLetterWords, fillPetition, usesFields } from "./fill-petition";
import type { RecipientInput } from "./recipient-fields";

type Source = Omit<MergeSource, "directory" | "now" | "recipients"> & {
  recipients: readonly RecipientInput[];
};
type LetterWords = { salutation: string; closing: string };
type Texts = LetterWords & { title: string; body: string };

const NO_MAYOR = { mayor: null };

/** What the fields of a petition, or of its letter, say at `now`. */
export async function readMergeValues(db: Db | Tx, petition: Source, now: Date): Promise<MergeValues> {
  const directory = await readCommuneDirectory(db, petition.commune.insee);
  return mergeValues({ ...petition, directory, now });
}

/** All the texts of a draft as they would be published and sent at `now`. */
export async function readFilledTexts(db: Db | Tx, petition: Source & Texts, now: Date) {
  const { title, body, salutation, closing } = petition;
  const values = await valuesFor(db, petition, [title, body, salutation, closing], now);
  const texts = fillPetition(petition, values);
  const words = fillLetterWords(petition, values);
  return {
    ...words,
    ...texts,
    problems: [...texts.problems, ...words.problems],
    errors: { ...texts.errors, ...words.errors },
  };
}

/** Salutation and closing as a letter prepared at `now` says them. */
export async function readLetterWords(db: Db | Tx, petition: Source & LetterWords, now: Date) {
  const values = await valuesFor(db, petition, [petition.salutation, petition.closing], now);
  return fillLetterWords(petition, values);
}

/** Most texts hold no field: the directory is asked for those alone that do. */
async function valuesFor(db: Db | Tx, petition: Source, texts: string[], now: Date): Promise<MergeValues> {
  if (usesFields(texts)) return readMergeValues(db, petition, now);
  return mergeValues({ ...petition, directory: NO_MAYOR, now });
}
