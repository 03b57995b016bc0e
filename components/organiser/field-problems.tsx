import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { isFreeFieldName } from "@/lib/campaigns/free-fields";
import { fieldName } from "@/lib/merge/fill-fields";
import type { PlacedProblem } from "@/lib/petitions/fill-petition";
import { PETITION_FIELDS } from "@/lib/petitions/petition-form";

type FieldProblemsProps = {
  problems: readonly PlacedProblem[];
  /** Name, in the form, of the text they are in. */
  field: string;
};

/** Fields of several lines, where a problem is to be looked for by its line. */
const LONG = new Set<string>([PETITION_FIELDS.body, PETITION_FIELDS.closing]);

/** The merge fields of the saved text that cannot be filled: which, where, and what to write instead. */
export function FieldProblems({ problems, field }: FieldProblemsProps) {
  const t = useTranslations("merge.problems");
  if (!problems.some((problem) => problem.field === field)) return null;
  return (
    <Alert tone="warning" title={t("title")}>
      <FieldProblemList problems={problems} field={field} />
    </Alert>
  );
}

export function FieldProblemList({ problems, field }: FieldProblemsProps) {
  const sentence = useProblemSentence();
  return (
    <ul className="list-disc space-y-1 pl-5">
      {problems
        .filter((problem) => problem.field === field)
        .map((problem) => (
          <li key={`${problem.line}:${problem.column}`} className="wrap-anywhere">
            {sentence(problem)}
          </li>
        ))}
    </ul>
  );
}

/** One sentence on a merge field that cannot be filled. */
export function useProblemSentence() {
  const t = useTranslations("merge.problems");
  return ({ kind, typed, suggestion, line, field }: PlacedProblem): string => {
    const isFree = isFreeFieldName(fieldName(typed.replace(/[{}]/g, "")));
    const problem =
      kind === "unfilled" && isFree
        ? t("unanswered", { typed })
        : kind === "unknown" && suggestion
          ? t("suggested", { typed, suggestion: `{{${suggestion}}}` })
          : t(kind, { typed, example: "{{mairie}}" });
    if (LONG.has(field)) return t("atLine", { line, problem });
    return problem.charAt(0).toLocaleUpperCase("fr") + problem.slice(1);
  };
}
