"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

/** A field that a text may hold. */
export type MergeFieldChoice = {
  /** As it is typed between braces. */
  name: string;
  label: string;
  /** What it says today; empty when nobody knows, or when each group says it itself. */
  value?: string;
};

type FieldMenuProps = {
  fields: readonly MergeFieldChoice[];
  /** The id of the field that choosing acts on. */
  controls: string;
  className?: string;
  onChoose: (name: string) => void;
};

/** “Insérer un champ”: the menu button of the ARIA Authoring Practices, arrows between choices, Escape out. */
export function FieldMenu({ fields, controls, className = "", onChoose }: FieldMenuProps) {
  const t = useTranslations("text.fields");
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [open]);

  function onMenuKey(event: KeyboardEvent) {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (next !== undefined) all[next]?.focus();
    else if (event.key === "Escape") {
      setOpen(false);
      button.current?.focus();
    } else return;
    event.preventDefault();
  }

  function onBlur(event: FocusEvent) {
    const to = event.relatedTarget;
    if (!event.currentTarget.contains(to) && to !== button.current) setOpen(false);
  }

  function choose(name: string) {
    setOpen(false);
    onChoose(name);
  }

  return (
    <div className={`relative ${className}`}>
      <button
        ref={button}
        type="button"
        className="btn btn-secondary btn-sm"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {t("insert")}
        <Icon name="chevron" className="size-4 rotate-90" />
      </button>
      {open ? (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={t("insert")}
          aria-controls={controls}
          onKeyDown={onMenuKey}
          onBlur={onBlur}
          className="absolute left-0 z-10 mt-1 max-h-80 w-80 max-w-[calc(100vw-2rem)] overflow-auto rounded-md border border-line-strong bg-surface py-1 shadow-lg"
        >
          {fields.map(({ name, label, value }, index) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              // One stop for the Tab key: the list scrolls.
              tabIndex={index === 0 ? 0 : -1}
              className="block w-full cursor-pointer px-3 py-2 text-left hover:bg-accent-soft focus:bg-accent-soft"
              onClick={() => choose(name)}
            >
              <span className="block font-semibold">{label}</span>
              <span className="block text-sm text-muted wrap-anywhere">{value || `{{${name}}}`}</span>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
