"use client";

import { useTranslations } from "next-intl";
import { pasteRich } from "@/components/text/paste-rich";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/actions/form-state";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";
import { PASTED_TEXT, SPREAD_PASTED } from "@/lib/petitions/spread-pasted";

/** A whole text at once: the form comes back with its parts in their fields, and nothing is saved yet. */
export function PasteLetter({ state }: { state: FormState }) {
  const t = useTranslations("organiser.paste");
  const values = "values" in state ? state.values : {};
  const isSpread = values[GESTURE_FIELD] === SPREAD_PASTED;
  const left = values[PASTED_TEXT] ?? "";
  return (
    <div className="max-w-3xl space-y-4">
      {isSpread ? (
        <Alert role="status" title={t("done")}>
          {t(left ? "leftOver" : "nothingLeft")}
        </Alert>
      ) : null}
      <Disclosure key={`${isSpread} ${left.length}`} summary={t("summary")} open={left !== ""}>
        <TextArea
          name={PASTED_TEXT}
          rows={left ? 4 : 10}
          label={t(isSpread && left ? "left" : "text")}
          hint={t("hint")}
          optional
          defaultValue={left}
          onPaste={pasteRich}
        />
        <button type="submit" name={GESTURE_FIELD} value={SPREAD_PASTED} className="btn btn-secondary btn-sm">
          {t("spread")}
        </button>
      </Disclosure>
    </div>
  );
}
