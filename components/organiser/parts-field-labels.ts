import type { useTranslations } from "next-intl";
import { type RowSpec, rowField, rowNumbers } from "@/lib/forms/numbered-rows";
import { MEETING_FIELDS } from "@/lib/petitions/meeting-request";
import { PASTED_QUESTIONS, QUESTION_ROWS } from "@/lib/petitions/question-fields";
import { SOURCE_ROWS } from "@/lib/petitions/source-fields";

/** How the summary of problems names the parts of a letter, in the order of the page. */
export function partsFieldLabels(t: ReturnType<typeof useTranslations<"parts">>): Record<string, string> {
  return {
    ...rowLabels(QUESTION_ROWS, (number) => t("questions.number", { number }), {
      rubrique: t("questions.heading"),
      texte: t("questions.text"),
    }),
    [PASTED_QUESTIONS]: t("questions.paste"),
    ...rowLabels(SOURCE_ROWS, (number) => t("sources.number", { number }), {
      titre: t("sources.title"),
      adresse: t("sources.url"),
    }),
    [MEETING_FIELDS.slots]: t("meeting.slots"),
    [MEETING_FIELDS.contact]: t("meeting.contact"),
  };
}

function rowLabels<Part extends string>(
  spec: RowSpec<Part>,
  nameOf: (row: number) => string,
  labels: Record<Part, string>,
): Record<string, string> {
  return Object.fromEntries(
    rowNumbers(spec).flatMap((row) =>
      spec.parts.map((part) => [rowField(spec, row, part), `${nameOf(row)}, ${labels[part].toLowerCase()}`]),
    ),
  );
}
