import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { electedSigningPath } from "@/lib/elected/elected-paths";
import type { ManagedElected } from "@/lib/elected/read-managed-elected";
import { formatDate } from "@/lib/i18n/format";
import { petitionPath, versionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";
import { HeldElected } from "./held-elected";

const TONES: Record<ManagedElected["status"], BadgeTone> = {
  pending: "warning",
  confirmed: "success",
  withdrawn: "neutral",
};

type ManageElectedProps = {
  signature: ManagedElected;
  /** What was just done: the address's `fait`. */
  done: string | undefined;
  actions: ReactNode;
};

/** An élu·e's own page: what happened, what we hold, what they may change. */
export function ManageElected({ signature, done, actions }: ManageElectedProps) {
  const t = useTranslations("elected.manage");
  const { slug, title } = signature.petition;
  return (
    <PageShell width="narrow">
      <PageHeader
        title={t("title")}
        status={<StatusBadge tone={TONES[signature.status]}>{t(`status.${signature.status}`)}</StatusBadge>}
        lead={t.rich("petition", {
          title: typographe(title),
          link: (chunks) => <a href={petitionPath(slug)}>{chunks}</a>,
        })}
      />
      <div className="space-y-8">
        <News done={done} />
        <Advice signature={signature} />
        <CorrectedSince signature={signature} />
        <section className="space-y-3">
          <h2 className="text-xl">{t("held")}</h2>
          <HeldElected signature={signature} />
        </section>
        <section className="space-y-3">
          <h2 className="text-xl">{t("actions")}</h2>
          <LetterNews signature={signature} />
          {actions}
        </section>
      </div>
    </PageShell>
  );
}

function News({ done }: { done: string | undefined }) {
  const t = useTranslations("elected.manage");
  if (done === "confirmee") {
    return (
      <Alert tone="success" role="status" title={t("confirmedNew")}>
        {t("confirmedNewText")}
      </Alert>
    );
  }
  return done === "retirer" ? <Alert tone="success" role="status" title={t("withdrawnNow")} /> : null;
}

function Advice({ signature }: { signature: ManagedElected }) {
  const t = useTranslations("elected.manage");
  const { status, withdrawnAt, setAsideAt, petition } = signature;
  if (setAsideAt) {
    const values = { collective: petition.collective.name, date: formatDate(setAsideAt) };
    return <Alert tone="warning">{t("setAside", values)}</Alert>;
  }
  if (status === "confirmed") return null;
  const date = formatDate(withdrawnAt ?? signature.createdAt);
  return (
    <div className="space-y-3">
      <p>{status === "pending" ? t("pendingText") : t("withdrawnText", { date })}</p>
      {petition.status === "open" ? (
        <p>
          <ButtonLink href={electedSigningPath(petition.slug)} variant="secondary">
            {t("signAgain")}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

/** Said to whoever signed a text that has changed since. */
function CorrectedSince({ signature: { version, petition, status } }: { signature: ManagedElected }) {
  const t = useTranslations("elected.manage");
  const current = petition.currentVersion;
  if (!version || !current || current.number <= version.number) return null;
  if (status !== "confirmed" || petition.status === "suspended") return null;
  return (
    <Alert tone="warning">
      {t.rich("corrected", {
        signed: version.number,
        date: formatDate(current.publishedAt),
        link: (chunks) => <a href={versionPath(petition.slug, current.number)}>{chunks}</a>,
      })}
    </Alert>
  );
}

/** Whether a withdrawal still comes in time. */
function LetterNews({ signature }: { signature: ManagedElected }) {
  const t = useTranslations("elected.manage");
  if (signature.letter) {
    const { reference, sealedAt, leftAt } = signature.letter;
    const news = leftAt
      ? t("letterGone", { date: formatDate(leftAt), reference })
      : t("letterSealed", { date: formatDate(sealedAt), reference });
    return <Alert tone="warning">{news}</Alert>;
  }
  return signature.status === "confirmed" ? <p>{t("letterNotGone")}</p> : null;
}
