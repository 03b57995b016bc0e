"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { fillFields, mayHoldFields } from "@/lib/merge/fill-fields";
import { parseText } from "@/lib/text/parse-text";
import type { MergeFieldChoice } from "./field-menu";
import { RenderedText } from "./rendered-text";

type TextPreviewProps = { value: string; idPrefix: string; fields?: readonly MergeFieldChoice[] };

/** The text as it will be shown. Loaded apart: the parser weighs more than the rest of the editor. */
export default memo(function TextPreview({ value, idPrefix, fields }: TextPreviewProps) {
  const t = useTranslations("text.preview");
  const document = useMemo(() => parseText(shownFields(value, fields)), [value, fields]);
  if (document.blocks.length === 0 && document.footnotes.length === 0) {
    return <p className="text-muted">{t("empty")}</p>;
  }
  return <RenderedText document={document} idPrefix={idPrefix} newTab />;
});

/** What each field says today; its name in brackets where each group says it itself, or nobody knows yet. */
function shownFields(value: string, fields: readonly MergeFieldChoice[] = []): string {
  if (fields.length === 0 || !mayHoldFields(value)) return value;
  const values = Object.fromEntries(
    fields.map(({ name, label, value: said }) => [name, said || `[${label}]`]),
  );
  return fillFields(value, { values, syntax: "markdown" }).text;
}
