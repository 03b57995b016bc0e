import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LetterForm } from "@/components/letters/letter-form";
import type { FormAction } from "@/components/organiser/action-button";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDateTime } from "@/lib/i18n/format";
import type { CopyView } from "@/lib/mailings/list-copies";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import { CopyBadge } from "./mailing-badge";
import { NoteForm } from "./note-form";

type Props = {
  mailingId: string;
  copies: readonly CopyView[];
  stopped: boolean;
  decide: FormAction;
  note: FormAction;
};

const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;

/** Every copy, its state, what the mail server said, and what a person may do about it. */
export function CopyList({ mailingId, copies, stopped, decide, note }: Props) {
  const t = useTranslations("mailings.follow");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {copies.map((copy) => (
        <li key={copy.id} className="space-y-3 py-4">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0 wrap-anywhere">
              <strong>{copy.name}</strong>
              {copy.function ? <span className="text-muted">, {copy.function}</span> : null}
              <span className="block text-sm">{copy.email}</span>
            </div>
            <CopyBadge status={copy.status} stopped={stopped} />
          </div>
          <Story copy={copy} />
          <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
            {copy.reference ? (
              <a
                className="link inline-flex min-h-11 items-center"
                href={`${mailingPath(mailingId)}/fichier?copie=${copy.id}`}
                target="_blank"
                rel="noreferrer"
              >
                {t.rich("read", { name: copy.name, hidden })}
              </a>
            ) : null}
            <Choices copy={copy} stopped={stopped} decide={decide} />
          </div>
          {copy.status === "sent" || copy.status === "uncertain" || copy.followUp ? (
            <Disclosure summary={t.rich("note", { name: copy.name, hidden })}>
              <NoteForm
                action={note}
                copy={{ id: copy.id, followUp: copy.followUp, answered: copy.answeredAt !== null }}
                texts={{
                  label: t("noteLabel"),
                  answered: t("noteAnswered"),
                  save: t("noteSave"),
                  pending: t("noteSave"),
                }}
              />
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Story({ copy }: { copy: CopyView }) {
  const t = useTranslations("mailings.follow");
  const lines = [
    copy.sentAt ? t("sentAt", { at: formatDateTime(copy.sentAt) }) : null,
    copy.nextAttemptAt ? t("retryAt", { at: formatDateTime(copy.nextAttemptAt) }) : null,
    copy.status === "failed" ? t("failedHelp") : null,
    copy.status === "uncertain" ? t("uncertainHelp") : null,
    copy.status === "refused" ? t("refusedHelp") : null,
    copy.lastAnswer ? t("serverAnswer", { answer: copy.lastAnswer }) : null,
    copy.answeredAt ? t("answeredAt", { at: formatDateTime(copy.answeredAt) }) : null,
    copy.followUp || null,
  ].filter((line) => line !== null);
  return lines.map((line) => (
    <p key={line} className="max-w-prose text-sm whitespace-pre-line wrap-anywhere">
      {line}
    </p>
  ));
}

function Choices({ copy, stopped, decide }: Pick<Props, "stopped" | "decide"> & { copy: CopyView }) {
  const t = useTranslations("mailings.follow");
  const retryable = copy.status === "failed" || copy.status === "uncertain";
  return (
    <>
      {!stopped && (retryable || copy.status === "refused") ? (
        <LetterForm
          action={decide}
          fields={{ copie: copy.id, decision: "send-again" }}
          label={t.rich("again", { name: copy.name, hidden })}
          variant="secondary"
          size="sm"
        />
      ) : null}
      {retryable ? (
        <LetterForm
          action={decide}
          fields={{ copie: copy.id, decision: "received" }}
          label={t.rich("received", { name: copy.name, hidden })}
          variant="quiet"
          size="sm"
        />
      ) : null}
    </>
  );
}
