"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Fieldset } from "@/components/ui/fieldset";
import { TextInput } from "@/components/ui/text-input";
import { RECIPIENTS_FIELD } from "@/lib/petitions/petition-completeness";
import { RECIPIENTS_MAX, type RecipientPart, recipientField } from "@/lib/petitions/recipient-fields";
import {
  ADD_RECIPIENT,
  GESTURE_FIELD,
  ROW_COUNT_FIELD,
  recipientRowCount,
  removeRecipient,
} from "@/lib/petitions/recipient-gesture";

type RecipientRowsProps = {
  /** What the fields hold at first, by name. Remount with another `key` to start again. */
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
};

/**
 * Whom the letter is addressed to, in numbered rows. Adding and removing a row is done here where scripts
 * run; elsewhere the buttons send the form, which comes back with a row more or less.
 */
export function RecipientRows({ values, errorOf }: RecipientRowsProps) {
  const t = useTranslations("organiser.letter");
  // Each row keeps its first number as its identity, so that what is typed stays when others go.
  const [rows, setRows] = useState(() => firstRows(recipientRowCount(values)));
  const [said, setSaid] = useState("");
  const focusRow = useRef<number | null>(null);

  // After any render: the row to go to exists only once it is drawn.
  useEffect(() => {
    if (focusRow.current === null) return;
    document.getElementById(recipientField(focusRow.current, "nom"))?.focus();
    focusRow.current = null;
  });

  function add(event: MouseEvent) {
    event.preventDefault();
    focusRow.current = rows.length + 1;
    setRows([...rows, Math.max(0, ...rows) + 1]);
    setSaid(t("added", { number: rows.length + 1 }));
  }

  function remove(event: MouseEvent, index: number) {
    event.preventDefault();
    focusRow.current = Math.max(1, Math.min(index + 1, rows.length - 1));
    setRows(rows.filter((_, at) => at !== index));
    setSaid(t("removed"));
  }

  return (
    <Fieldset
      id={RECIPIENTS_FIELD}
      legend={t("recipients")}
      hint={t("recipientsHint")}
      error={errorOf(RECIPIENTS_FIELD)}
    >
      <input type="hidden" name={ROW_COUNT_FIELD} value={rows.length} />
      <ol className="space-y-4">
        {rows.map((first, index) => (
          <li key={first} className="rounded-lg border border-line bg-surface p-4">
            <div className="mb-2 flex items-center justify-between gap-2">
              <p className="font-semibold">{t("recipient", { number: index + 1 })}</p>
              {rows.length > 1 ? (
                <button
                  type="submit"
                  name={GESTURE_FIELD}
                  value={removeRecipient(index + 1)}
                  className="btn btn-quiet btn-sm"
                  aria-label={t("removeNumber", { number: index + 1 })}
                  onClick={(event) => remove(event, index)}
                >
                  {t("remove")}
                </button>
              ) : null}
            </div>
            <RecipientFields row={index + 1} first={first} values={values} errorOf={errorOf} />
          </li>
        ))}
      </ol>
      {rows.length < RECIPIENTS_MAX ? (
        <button
          type="submit"
          name={GESTURE_FIELD}
          value={ADD_RECIPIENT}
          className="btn btn-secondary btn-sm mt-1 self-start"
          onClick={add}
        >
          {t("add")}
        </button>
      ) : (
        <p className="text-sm text-muted">{t("most")}</p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </Fieldset>
  );
}

function firstRows(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

type RecipientFieldsProps = RecipientRowsProps & {
  row: number;
  /** The row it was at first: where its first values are. */
  first: number;
};

function RecipientFields({ row, first, values, errorOf }: RecipientFieldsProps) {
  const t = useTranslations("organiser.letter");
  const field = (part: RecipientPart) => ({
    name: recipientField(row, part),
    error: errorOf(recipientField(row, part)),
    defaultValue: values[recipientField(first, part)] ?? "",
    autoComplete: "off",
  });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextInput {...field("nom")} label={t("name")} />
      <TextInput {...field("fonction")} label={t("function")} optional />
      <TextInput {...field("courriel")} type="email" label={t("email")} fieldClassName="sm:col-span-2" />
    </div>
  );
}
