import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { shortcuts, type ToolbarAction, toolbarOrder, toolbarSigns } from "./toolbar-actions";

type EditorToolbarProps = {
  /** The id of the field that the buttons act on. */
  controls: string;
  className?: string;
  onAction: (action: ToolbarAction) => void;
};

/** One stop for the Tab key, arrows between buttons: the toolbar pattern of the ARIA Authoring Practices. */
export function EditorToolbar({ controls, className = "", onAction }: EditorToolbarProps) {
  const t = useTranslations("text.toolbar");
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const last = toolbarOrder.length - 1;
    const next = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t("label")}
      aria-controls={controls}
      onKeyDown={move}
      className={`flex flex-wrap gap-1 rounded-md border border-line bg-surface p-1 ${className}`}
    >
      {toolbarOrder.map((action, index) => {
        const key = shortcuts[action];
        const name = t(action);
        return (
          <button
            key={action}
            type="button"
            tabIndex={index === current ? 0 : -1}
            aria-label={name}
            aria-keyshortcuts={key ? `Control+${key.toUpperCase()}` : undefined}
            title={key ? t("withShortcut", { name, shortcut: `${t("ctrl")}+${key.toUpperCase()}` }) : name}
            className="inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded-sm text-ink hover:bg-accent-soft"
            onFocus={() => setCurrent(index)}
            // The field keeps its selection, and phones their keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAction(action)}
          >
            <span aria-hidden="true">{toolbarSigns[action]}</span>
          </button>
        );
      })}
    </div>
  );
}
