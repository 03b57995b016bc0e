import { filledRows, withRows } from "@/lib/forms/numbered-rows";
import { canonicalOrganisation } from "./organisation-name";
import { readPastedLetter } from "./pasted-letter";
import { BODY_MAX, PETITION_FIELDS as NAMES } from "./petition-form";
import { QUESTION_ROWS, QUESTIONS_MAX, questionRows } from "./question-fields";
import { RECIPIENTS_MAX, recipientField, recipientsOf } from "./recipient-fields";
import { GESTURE_FIELD, ROW_COUNT_FIELD, recipientRowCount } from "./recipient-gesture";
import { SOURCE_ROWS, SOURCES_MAX, sourceRows } from "./source-fields";

/** The field in which a whole text is pasted, and the button that puts each part of it where it belongs. */
export const PASTED_TEXT = "texte_colle";
export const SPREAD_PASTED = "repartir-texte";

type Values = Record<string, string>;

/**
 * What the button does: the form comes back with the parts of the pasted text in its fields, after what they
 * hold already, and nothing is saved. What has no place there stays in the field, to be seen.
 *
 * @param carrier the collective that carries the petition: it does not sign beside itself.
 * @returns `null` when another button was pressed.
 */
export function applySpreadGesture(values: Values, carrier = ""): Values | null {
  if (values[GESTURE_FIELD] !== SPREAD_PASTED) return null;
  const pasted = values[PASTED_TEXT] ?? "";
  if (pasted.trim() === "" || pasted.length > BODY_MAX * 2) return values;
  const letter = readPastedLetter(pasted);
  const own = canonicalOrganisation(carrier);
  const others = letter.organisations.filter((name) => !own || canonicalOrganisation(name) !== own);
  const left = [...letter.left];
  const next = { ...values };
  /** A field that holds one thing keeps it: the other is shown. */
  const put = (field: string, said: string, isFree: boolean) => {
    if (said && isFree) next[field] = said;
    else if (said && said !== values[field]) left.push(said);
  };
  if (letter.title && letter.title !== values[NAMES.title]) {
    if (values[NAMES.title]) left.push(values[NAMES.title] ?? "");
    next[NAMES.title] = letter.title;
  }
  next[NAMES.body] = joined(values[NAMES.body], letter.body, "\n\n");
  put(NAMES.salutation, letter.salutation, !values[NAMES.salutation]);
  put(NAMES.closing, letter.closing, !values[NAMES.closing]);
  next[NAMES.coSigners] = joined(values[NAMES.coSigners], others.join("\n"), "\n");
  const withParts = putRows(next, letter, left);
  return putRecipients(withParts, letter.recipients, left);
}

const joined = (before: string | undefined, more: string, by: string) =>
  [before?.trimEnd() ?? "", more].filter((one) => one.trim() !== "").join(by);

function putRows(values: Values, letter: ReturnType<typeof readPastedLetter>, left: string[]): Values {
  const questions = [...filledRows(QUESTION_ROWS, values), ...questionRows(letter.questions)];
  const sources = [...filledRows(SOURCE_ROWS, values), ...sourceRows(letter.sources)];
  left.push(...questions.slice(QUESTIONS_MAX).map(({ texte }) => texte));
  left.push(...sources.slice(SOURCES_MAX).map(({ titre, adresse }) => `${titre} ${adresse}`.trim()));
  const asked = withRows(QUESTION_ROWS, values, questions.slice(0, QUESTIONS_MAX));
  return withRows(SOURCE_ROWS, asked, sources.slice(0, SOURCES_MAX));
}

/** In the first rows that are free; whoever is named already is not named twice. */
function putRecipients(
  values: Values,
  recipients: readonly { name: string; function: string }[],
  left: string[],
): Values {
  const next = { ...values };
  const known = new Set(recipientsOf(values).map(({ name }) => name.toLowerCase()));
  for (const { name, function: office } of recipients) {
    if (known.has(name.toLowerCase())) continue;
    const row = Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1).find(
      (one) => recipientsOf(rowOnly(next, one)).length === 0,
    );
    if (row === undefined) left.push([name, office].filter(Boolean).join(", "));
    else
      Object.assign(next, { [recipientField(row, "nom")]: name, [recipientField(row, "fonction")]: office });
  }
  return { ...next, [ROW_COUNT_FIELD]: String(recipientRowCount(next)), [PASTED_TEXT]: left.join("\n") };
}

const rowOnly = (values: Values, row: number): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(`destinataire_${row}_`)));
