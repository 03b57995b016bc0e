"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import {
  movedUp,
  type RowSpec,
  type RowValues,
  rowField,
  rowGesture,
  rowOf,
} from "@/lib/forms/numbered-rows";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";

/** A row of the page: its key stays while its number changes, so that what is typed stays when others go. */
type Row<Part extends string> = { key: number; initial: RowValues<Part> };

type NumberedRowsProps<Part extends string> = {
  spec: RowSpec<Part>;
  /** What the fields hold at first, by name. Remount with another `key` to start again. */
  values: Record<string, string>;
  count: number;
  /** “Question 3” */
  nameOf: (row: number) => string;
  add: string;
  /** Said when there is no room for one more. */
  full: string;
  children: (row: number, initial: RowValues<Part>) => ReactNode;
};

/**
 * A list in numbered rows. Adding, removing and moving a row is done here where scripts run; elsewhere the
 * buttons send the form, which comes back so changed.
 */
export function NumberedRows<Part extends string>(props: NumberedRowsProps<Part>) {
  const { spec, values, count, nameOf, add, full, children } = props;
  const t = useTranslations("parts.rows");
  const [rows, setRows] = useState<Row<Part>[]>(() => firstRows(spec, values, count));
  const [said, setSaid] = useState("");
  const focusRow = useRef<number | null>(null);

  // The row to go to exists only once it is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of rows may have one to go to.
  useEffect(() => {
    const part = spec.parts[0];
    if (focusRow.current === null || part === undefined) return;
    document.getElementById(rowField(spec, focusRow.current, part))?.focus();
    focusRow.current = null;
  }, [rows]);

  function change(event: MouseEvent, next: Row<Part>[], focus: number, news: string) {
    event.preventDefault();
    focusRow.current = focus > 0 ? focus : null;
    setRows(next);
    setSaid(news);
  }

  const blank = () => ({
    key: Math.max(0, ...rows.map(({ key }) => key)) + 1,
    initial: rowOf(spec, {}, 1),
  });

  return (
    <div className="space-y-4">
      <input type="hidden" name={spec.countField} value={rows.length} />
      <ol className="space-y-4 empty:hidden">
        {rows.map(({ key, initial }, index) => (
          <li key={key} className="space-y-3 rounded-lg border border-line bg-surface p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p className="font-semibold">{nameOf(index + 1)}</p>
              <div className="flex flex-wrap gap-1">
                {index > 0 ? (
                  <RowButton
                    value={rowGesture(spec, "monter", index + 1)}
                    label={t("upLabel", { name: nameOf(index + 1) })}
                    onClick={(event) => change(event, movedUp(rows, index), index, t("moved"))}
                  >
                    {t("up")}
                  </RowButton>
                ) : null}
                <RowButton
                  value={rowGesture(spec, "retirer", index + 1)}
                  label={t("removeLabel", { name: nameOf(index + 1) })}
                  onClick={(event) =>
                    change(
                      event,
                      rows.filter((_, at) => at !== index),
                      Math.min(index + 1, rows.length - 1),
                      t("removed"),
                    )
                  }
                >
                  {t("remove")}
                </RowButton>
              </div>
            </div>
            {children(index + 1, initial)}
          </li>
        ))}
      </ol>
      {rows.length < spec.max ? (
        <button
          type="submit"
          name={GESTURE_FIELD}
          value={rowGesture(spec, "ajouter")}
          className="btn btn-secondary btn-sm"
          onClick={(event) => change(event, [...rows, blank()], rows.length + 1, t("added"))}
        >
          {add}
        </button>
      ) : (
        <p className="text-sm text-muted">{full}</p>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
}

type RowButtonProps = {
  value: string;
  label: string;
  onClick: (event: MouseEvent) => void;
  children: ReactNode;
};

function RowButton({ value, label, onClick, children }: RowButtonProps) {
  return (
    <button
      type="submit"
      name={GESTURE_FIELD}
      value={value}
      className="btn btn-quiet btn-sm"
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function firstRows<Part extends string>(
  spec: RowSpec<Part>,
  values: Record<string, string>,
  count: number,
): Row<Part>[] {
  return Array.from({ length: count }, (_, index) => ({
    key: index + 1,
    initial: rowOf(spec, values, index + 1),
  }));
}
