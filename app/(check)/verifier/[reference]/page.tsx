import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CompareFile } from "@/components/letters/compare-file";
import { CompareVerdict } from "@/components/letters/compare-verdict";
import { ReferenceForm } from "@/components/letters/reference-form";
import { SealedLetterFacts } from "@/components/letters/sealed-letter-facts";
import { SealedCopyFacts } from "@/components/mailings/sealed-copy-facts";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { readComparison } from "@/lib/letters/comparison";
import { readSealedLetter } from "@/lib/letters/read-sealed-letter";
import { readSealedCopy } from "@/lib/mailings/read-sealed-copy";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** More than any way of writing a reference, its whole address included. */
const REFERENCE_MAX = 200;

/** Next hands over a segment as it stands in the address, where a lone “%” means nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verify"))("title") };
}

/** Tells whoever holds a reference whether a letter was sent under it, and lets them compare the file. */
export default async function VerifyLetterPage({ params, searchParams }: Props) {
  const typed = decoded((await params).reference).slice(0, REFERENCE_MAX);
  const { comparaison, refus } = await searchParams;
  const letter = await readSealedLetter(getDb(), typed);
  const copy = letter ? null : await readSealedCopy(getDb(), typed);
  const sealed = letter ?? copy;
  const t = await getTranslations("verify");
  if (!sealed) {
    return (
      <PageShell width="text">
        <PageHeader title={t("title")} />
        <div className="space-y-8">
          <Alert tone="danger" title={t("unknownTitle")}>
            {t("unknown", { reference: typed })}
          </Alert>
          <ReferenceForm reference={typed} />
        </div>
      </PageShell>
    );
  }
  const computed =
    typeof comparaison === "string" ? readComparison(sealed.reference, comparaison, systemNow()) : null;
  const refusal = refus === "tooLarge" || refus === "noFile" || refus === "tooMany" ? refus : null;
  return (
    <PageShell width="text">
      <PageHeader title={t("title")} eyebrow={sealed.reference} />
      <div className="space-y-8">
        <Alert tone="success" title={t("genuineTitle")}>
          {t("genuine")}
        </Alert>
        {letter ? <SealedLetterFacts letter={letter} /> : null}
        {copy ? <SealedCopyFacts copy={copy} /> : null}
        <section aria-labelledby="comparer" className="space-y-4">
          <h2 id="comparer" className="text-2xl">
            {t("compare.heading")}
          </h2>
          <p>{t("compare.explain")}</p>
          {refusal ? (
            <Alert tone="danger" role="alert">
              {t(`compare.${refusal}`)}
            </Alert>
          ) : null}
          {computed ? <CompareVerdict expected={sealed.sha256} computed={computed} /> : null}
          <CompareFile reference={sealed.reference} expected={sealed.sha256} />
        </section>
      </div>
    </PageShell>
  );
}
