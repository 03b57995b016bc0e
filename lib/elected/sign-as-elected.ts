import "server-only";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { hashEmail } from "@/lib/security/email-hash";
import { hashName } from "@/lib/security/name-hash";
import { seal } from "@/lib/security/seal";
import type { ElectedInput } from "./elected-form";
import { MAIL_TRIES, mailCountAfter, mayMail } from "./elected-mail-limits";
import { nameKey } from "./name-key";

/** What a sealed address is bound to. */
export const ELECTED_EMAIL_CONTEXT = "elected-email";
/** Token versions are two bytes in a token. */
const VERSIONS = 65_536;

/**
 * Records an élu·e's signature that waits for its confirmation, with the job of its mail.
 *
 * Invariant: one row a petition and mailbox; a row that was confirmed never changes here; what is stored is what the
 * next mail will show. A new, a duplicate, a limited and a set aside signer get the same answer: only the mailbox is
 * told which it is.
 *
 * @throws AppError `petition-not-open`, `elected-may-not-sign`.
 */
export async function signAsElected(ctx: Context, input: ElectedInput & { slug: string }): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ctx.db.$transaction((tx) => sign(tx, ctx, input));
      return;
    } catch (error) {
      // The same mailbox signed in the same instant: the second time its row is there.
      if (attempt > 1 || (error as { code?: unknown }).code !== "P2002") throw error;
    }
  }
}

async function sign(tx: Tx, ctx: Context, { slug, email, ...declared }: ElectedInput & { slug: string }) {
  const petitionId = await requireSignable(tx, slug);
  const emailHash = hashEmail(email);
  const known = await lockByMailbox(tx, petitionId, emailHash);
  if (known?.setAsideAt || (known && !mayMail(known, ctx.now))) return;
  const mail = { mailSentAt: ctx.now, mailCount: known ? mailCountAfter(known, ctx.now) : 1 };
  const id = known?.id ?? uuidv7(ctx.now);
  const fields = {
    ...{ ...declared, ...mail },
    emailSealed: seal(email, ELECTED_EMAIL_CONTEXT),
    nameHash: hashName(nameKey(declared.firstName, declared.lastName)),
    createdAt: ctx.now,
  };
  if (!known) {
    await tx.electedSignature.create({
      data: { id, petitionId, emailHash, ...fields },
      select: { id: true },
    });
  } else if (known.status === "confirmed") {
    await tx.electedSignature.update({ where: { id }, data: mail, select: { id: true } });
  } else {
    const tokenVersion = (known.tokenVersion + 1) % VERSIONS;
    await tx.electedSignature.update({
      where: { id },
      data: { ...fields, tokenVersion, status: "pending", mandateId: null, versionId: null },
      select: { id: true },
    });
  }
  await enqueue(
    tx,
    "send-elected-mail",
    { electedSignatureId: id },
    {
      jobKey: `elected-mail:${id}`,
      maxAttempts: MAIL_TRIES,
    },
  );
}

async function requireSignable(tx: Tx, slug: string): Promise<string> {
  const [petition] = await tx.$queryRaw<{ id: string; open: boolean; elected: boolean }[]>`
    SELECT id, status::text = ANY (${[...SIGNABLE_STATUSES]}::text[]) AS open, elected_may_sign AS elected
    FROM petitions WHERE slug = ${slug} FOR SHARE`;
  if (!petition?.open) throw new AppError("petition-not-open");
  if (!petition.elected) throw new AppError("elected-may-not-sign");
  return petition.id;
}

type Known = {
  id: string;
  status: string;
  tokenVersion: number;
  mailSentAt: Date | null;
  mailCount: number;
  setAsideAt: Date | null;
};

async function lockByMailbox(tx: Tx, petitionId: string, emailHash: Buffer): Promise<Known | undefined> {
  const [row] = await tx.$queryRaw<Known[]>`
    SELECT id, status::text AS status, token_version AS "tokenVersion", mail_sent_at AS "mailSentAt",
      mail_count AS "mailCount", set_aside_at AS "setAsideAt"
    FROM elected_signatures WHERE petition_id = ${petitionId}::uuid AND email_hash = ${emailHash} FOR UPDATE`;
  return row;
}
