"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Fieldset } from "@/components/ui/fieldset";
import type { Proposal } from "@/lib/directory/propose-recipients";
import { RECIPIENTS_FIELD } from "@/lib/petitions/petition-completeness";
import { RECIPIENTS_MAX, recipientField, recipientParts } from "@/lib/petitions/recipient-fields";
import {
  ADD_RECIPIENT,
  GESTURE_FIELD,
  PROPOSAL_FIELD,
  ROW_COUNT_FIELD,
  recipientRowCount,
  removeRecipient,
} from "@/lib/petitions/recipient-gesture";
import { APPELLATIONS_ID, AppellationList } from "./appellation-list";
import { DirectoryPicker } from "./directory-picker";
import { type KnownAddresses, RecipientRow } from "./recipient-row";
import { firstRows, isBlank, isNamed, type Row, withoutRow } from "./row-state";

type RecipientRowsProps = {
  /** What the fields hold at first, by name. Remount with another `key` to start again. */
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  proposals: readonly Proposal[];
  addresses: KnownAddresses;
  /** Called after a row was added or taken away here. */
  onChange: () => void;
};

/**
 * Whom the letter is addressed to, in numbered rows. Adding and removing a row is done here where scripts
 * run; elsewhere the buttons send the form, which comes back with a row more or less.
 */
export function RecipientRows({ values, errorOf, proposals, addresses, onChange }: RecipientRowsProps) {
  const t = useTranslations("organiser.letter");
  const directory = useTranslations("recipients.directory");
  const [rows, setRows] = useState<Row[]>(() => firstRows(recipientRowCount(values), values));
  const [said, setSaid] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRef<number | null>(null);

  // After any change of rows: the row to go to exists only once it is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the caller does with the news is not a cause.
  useEffect(() => {
    onChange();
    if (focusRow.current === null) return;
    document.getElementById(recipientField(focusRow.current, "nom"))?.focus();
    focusRow.current = null;
  }, [rows]);

  const newKey = () => Math.max(0, ...rows.map(({ key }) => key)) + 1;

  function add(event: MouseEvent) {
    event.preventDefault();
    focusRow.current = rows.length + 1;
    setRows([...rows, { key: newKey(), initial: recipientParts() }]);
    setSaid(t("added", { number: rows.length + 1 }));
  }

  function remove(event: MouseEvent, index: number) {
    event.preventDefault();
    focusRow.current = Math.max(1, Math.min(index + 1, rows.length - 1));
    setRows(withoutRow(rows, index));
    setSaid(t("removed"));
  }

  /** In the first row where nothing is typed, else in a new one. */
  function addProposal({ addressee }: Proposal) {
    const form = new FormData(box.current?.closest("form") ?? undefined);
    if (isNamed(form, addressee.name)) return setSaid(directory("known", { name: addressee.name }));
    const blank = rows.findIndex((_, index) => isBlank(form, index + 1));
    const row = { key: newKey(), initial: recipientParts(addressee) };
    if (blank === -1 && rows.length >= RECIPIENTS_MAX) return setSaid(t("most"));
    setRows(blank === -1 ? [...rows, row] : rows.map((old, index) => (index === blank ? row : old)));
    setSaid(directory("added", { name: addressee.name }));
  }

  return (
    <Fieldset
      id={RECIPIENTS_FIELD}
      legend={t("recipients")}
      hint={t("recipientsHint")}
      error={errorOf(RECIPIENTS_FIELD)}
    >
      <input type="hidden" name={ROW_COUNT_FIELD} value={rows.length} />
      <AppellationList id={APPELLATIONS_ID} />
      <div ref={box} className="space-y-4">
        <ol className="space-y-4">
          {rows.map(({ key, initial }, index) => (
            <RecipientRow
              key={key}
              row={index + 1}
              initial={initial}
              errorOf={errorOf}
              addresses={addresses}
              remove={
                rows.length > 1 ? (
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
                ) : null
              }
            />
          ))}
        </ol>
        {rows.length < RECIPIENTS_MAX ? (
          <button
            type="submit"
            name={GESTURE_FIELD}
            value={ADD_RECIPIENT}
            className="btn btn-secondary btn-sm"
            onClick={add}
          >
            {t("add")}
          </button>
        ) : (
          <p className="text-sm text-muted">{t("most")}</p>
        )}
        {proposals.length > 0 && rows.length <= RECIPIENTS_MAX ? (
          <DirectoryPicker proposals={proposals} open={Boolean(values[PROPOSAL_FIELD])} onAdd={addProposal} />
        ) : null}
        <p role="status" className="text-sm text-muted empty:hidden">
          {said}
        </p>
      </div>
    </Fieldset>
  );
}
