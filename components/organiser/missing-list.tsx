import { useTranslations } from "next-intl";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { PETITION_FIELDS } from "@/lib/petitions/petition-form";
import { letterFieldLabels } from "./letter-field-labels";
import { thresholdFieldLabels } from "./threshold-field-labels";

/** What a draft lacks, each line leading to its field. */
export function MissingList({ petitionId, missing }: { petitionId: string; missing: FieldErrors }) {
  const t = useTranslations("organiser.draft");
  const form = useTranslations("organiser.form");
  const letter = useTranslations("organiser.letter");
  const thresholds = useTranslations("thresholds.form");
  const fields = useTranslations("errors.fields");
  const labels: Record<string, string> = {
    [PETITION_FIELDS.title]: t("petitionTitle"),
    [PETITION_FIELDS.body]: t("body"),
    ...thresholdFieldLabels(thresholds),
    ...letterFieldLabels(letter),
  };
  return (
    <ul className="list-disc space-y-1 pl-5">
      {Object.entries(missing).map(([field, error]) =>
        error ? (
          <li key={field}>
            <a href={`/espace/petitions/${petitionId}/modifier#${field}`}>
              {form("problem", { label: labels[field] ?? field, message: fields(error) })}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
