import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { departmentForms } from "@/lib/communes/department-forms";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import { readCouncil } from "@/lib/directory/read-council";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type CopyRecipient, councilMember, recipientKey } from "./copy-recipient";
import { findDepartmentRecipients, findListedRecipients } from "./find-listed-recipients";
import { lockEditableMailing } from "./own-mailing";
import { parseRecipientList } from "./parse-recipient-list";
import type { RecipientReport, TypedEntry } from "./recipient-report";

/** Whom to add: all mayors of a département, those of a pasted list, or members of one council. */
export type RecipientChoice =
  | { kind: "department"; code: string }
  | { kind: "list"; text: string }
  | { kind: "council"; insee: string; mandateIds: string[] };

type Found = {
  recipients: CopyRecipient[];
  /** Where each was read, for a pasted list. */
  entries?: TypedEntry[];
  refused: RecipientReport["refused"];
};

const CHOOSE_MS = 30_000;

/**
 * Adds recipients to a letter to many.
 *
 * Invariants: every address is one that the directory gives today for the commune; one message a mailbox and
 * person; never more than the operator allows, in which case nothing is added.
 *
 * @throws AppError `not-found`, `transition-refused`, `invalid-input` about the département or the commune,
 * `too-many-recipients`.
 */
export async function chooseRecipients(
  ctx: Context<UserActor>,
  mailingId: string,
  choice: RecipientChoice,
): Promise<RecipientReport> {
  const choose = async (tx: Tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, mailingId);
    const { recipients, entries, refused } = await find(tx, choice);
    const there = await tx.mailingCopy.findMany({ where: { mailingId }, orderBy: { position: "asc" } });
    const seen = new Set(there.map(recipientKey));
    const repeated: RecipientReport["refused"] = [];
    const added = recipients.filter((one, at) => {
      const key = recipientKey(one);
      const entry = entries?.[at];
      if (seen.has(key) && entry) repeated.push({ ...entry, reason: "duplicate" });
      const first = !seen.has(key);
      seen.add(key);
      return first;
    });
    if (there.length + added.length > env.MAILING_RECIPIENTS_MAX) throw new AppError("too-many-recipients");
    const last = there.at(-1)?.position ?? 0;
    await tx.mailingCopy.createMany({
      data: added.map((one, index) => ({
        id: uuidv7(ctx.now),
        mailingId: mailing.id,
        position: last + index + 1,
        ...one,
      })),
    });
    await tx.mailing.update({ where: { id: mailing.id }, data: { status: "draft", updatedAt: ctx.now } });
    const report = {
      added: added.length,
      duplicates: recipients.length - added.length,
      refused: [...refused, ...repeated].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    };
    await recordAudit(tx, ctx, "mailing.recipients", auditMailing(mailing.id), {
      by: choice.kind,
      added: report.added,
      duplicates: report.duplicates,
      refused: refused.length,
    });
    return report;
  };
  return ctx.db.$transaction(choose, { timeout: CHOOSE_MS });
}

async function find(tx: Tx, choice: RecipientChoice): Promise<Found> {
  switch (choice.kind) {
    case "list":
      return findListedRecipients(tx, parseRecipientList(choice.text));
    case "council":
      return findElected(tx, choice);
    case "department": {
      if (!departmentForms(choice.code)) {
        throw new AppError("invalid-input", { fields: { departement: "required" } });
      }
      const { recipients, withoutEmail } = await findDepartmentRecipients(tx, choice.code);
      const refused = withoutEmail.map(({ commune }) => ({
        typed: commune.name,
        reason: "no-email" as const,
      }));
      return { recipients, refused };
    }
  }
}

async function findElected(
  tx: Tx,
  { insee, mandateIds }: Extract<RecipientChoice, { kind: "council" }>,
): Promise<Found> {
  const contact = (await readCommuneContacts(tx, [insee])).get(insee);
  if (!contact) throw new AppError("invalid-input", { fields: { commune: "commune" } });
  const { commune, email } = contact;
  if (!email) return { recipients: [], refused: [{ typed: commune.name, reason: "no-email" }] };
  const council = new Map((await readCouncil(tx, insee)).map((member) => [member.id, member]));
  const recipients: CopyRecipient[] = [];
  const refused: RecipientReport["refused"] = [];
  for (const id of mandateIds) {
    const member = council.get(id);
    if (member) recipients.push(councilMember(commune, member, email));
    else refused.push({ typed: commune.name, reason: "not-elected" });
  }
  return { recipients, refused };
}
