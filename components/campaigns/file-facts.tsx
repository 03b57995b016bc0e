import { useTranslations } from "next-intl";
import type { ShownTool } from "@/lib/campaigns/campaign-tool";
import { formatBytes } from "@/lib/i18n/format-bytes";

/** What one is about to download: “PDF, 2 pages, 340 ko”. */
export function FileFacts({ file }: { file: NonNullable<ShownTool["file"]> }) {
  const t = useTranslations("campaigns.tools");
  const size = formatBytes(file.bytes);
  const facts =
    file.mediaType === "application/pdf"
      ? t("pdf", { pages: file.pages, size })
      : t("image", { type: file.mediaType === "image/png" ? "PNG" : "JPEG", size });
  return <span className="text-sm text-muted">{facts}</span>;
}
