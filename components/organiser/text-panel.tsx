import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/i18n/format";
import { versionsPath } from "@/lib/petitions/petition-paths";
import { CORRECTABLE_STATUSES } from "@/lib/petitions/petition-status";
import type { OwnVersions } from "@/lib/petitions/read-own-versions";
import { mayChangeAgain } from "@/lib/petitions/version-limits";

/** Said once, on coming back from a change. */
export function CorrectedAlert({ current }: Pick<OwnVersions, "current">) {
  const t = useTranslations("versions.correction");
  if (!current) return null;
  return (
    <Alert tone="success" role="status" title={t("done")} className="mb-8">
      <p>{t("doneText", { number: current.number })}</p>
    </Alert>
  );
}

/** Which text is in force, and whether it may still change. */
export function TextPanel({ versions }: { versions: OwnVersions }) {
  const t = useTranslations("versions.own");
  const { petition, current, hasBeenSigned, ...counts } = versions;
  const isOpen = CORRECTABLE_STATUSES.includes(petition.status);
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("heading")}</h2>
      {current ? (
        <p>{t("current", { number: current.number, date: formatDate(current.publishedAt) })}</p>
      ) : null}
      {isOpen ? <p>{t(hasBeenSigned ? "frozen" : "free")}</p> : null}
      {isOpen && mayChangeAgain(counts, hasBeenSigned) ? (
        <ButtonLink href={`/espace/petitions/${petition.id}/corriger`} variant="secondary" wide>
          {t(hasBeenSigned ? "correct" : "edit")}
        </ButtonLink>
      ) : null}
      {petition.status === "suspended" ? null : (
        <a href={versionsPath(petition.slug)} className="link inline-flex min-h-8 items-center text-sm">
          {t("see")}
        </a>
      )}
    </Card>
  );
}
