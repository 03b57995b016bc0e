"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "./alert";

export type FieldProblem = {
  /** The id of the field to correct; nothing when the problem is the whole form's. */
  fieldId?: string;
  message: ReactNode;
};

/**
 * What to correct, on top of a form that came back. Each line leads to its field. Takes the focus when
 * the page arrives or changes, so that a screen reader starts there. Shows nothing without a problem.
 */
export function ErrorSummary({ problems, id = "erreurs" }: { problems: FieldProblem[]; id?: string }) {
  const t = useTranslations("common");
  const box = useRef<HTMLDivElement>(null);
  // A page that arrives is focused by the browser; one that changes in place is focused here.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the reader has just sent this form and must learn what came back.
    <div ref={box} id={id} tabIndex={-1} autoFocus className="rounded-md">
      <Alert tone="danger" role="alert" title={t("errorSummary", { count: problems.length })}>
        <ul className="list-disc space-y-1 pl-5">
          {problems.map((problem, index) => (
            <li key={problem.fieldId ?? index}>
              {problem.fieldId ? (
                <a href={`#${problem.fieldId}`} className="link text-danger">
                  {problem.message}
                </a>
              ) : (
                problem.message
              )}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
