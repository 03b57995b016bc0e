import { useTranslations } from "next-intl";
import { partsFieldLabels } from "@/components/organiser/parts-field-labels";
import type { FieldProblemKind } from "@/lib/merge/fill-fields";

type Problem = {
  kind: FieldProblemKind;
  typed: string;
  suggestion: string | null;
  line: number;
  field: string;
  /** Those it concerns, when all copies were looked at. */
  copies?: { id: string; name: string }[];
  count?: number;
};

type Props = { problems: readonly Problem[] };

/** Fields that cannot be filled: where they stand, and in whose copy. */
export function MailingProblems({ problems }: Props) {
  const t = useTranslations("mailings");
  const parts = useTranslations("parts");
  const labels: Record<string, string> = {
    ...partsFieldLabels(parts),
    titre: t("create.letterTitle"),
    texte: t("edit.body"),
    formule_politesse: t("edit.closing"),
  };
  const said = ({ kind, typed, suggestion }: Problem) =>
    kind === "unknown" && suggestion
      ? t("problem.suggestion", { typed, name: `{{${suggestion}}}` })
      : t(`problem.${kind}`, { typed });
  return (
    <ul className="list-disc space-y-2 pl-5 wrap-anywhere">
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.line} ${problem.typed}`}>
          {t("problem.where", {
            field: labels[problem.field] ?? problem.field,
            line: problem.line,
            problem: said(problem),
          })}
          {problem.copies && problem.count ? (
            <span className="block text-sm">
              {t("problem.copies", { count: problem.count })}{" "}
              {problem.copies.map(({ name }) => name).join(", ")}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
