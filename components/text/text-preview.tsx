"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { parseText } from "@/lib/text/parse-text";
import { RenderedText } from "./rendered-text";

/** The text as it will be shown. Loaded apart: the parser weighs more than the rest of the editor. */
export default memo(function TextPreview({ value, idPrefix }: { value: string; idPrefix: string }) {
  const t = useTranslations("text.preview");
  const document = useMemo(() => parseText(value), [value]);
  if (document.blocks.length === 0 && document.footnotes.length === 0) {
    return <p className="text-muted">{t("empty")}</p>;
  }
  return <RenderedText document={document} idPrefix={idPrefix} newTab />;
});
