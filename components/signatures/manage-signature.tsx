import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { petitionPath, signingPath } from "@/lib/petitions/petition-paths";
import type { ManagedSignature } from "@/lib/signatures/read-managed-signature";
import { typographe } from "@/lib/text/french-typography";
import { HeldData } from "./held-data";
import { CorrectedSince } from "./signed-version";

const TONES: Record<ManagedSignature["status"], BadgeTone> = {
  pending: "warning",
  confirmed: "success",
  withdrawn: "neutral",
};

type ManageSignatureProps = {
  signature: ManagedSignature;
  news: ReactNode;
  /** The message that goes with it, or the way to leave one. */
  comment: ReactNode;
  actions: ReactNode;
};

/** A signer's own page: what happened, what we hold, what they may change. */
export function ManageSignature({ signature, news, comment, actions }: ManageSignatureProps) {
  const t = useTranslations("signatures.manage");
  const { slug } = signature.petition;
  const title = typographe(signature.petition.title);
  return (
    <PageShell width="narrow">
      <PageHeader
        title={t("title")}
        status={<StatusBadge tone={TONES[signature.status]}>{t(`status.${signature.status}`)}</StatusBadge>}
        lead={t.rich("petition", {
          title,
          link: (chunks) => <a href={petitionPath(slug)}>{chunks}</a>,
        })}
      />
      <div className="space-y-8">
        {news}
        <Advice signature={signature} />
        <CorrectedSince signature={signature} />
        {comment}
        <section className="space-y-3">
          <h2 className="text-xl">{t("held")}</h2>
          <HeldData signature={signature} />
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

function Advice({ signature }: { signature: ManagedSignature }) {
  const t = useTranslations("signatures.manage");
  const { status, withdrawnAt, petition } = signature;
  if (status === "confirmed") return null;
  const date = formatDate(withdrawnAt ?? signature.createdAt);
  return (
    <div className="space-y-3">
      <p>{status === "pending" ? t("pendingText") : t("withdrawnText", { date })}</p>
      {petition.status === "open" ? (
        <p>
          <ButtonLink href={signingPath(petition.slug)} variant="secondary">
            {t("signAgain")}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

/** Whether a withdrawal still comes in time. */
function LetterNews({ signature }: { signature: ManagedSignature }) {
  const t = useTranslations("signatures.manage");
  if (signature.letter) {
    const { reference, sealedAt, leftAt } = signature.letter;
    const news = leftAt
      ? t("letterGone", { date: formatDate(leftAt), reference })
      : t("letterSealed", { date: formatDate(sealedAt), reference });
    return <Alert tone="warning">{news}</Alert>;
  }
  return signature.status === "confirmed" ? <p>{t("letterNotGone")}</p> : null;
}
