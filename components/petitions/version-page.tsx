import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { RenderedText } from "@/components/text/rendered-text";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { formatDateTime } from "@/lib/i18n/format";
import { petitionPath, versionPath, versionsPath } from "@/lib/petitions/petition-paths";
import type { VersionView } from "@/lib/petitions/read-versions";
import { parseText } from "@/lib/text/parse-text";
import { PetitionSources } from "./petition-sources";
import { VersionChanges } from "./version-changes";
import { VersionHash } from "./version-hash";

/** One text that a petition has had, whole, and what changed since the one before. */
export function VersionPage({ version }: { version: VersionView }) {
  const t = useTranslations("versions");
  const { number, petition, before, content, correction, publishedAt, isCurrent } = version;
  return (
    <PageShell width="wide">
      <PageHeader
        title={t("page.title", { number })}
        lead={t.rich("page.lead", {
          title: petition.title,
          link: (chunks) => <a href={petitionPath(petition.slug)}>{chunks}</a>,
        })}
      />
      <div className="space-y-8 wrap-anywhere">
        <Alert title={t("list.publishedAt", { date: formatDateTime(publishedAt) })}>
          {correction ? <p>{t("list.note", { note: correction })}</p> : null}
          <p>{t(isCurrent ? "page.current" : "page.notCurrent")}</p>
        </Alert>
        <VersionHash slug={petition.slug} version={version} />
        {before ? (
          <section className="space-y-4">
            <h2 className="text-2xl">{t("page.changes", { number: number - 1 })}</h2>
            <VersionChanges before={before} after={content} />
          </section>
        ) : null}
        <section className="space-y-4">
          <h2 className="text-2xl">{t("page.text")}</h2>
          <Sheet className="space-y-6">
            <p className="text-xl font-semibold">{content.title}</p>
            <RenderedText document={parseText(content.body)} sources={content.sources.length} />
            <VersionQuestions questions={content.questions} />
            <PetitionSources sources={content.sources} />
          </Sheet>
        </section>
        <VersionPager version={version} />
      </div>
    </PageShell>
  );
}

function VersionQuestions({ questions }: Pick<VersionView["content"], "questions">) {
  const t = useTranslations("versions.parts");
  if (questions.length === 0) return null;
  return (
    <section className="space-y-2">
      <h3 className="text-xl">{t("questions")}</h3>
      <ol className="list-decimal space-y-2 pl-7">
        {questions.map(({ heading, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number.
          <li key={index}>
            {heading ? <span className="block text-sm text-muted">{heading}</span> : null}
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function VersionPager({ version: { number, petition, isCurrent } }: { version: VersionView }) {
  const t = useTranslations("versions.page");
  return (
    <div className="no-print flex flex-wrap gap-3">
      {number > 1 ? (
        <ButtonLink href={versionPath(petition.slug, number - 1)} variant="secondary">
          {t("previous")}
        </ButtonLink>
      ) : null}
      {isCurrent ? null : (
        <ButtonLink href={versionPath(petition.slug, number + 1)} variant="secondary">
          {t("next")}
        </ButtonLink>
      )}
      <ButtonLink href={versionsPath(petition.slug)} variant="quiet">
        {t("all")}
      </ButtonLink>
    </div>
  );
}
