import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { FormState } from "@/lib/actions/form-state";
import { LetterFacts, type LetterFactsView } from "./letter-facts";
import { LetterForm } from "./letter-form";

export type LetterStateView = {
  petition: { id: string };
  mayPrepare: boolean;
  hasRecipients: boolean;
  letter:
    | null
    | (LetterFactsView & {
        id: string;
        status: "preparing" | "ready" | "failed" | "sealed";
        outdated: null | "withdrawals" | "recipients";
        newSignatures: number;
      });
};

type LetterStateProps = {
  view: LetterStateView;
  prepare: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where the letter is, and the one thing to do next. */
export function LetterState({ view, prepare }: LetterStateProps) {
  const { letter } = view;
  if (!letter) return <NothingYet view={view} prepare={prepare} />;
  if (letter.status === "preparing") return <Preparing petitionId={view.petition.id} />;
  if (letter.status === "failed") return <Failed view={view} prepare={prepare} />;
  return <Readable view={view} letter={letter} prepare={prepare} />;
}

function PrepareButton({ view, prepare, again }: LetterStateProps & { again?: boolean }) {
  const t = useTranslations("letters.prepare");
  return (
    <LetterForm
      action={prepare}
      fields={{ petitionId: view.petition.id }}
      label={t(again ? "again" : "button")}
      pendingLabel={t("pending")}
      variant={again ? "secondary" : "primary"}
    />
  );
}

function NothingYet({ view, prepare }: LetterStateProps) {
  const t = useTranslations("letters.prepare");
  if (!view.hasRecipients) {
    return (
      <Alert tone="info" title={t("noRecipients")}>
        <ButtonLink href={`/espace/petitions/${view.petition.id}/modifier`} variant="secondary">
          {t("addRecipients")}
        </ButtonLink>
      </Alert>
    );
  }
  if (!view.mayPrepare) return <Alert tone="info">{t("notPossible")}</Alert>;
  return (
    <section className="max-w-2xl space-y-4">
      <h2 className="text-2xl">{t("heading")}</h2>
      <p>{t("explain")}</p>
      <PrepareButton view={view} prepare={prepare} />
    </section>
  );
}

function Preparing({ petitionId }: { petitionId: string }) {
  const t = useTranslations("letters.preparing");
  return (
    <Alert tone="info" title={t("heading")} role="status">
      <p>{t("explain")}</p>
      <ButtonLink href={`/espace/petitions/${petitionId}/lettre`} variant="secondary" size="sm">
        {t("refresh")}
      </ButtonLink>
    </Alert>
  );
}

function Failed({ view, prepare }: LetterStateProps) {
  const t = useTranslations("letters.failed");
  return (
    <div className="space-y-4">
      <Alert tone="danger" title={t("heading")}>
        {t("explain")}
      </Alert>
      <PrepareButton view={view} prepare={prepare} again />
    </div>
  );
}

function Readable({
  view,
  letter,
  prepare,
}: LetterStateProps & { letter: NonNullable<LetterStateView["letter"]> }) {
  const t = useTranslations("letters");
  const sealed = letter.status === "sealed";
  const path = `/espace/petitions/${view.petition.id}/lettre`;
  return (
    <section className="space-y-5">
      <h2 className="text-2xl">{t(sealed ? "sealed.heading" : "ready.heading")}</h2>
      <p>{t(sealed ? "sealed.explain" : "ready.explain")}</p>
      {letter.outdated === "withdrawals" ? (
        <Alert tone="warning">{t("ready.outdatedWithdrawals")}</Alert>
      ) : null}
      {letter.outdated === "recipients" ? (
        <Alert tone="warning">{t("ready.outdatedRecipients")}</Alert>
      ) : null}
      {letter.newSignatures > 0 ? (
        <Alert tone="info">{t("ready.newSignatures", { count: letter.newSignatures })}</Alert>
      ) : null}
      <LetterFacts letter={letter} />
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink
          href={`${path}/fichier?lettre=${letter.id}`}
          variant={sealed ? "primary" : "secondary"}
          target="_blank"
        >
          {t(sealed ? "sealed.open" : "ready.open")}
        </ButtonLink>
        {sealed ? (
          <ButtonLink href={`/verifier/${letter.reference}`} variant="secondary">
            {t("sealed.check")}
          </ButtonLink>
        ) : null}
        {!sealed && !letter.outdated ? (
          <ButtonLink href={`${path}/envoyer`}>{t("ready.toSending")}</ButtonLink>
        ) : null}
        {view.mayPrepare ? <PrepareButton view={view} prepare={prepare} again /> : null}
      </div>
    </section>
  );
}
