import { getTranslations } from "next-intl/server";
import { LetterForm } from "@/components/letters/letter-form";
import { CopyList } from "@/components/mailings/copy-list";
import { Alert, type AlertTone } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Stat } from "@/components/ui/stat";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { formatCount } from "@/lib/i18n/format";
import { COPY_FILTERS, type CopyFilter, listCopies } from "@/lib/mailings/list-copies";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import type { MailingView } from "@/lib/mailings/read-mailing";
import { decideCopyAction, noteAnswerAction, stopMailingAction } from "./actions";

type Props = {
  ctx: Pick<Context<UserActor>, "db" | "actor">;
  mailing: MailingView;
  filter: string | undefined;
  page: number;
};

const TONES: Partial<Record<MailingView["status"], AlertTone>> = { stopped: "warning", done: "success" };

/** How far a sealed letter to many has come, and each of its copies. */
export async function FollowUp({ ctx, mailing, filter: asked, page }: Props) {
  const t = await getTranslations("mailings.follow");
  const { id, status, byStatus, copies: total } = mailing;
  const filter = COPY_FILTERS.find((known) => known === asked) ?? "all";
  const list = await listCopies(ctx, id, { filter, page });
  const path = mailingPath(id);
  const said = status === "draft" || status === "refused" ? null : t(status);
  const address = (wanted: CopyFilter, number = 1) =>
    `${path}?voir=${wanted}${number > 1 ? `&page=${number}` : ""}#exemplaires`;
  return (
    <>
      {said ? <Alert tone={TONES[status] ?? "info"}>{said}</Alert> : null}
      <section className="space-y-5">
        <h2 className="text-2xl">{t("progress")}</h2>
        <progress
          className="progress"
          max={Math.max(total, 1)}
          value={byStatus.sent}
          aria-label={t("progressLabel", { sent: byStatus.sent, total })}
        />
        <div className="grid gap-6 sm:grid-cols-4">
          <Stat label={t("sent")} value={`${formatCount(byStatus.sent)} / ${formatCount(total)}`} />
          <Stat
            label={t("waiting")}
            value={formatCount(byStatus.held + byStatus.queued + byStatus.sending)}
          />
          <Stat
            label={t("trouble")}
            value={formatCount(byStatus.failed + byStatus.uncertain + byStatus.refused)}
          />
          <Stat label={t("answered")} value={formatCount(mailing.answered)} />
        </div>
        <div className="flex flex-wrap items-start gap-3">
          <ButtonLink href={`${path}/apercu`} variant="secondary" size="sm">
            {t("preview")}
          </ButtonLink>
          <form action={`${path}/export.csv`} method="post">
            <Button type="submit" variant="secondary" size="sm">
              {t("export")}
            </Button>
          </form>
          {status === "sending" || status === "awaiting" ? (
            <LetterForm
              action={stopMailingAction}
              fields={{ envoi: id }}
              label={t("stop")}
              pendingLabel={t("stopPending")}
              variant="danger"
              size="sm"
            />
          ) : null}
        </div>
        {status === "sending" || status === "awaiting" ? (
          <p className="text-sm text-muted">{t("stopHelp")}</p>
        ) : null}
      </section>
      <section id="exemplaires" className="space-y-4">
        <h2 className="text-2xl">{t("caption")}</h2>
        <nav aria-label={t("filters")}>
          <ul className="flex flex-wrap gap-2">
            {COPY_FILTERS.map((one) => (
              <li key={one}>
                <ButtonLink
                  href={address(one)}
                  size="sm"
                  variant={one === filter ? "primary" : "quiet"}
                  aria-current={one === filter ? "page" : undefined}
                >
                  {t(`filter.${one}`)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </nav>
        {list.total === 0 ? (
          <EmptyState title={t("none")} />
        ) : (
          <CopyList
            mailingId={id}
            copies={list.copies}
            stopped={status === "stopped"}
            decide={decideCopyAction}
            note={noteAnswerAction}
          />
        )}
        <Pagination page={list.page} pageCount={list.pageCount} href={(number) => address(filter, number)} />
      </section>
    </>
  );
}
