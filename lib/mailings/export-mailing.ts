import "server-only";
import { stringify } from "csv-stringify/sync";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { csvCell } from "@/lib/exports/csv-cell";
import { formatDateTime } from "@/lib/i18n/format";
import { ownMailing } from "./own-mailing";

/** As for signatures: French spreadsheets part columns with semicolons, and tell UTF-8 by the mark. */
const FORMAT = { quoted_match: /[,\t]/, delimiter: ";", record_delimiter: "\r\n" } as const;
const BYTE_ORDER_MARK = "\ufeff";

export const EXPORT_COLUMNS = [
  "position",
  "commune",
  "insee",
  "name",
  "function",
  "email",
  "status",
  "sentAt",
  "reference",
  "serverAnswer",
  "answeredAt",
  "note",
] as const;

/** The words of the file: its headers, and each state. */
export type ExportWords = {
  header: (column: (typeof EXPORT_COLUMNS)[number]) => string;
  status: (status: DeliveryStatus) => string;
};

/**
 * How every copy stands, for a spreadsheet. The audit says who took it.
 *
 * @throws AppError `not-found`.
 */
export async function exportMailing(
  ctx: Context<UserActor>,
  mailingId: string,
  words: ExportWords,
): Promise<{ fileName: string; csv: string }> {
  return ctx.db.$transaction(async (tx) => {
    const mailing = await tx.mailing.findFirst({
      where: ownMailing(ctx.actor, mailingId),
      include: {
        copies: {
          orderBy: { position: "asc" },
          omit: { content: true },
          include: { commune: { select: { name: true } } },
        },
      },
    });
    if (!mailing) throw new AppError("not-found");
    await recordAudit(tx, ctx, "mailing.export", auditMailing(mailing.id), { count: mailing.copies.length });
    const when = (date: Date | null) => (date ? formatDateTime(date) : "");
    const rows = mailing.copies.map((copy) => [
      String(copy.position),
      copy.commune.name,
      // A no-break space that nobody sees keeps the first zero of a code.
      copy.communeInsee.startsWith("0") ? `${copy.communeInsee}\u00a0` : copy.communeInsee,
      copy.name,
      copy.function,
      copy.email,
      words.status(copy.status),
      when(copy.sentAt),
      copy.reference ?? "",
      copy.lastAnswer ?? "",
      when(copy.answeredAt),
      copy.followUp,
    ]);
    const csv = stringify([EXPORT_COLUMNS.map(words.header), ...rows.map((row) => row.map(csvCell))], FORMAT);
    return { fileName: `envoi-${mailing.id.slice(0, 8)}.csv`, csv: BYTE_ORDER_MARK + csv };
  });
}
