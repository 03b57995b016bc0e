import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { PlacedProblem } from "@/lib/petitions/fill-petition";
import { useProblemSentence } from "./field-problems";
import { partsFieldLabels } from "./parts-field-labels";

/** Merge fields of questions, sources and the request to meet that cannot be filled: each leads to its row. */
export function PartsProblems({ problems }: { problems: readonly PlacedProblem[] }) {
  const t = useTranslations("merge.problems");
  const form = useTranslations("organiser.form");
  const labels = partsFieldLabels(useTranslations("parts"));
  const sentence = useProblemSentence();
  const inParts = problems.filter(({ field }) => labels[field]);
  if (inParts.length === 0) return null;
  return (
    <Alert tone="warning" title={t("title")}>
      <ul className="list-disc space-y-1 pl-5">
        {inParts.map((problem) => (
          <li key={`${problem.field}:${problem.line}:${problem.column}`} className="wrap-anywhere">
            <a className="link" href={`#${problem.field}`}>
              {form("problem", { label: labels[problem.field] ?? "", message: sentence(problem) })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
