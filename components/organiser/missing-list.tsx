import { useTranslations } from "next-intl";
import type { FreeField } from "@/lib/campaigns/free-fields";
import type { FieldErrors } from "@/lib/forms/field-errors";
import type { PlacedProblem } from "@/lib/petitions/fill-petition";
import { PETITION_FIELDS } from "@/lib/petitions/petition-form";
import { FieldProblemList } from "./field-problems";
import { freeFieldLabels } from "./free-field-labels";
import { letterFieldLabels } from "./letter-field-labels";
import { partsFieldLabels } from "./parts-field-labels";
import { thresholdFieldLabels } from "./threshold-field-labels";

type MissingListProps = {
  petitionId: string;
  missing: FieldErrors;
  /** Merge fields that cannot be filled, named one by one under their text. */
  problems: readonly PlacedProblem[];
  /** What the campaign's template asks of the group. */
  freeFields?: readonly FreeField[];
};

/** What a draft lacks, each line leading to its field. */
export function MissingList({ petitionId, missing, problems, freeFields = [] }: MissingListProps) {
  const t = useTranslations("organiser.draft");
  const form = useTranslations("organiser.form");
  const letter = useTranslations("organiser.letter");
  const own = useTranslations("recipients");
  const thresholds = useTranslations("thresholds.form");
  const parts = useTranslations("parts");
  const fields = useTranslations("errors.fields");
  const labels: Record<string, string> = {
    ...freeFieldLabels(freeFields),
    [PETITION_FIELDS.title]: t("petitionTitle"),
    [PETITION_FIELDS.body]: t("body"),
    ...partsFieldLabels(parts),
    ...thresholdFieldLabels(thresholds),
    ...letterFieldLabels(letter, own),
  };
  return (
    <ul className="list-disc space-y-1 pl-5">
      {Object.entries(missing).map(([field, error]) =>
        error ? (
          <li key={field}>
            <a href={`/espace/petitions/${petitionId}/modifier#${field}`}>
              {form("problem", { label: labels[field] ?? field, message: fields(error) })}
            </a>
            {error === "merge-field" ? <FieldProblemList problems={problems} field={field} /> : null}
          </li>
        ) : null,
      )}
    </ul>
  );
}
