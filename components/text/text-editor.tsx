"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { Field, type FieldText } from "@/components/ui/field";
import { insertText } from "@/lib/text/edit-markdown";
import { EditorToolbar } from "./editor-toolbar";
import { FieldChips } from "./field-chips";
import { FieldMenu, type MergeFieldChoice } from "./field-menu";
import { pasteRich } from "./paste-rich";
import { TextHelp } from "./text-help";
import { TextLength } from "./text-length";
import { shortcutAction, type ToolbarAction, toolbarEdits } from "./toolbar-actions";
import { draftOf, typeInto } from "./type-into";
import { useDraft } from "./use-draft";

const TextPreview = lazy(() => import("./text-preview"));

export type TextEditorProps = FieldText & {
  name: string;
  id?: string;
  defaultValue?: string;
  /** In UTF-16 units, as zod counts. Shown, never enforced here: a long paste is not cut without a word. */
  maxLength?: number;
  rows?: number;
  required?: boolean;
  /** What “Insérer un champ” offers; without any there is no such menu, and nothing is shown as a chip. */
  mergeFields?: readonly MergeFieldChoice[];
};

/**
 * A textarea of Markdown. Without JavaScript, that and a short help. With it, a toolbar, keyboard shortcuts,
 * pasting from word processors, and a preview: beside the field where there is room, in its place elsewhere.
 */
export function TextEditor({
  name,
  id = name,
  defaultValue,
  maxLength,
  rows = 16,
  required,
  mergeFields,
  ...text
}: TextEditorProps) {
  const t = useTranslations("text");
  const area = useRef<HTMLTextAreaElement>(null);
  const [value, readValue] = useDraft(area);
  const [previewing, setPreviewing] = useState(false);
  const shown = useDeferredValue(value);
  const enhanced = value !== null;
  const chips = useRef<HTMLDivElement>(null);
  const known = useMemo(() => new Set(mergeFields?.map(({ name: field }) => field)), [mergeFields]);

  function act(action: ToolbarAction) {
    if (area.current === null) return;
    const placeholders = { link: t("placeholder.link"), footnote: t("placeholder.footnote") };
    typeInto(area.current, toolbarEdits[action](draftOf(area.current), placeholders));
  }

  function insertField(field: string) {
    if (area.current) typeInto(area.current, insertText(draftOf(area.current), `{{${field}}}`));
  }

  function scrollChips() {
    if (area.current && chips.current) chips.current.scrollTop = area.current.scrollTop;
  }

  function onKeyDown(event: KeyboardEvent) {
    const action =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && shortcutAction(event.key);
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  const previewed = previewing ? "" : "hidden @min-[56rem]:block";
  return (
    <Field id={id} {...text}>
      {(control) => (
        <div className="@container space-y-2">
          {enhanced ? (
            <div className="flex flex-wrap items-center gap-2">
              <EditorToolbar
                controls={id}
                onAction={act}
                className={previewing ? "hidden @min-[56rem]:flex" : ""}
              />
              {mergeFields?.length ? (
                <FieldMenu
                  fields={mergeFields}
                  controls={id}
                  onChoose={insertField}
                  className={previewing ? "hidden @min-[56rem]:block" : ""}
                />
              ) : null}
              <button
                type="button"
                className="btn btn-quiet btn-sm @min-[56rem]:hidden"
                aria-expanded={previewing}
                aria-controls={`${id}-preview`}
                onClick={() => setPreviewing(!previewing)}
              >
                {previewing ? t("preview.hide") : t("preview.show")}
              </button>
            </div>
          ) : null}
          <div className={enhanced ? "grid gap-4 @min-[56rem]:grid-cols-2" : ""}>
            <div
              className={`grid min-w-0 self-start *:min-w-0 ${previewing ? "hidden @min-[56rem]:grid" : ""}`}
            >
              {enhanced && mergeFields?.length ? <FieldChips text={value} known={known} box={chips} /> : null}
              <textarea
                {...control}
                ref={area}
                name={name}
                rows={rows}
                required={required}
                defaultValue={defaultValue}
                lang="fr"
                className={`control col-start-1 row-start-1 ${enhanced && mergeFields?.length ? "bg-transparent [scrollbar-gutter:stable]" : ""}`}
                onInput={readValue}
                onScroll={scrollChips}
                onKeyDown={onKeyDown}
                onPaste={pasteRich}
                // A browser cannot point at a field that is out of sight.
                onInvalid={() => setPreviewing(false)}
              />
            </div>
            {enhanced ? (
              <section
                id={`${id}-preview`}
                aria-label={t("preview.title")}
                className={`min-w-0 overflow-auto rounded-md border border-line bg-paper p-4 @min-[56rem]:max-h-[80vh] ${previewed}`}
              >
                <Suspense fallback={<p className="text-muted">{t("preview.loading")}</p>}>
                  <TextPreview value={shown ?? ""} idPrefix={`${id}-preview`} fields={mergeFields} />
                </Suspense>
              </section>
            ) : null}
          </div>
          {enhanced && maxLength !== undefined ? <TextLength count={value.length} max={maxLength} /> : null}
          <TextHelp />
        </div>
      )}
    </Field>
  );
}
