import { useTranslations } from "next-intl";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { Annex } from "@/lib/petitions/petition-parts";

type PetitionAnnexesProps = { annexes: readonly Annex[]; hrefOf: (annex: Annex) => string };

/** The files that go with the letter, to download. */
export function PetitionAnnexes({ annexes, hrefOf }: PetitionAnnexesProps) {
  const t = useTranslations("parts.page");
  if (annexes.length === 0) return null;
  return (
    <section className="space-y-2 wrap-anywhere">
      <h2 className="text-xl">{t("annexes")}</h2>
      <ol className="list-decimal space-y-1 pl-7">
        {annexes.map((annex) => (
          <li key={annex.id}>
            <a className="link" href={hrefOf(annex)}>
              {annex.title}
            </a>{" "}
            <span className="text-sm text-muted">
              (<AnnexFacts annex={annex} />)
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** “PDF, 3 pages, 1,2 Mo” */
export function AnnexFacts({ annex }: { annex: Pick<Annex, "mediaType" | "pages" | "bytes"> }) {
  const t = useTranslations("parts.page");
  const type = annex.mediaType === "application/pdf" ? t("pdfPages", { pages: annex.pages }) : t("image");
  return t("annexFacts", { type, size: formatBytes(annex.bytes) });
}
