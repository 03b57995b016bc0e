import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { LetterStatus, PetitionStatus } from "@/lib/db/generated/enums";
import type { PetitionParts } from "@/lib/petitions/petition-parts";

type LetterPanelProps = {
  petition: {
    id: string;
    status: PetitionStatus;
    letterStatus: LetterStatus | null;
    parts: Pick<PetitionParts, "annexes" | "questions">;
    recipients: { name: string; function: string; email: string; postalAddress: string }[];
  };
};

const STATES = {
  preparing: "letterPreparing",
  ready: "letterReady",
  failed: "letterFailed",
  sealed: "letterSealed",
} as const;

/** Where the letter is, whom it goes to, and the way to its own page. */
export function LetterPanel({ petition }: LetterPanelProps) {
  const t = useTranslations("organiser.watch");
  const parts = useTranslations("parts.annexes");
  const answers = useTranslations("parts.answers");
  const { questions } = petition.parts;
  const { letterStatus } = petition;
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("letter")}</h2>
      <p>{t(letterStatus ? STATES[letterStatus] : "letterNone")}</p>
      <ButtonLink href={`/espace/petitions/${petition.id}/lettre`} wide>
        {t(letterStatus ? "followLetter" : "seeLetter")}
      </ButtonLink>
      {petition.status === "suspended" ? null : (
        <a
          href={`/espace/petitions/${petition.id}/annexes`}
          className="link inline-flex min-h-8 items-center text-sm"
        >
          {parts("link", { count: petition.parts.annexes.length })}
        </a>
      )}
      {petition.status === "delivered" && questions.length > 0 ? (
        <a
          href={`/espace/petitions/${petition.id}/reponses`}
          className="link inline-flex min-h-8 items-center text-sm"
        >
          {answers("link", {
            answered: questions.filter(({ answer }) => answer).length,
            count: questions.length,
          })}
        </a>
      ) : null}
      <div className="space-y-1">
        <h3 className="font-sans text-base font-semibold">{t("recipients")}</h3>
        <ul className="space-y-1 text-sm">
          {petition.recipients.map((recipient) => (
            <li key={`${recipient.name} ${recipient.email} ${recipient.postalAddress}`}>
              {recipient.name}
              {recipient.function ? <span className="text-muted">, {recipient.function}</span> : null}
              <span className="block wrap-anywhere whitespace-pre-line text-muted">
                {recipient.email || recipient.postalAddress}
              </span>
            </li>
          ))}
        </ul>
        {letterStatus === "sealed" ? null : (
          <a
            href={`/espace/petitions/${petition.id}/modifier`}
            className="link inline-flex min-h-8 items-center text-sm"
          >
            {t("editRecipients")}
          </a>
        )}
      </div>
    </Card>
  );
}
