"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useRef, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { rowField, shownRows } from "@/lib/forms/numbered-rows";
import { applyPartsGesture } from "@/lib/petitions/parts-form";
import { ADD_PASTED, PASTED_QUESTIONS, QUESTION_ROWS } from "@/lib/petitions/question-fields";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";
import { NumberedRows } from "./numbered-rows";

type QuestionFieldsProps = {
  /** What the fields hold at first, by name. Remount with another `key` to start again. */
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
};

/** The questions that wait for an answer: row by row, or a whole list at once. */
export function QuestionFields({ values: first, errorOf }: QuestionFieldsProps) {
  const t = useTranslations("parts.questions");
  const [values, setValues] = useState(first);
  const [version, setVersion] = useState(0);
  const paste = useRef<HTMLTextAreaElement>(null);

  /** The rows start again, from what the form holds now and what was pasted. */
  function addPasted(event: MouseEvent) {
    event.preventDefault();
    const form = paste.current?.closest("form");
    if (!form) return;
    const typed = [...new FormData(form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    const next = applyPartsGesture(Object.fromEntries(typed), ADD_PASTED);
    if (!next || !paste.current) return;
    paste.current.value = next[PASTED_QUESTIONS] ?? "";
    setValues(next);
    setVersion(version + 1);
  }

  const count = shownRows(QUESTION_ROWS, values);
  return (
    <div className="space-y-4">
      <p className="text-sm text-muted">{t("hint")}</p>
      <NumberedRows
        key={version}
        spec={QUESTION_ROWS}
        values={values}
        count={count}
        nameOf={(number) => t("number", { number })}
        add={t("add")}
        full={t("full")}
      >
        {(row, initial) => (
          <>
            <TextInput
              name={rowField(QUESTION_ROWS, row, "rubrique")}
              label={t("heading")}
              optional
              error={errorOf(rowField(QUESTION_ROWS, row, "rubrique"))}
              defaultValue={initial.rubrique}
              autoComplete="off"
            />
            <TextArea
              name={rowField(QUESTION_ROWS, row, "texte")}
              rows={2}
              label={t("text")}
              error={errorOf(rowField(QUESTION_ROWS, row, "texte"))}
              defaultValue={initial.texte}
            />
          </>
        )}
      </NumberedRows>
      <Disclosure
        summary={t("pasteSummary")}
        open={Boolean(first[PASTED_QUESTIONS]) || Boolean(errorOf(PASTED_QUESTIONS))}
      >
        <TextArea
          ref={paste}
          name={PASTED_QUESTIONS}
          rows={6}
          label={t("paste")}
          hint={t("pasteHint")}
          optional
          error={errorOf(PASTED_QUESTIONS)}
          defaultValue={first[PASTED_QUESTIONS] ?? ""}
        />
        <button
          type="submit"
          name={GESTURE_FIELD}
          value={ADD_PASTED}
          className="btn btn-secondary btn-sm"
          onClick={addPasted}
        >
          {t("pasteAdd")}
        </button>
      </Disclosure>
    </div>
  );
}
