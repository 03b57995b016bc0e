import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink, type ButtonVariant } from "@/components/ui/button";
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
        stalled: boolean;
        outdated: null | "withdrawals" | "content";
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
  if (letter.status === "preparing" && letter.stalled)
    return <Failed view={view} prepare={prepare} stalled />;
  if (letter.status === "preparing") return <Preparing petitionId={view.petition.id} />;
  if (letter.status === "failed") return <Failed view={view} prepare={prepare} />;
  return <Readable view={view} letter={letter} prepare={prepare} />;
}

type PrepareButtonProps = LetterStateProps & { again?: boolean; variant?: ButtonVariant };

function PrepareButton({ view, prepare, again, variant = "primary" }: PrepareButtonProps) {
  const t = useTranslations("letters.prepare");
  return (
    <LetterForm
      action={prepare}
      fields={{ petitionId: view.petition.id }}
      label={t(again ? "again" : "button")}
      pendingLabel={t("pending")}
      variant={variant}
    />
  );
}

function NothingYet({ view, prepare }: LetterStateProps) {
  const t = useTranslations("letters.prepare");
  if (!view.mayPrepare) return <Alert tone="info">{t("notPossible")}</Alert>;
  if (!view.hasRecipients) {
    return (
      <Alert tone="info" title={t("noRecipients")}>
        <ButtonLink href={`/espace/petitions/${view.petition.id}/modifier`} variant="secondary">
          {t("addRecipients")}
        </ButtonLink>
      </Alert>
    );
  }
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

function Failed({ view, prepare, stalled }: LetterStateProps & { stalled?: boolean }) {
  const t = useTranslations("letters");
  return (
    <div className="space-y-5">
      <Alert tone="danger" title={t("failed.heading")}>
        <p>{t(stalled ? "preparing.stalled" : "failed.explain")}</p>
      </Alert>
      {view.mayPrepare ? <PrepareButton view={view} prepare={prepare} again /> : null}
    </div>
  );
}

type ReadableProps = LetterStateProps & { letter: NonNullable<LetterStateView["letter"]> };

function Readable({ view, letter, prepare }: ReadableProps) {
  const t = useTranslations("letters");
  return (
    <section className="space-y-5">
      <ReadableHeading letter={letter} />
      {letter.outdated ? (
        <Alert tone="warning">
          <p>{t(letter.outdated === "content" ? "ready.outdatedContent" : "ready.outdatedWithdrawals")}</p>
        </Alert>
      ) : null}
      {letter.newSignatures > 0 ? (
        <Alert tone="info">
          <p>{t("ready.newSignatures", { count: letter.newSignatures })}</p>
        </Alert>
      ) : null}
      <LetterFacts letter={letter} />
      <div className="flex flex-wrap items-start gap-3">
        <ReadableLinks view={view} letter={letter} />
        {view.mayPrepare ? (
          <PrepareButton
            view={view}
            prepare={prepare}
            again
            variant={letter.outdated ? "primary" : "quiet"}
          />
        ) : null}
      </div>
    </section>
  );
}

function ReadableHeading({ letter }: Pick<ReadableProps, "letter">) {
  const t = useTranslations("letters");
  if (letter.outdated) return <h2 className="text-2xl">{t("ready.outdatedHeading")}</h2>;
  const state = letter.status === "sealed" ? "sealed" : "ready";
  return (
    <>
      <h2 className="text-2xl">{t(`${state}.heading`)}</h2>
      <p>{t(`${state}.explain`)}</p>
    </>
  );
}

function ReadableLinks({ view, letter }: Omit<ReadableProps, "prepare">) {
  const t = useTranslations("letters");
  const sealed = letter.status === "sealed";
  const path = `/espace/petitions/${view.petition.id}/lettre`;
  return (
    <>
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
      {view.mayPrepare && !letter.outdated ? (
        <ButtonLink href={`${path}/envoyer`}>{t("ready.toSending")}</ButtonLink>
      ) : null}
    </>
  );
}
