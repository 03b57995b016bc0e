"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { VersionChanges } from "@/components/petitions/version-changes";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { CORRECTION_GESTURES as GESTURES, CORRECTION_FIELDS as NAMES } from "@/lib/petitions/correction-form";
import type { OwnVersions } from "@/lib/petitions/read-own-versions";
import type { VersionContent } from "@/lib/petitions/version-text";

type CorrectionReviewProps = { values: Record<string, string>; versions: OwnVersions };

const TYPED = [NAMES.title, NAMES.body, NAMES.note] as const;

/** What would change, before it is public: the last moment to go back. */
export function CorrectionReview({ values, versions }: CorrectionReviewProps) {
  const t = useTranslations("versions.correction");
  const heading = useRef<HTMLHeadingElement>(null);
  const { petition, hasBeenSigned } = versions;
  const note = values[NAMES.note] ?? "";
  // What the form held is gone: the keyboard goes on where the difference begins.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      {TYPED.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ""} />
      ))}
      <h2 ref={heading} tabIndex={-1} className="text-2xl">
        {t("reviewTitle")}
      </h2>
      <Alert tone={hasBeenSigned ? "warning" : "info"}>
        <p>{t(hasBeenSigned ? "reviewFrozen" : "reviewFree")}</p>
      </Alert>
      <VersionChanges
        before={textOf(petition.title, petition.body)}
        after={textOf(values[NAMES.title] ?? "", values[NAMES.body] ?? "")}
      />
      {hasBeenSigned ? (
        <section className="max-w-3xl space-y-1 wrap-anywhere">
          <h3 className="text-lg">{t("notePublic")}</h3>
          <p>{note}</p>
        </section>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name={NAMES.gesture} value={GESTURES.confirm} pendingLabel={t("confirming")}>
          {t(hasBeenSigned ? "confirmFrozen" : "confirmFree")}
        </SubmitButton>
        <SubmitButton name={NAMES.gesture} value={GESTURES.edit} variant="secondary">
          {t("back")}
        </SubmitButton>
      </div>
    </>
  );
}

/** Line ends as a browser sends them are not a difference. */
function textOf(title: string, body: string): VersionContent {
  return { title: title.trim(), body: body.replaceAll("\r\n", "\n").trim(), questions: [], sources: [] };
}
