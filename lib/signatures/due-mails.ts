import "server-only";
import type { Db } from "@/lib/db/client";
import { open } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "./sign-petition";

/** How long a mail belongs to the worker that took it: longer than sending a few takes. */
export const LEASE_MS = 5 * 60_000;

/** A mail that a signature waits for, with all it has to say. */
export type DueMail = {
  id: string;
  /** pending: to be confirmed · confirmed: somebody typed the address again. */
  status: "pending" | "confirmed";
  /** Part of the link and of the code. */
  tokenVersion: number;
  firstName: string;
  lastName: string;
  /** `null` when the sealed address cannot be opened: the key is another one. */
  email: string | null;
  postalCode: string;
  showName: boolean;
  wantsNews: boolean;
  /** Tries made within a day, mails that left included. */
  tries: number;
  petition: { title: string; communeName: string; collectiveName: string };
  leasedUntil: Date;
};

type DueRow = Omit<DueMail, "email" | "petition" | "leasedUntil"> & {
  emailSealed: Uint8Array;
  title: string;
  communeName: string;
  collectiveName: string;
};

/**
 * Takes mails that are due, oldest first.
 *
 * Invariant: while a lease lasts, no other worker takes the same mail; if the worker dies, it is due again
 * when the lease ends. Whoever cannot confirm any more (petition closed, suspended) is not written to.
 */
export async function claimDueMails(db: Db, now: Date, limit: number): Promise<DueMail[]> {
  const leasedUntil = new Date(now.getTime() + LEASE_MS);
  const rows = await db.$queryRaw<DueRow[]>`
    WITH due AS MATERIALIZED (
      SELECT s.id FROM signatures s JOIN petitions p ON p.id = s.petition_id
      WHERE s.mail_due_at <= ${now}
        AND ((s.status = 'pending' AND p.status = 'open')
          OR (s.status = 'confirmed' AND p.status IN ('open', 'closed')))
      ORDER BY s.mail_due_at LIMIT ${limit}
      FOR UPDATE OF s SKIP LOCKED
    )
    UPDATE signatures s SET mail_due_at = ${leasedUntil}
    FROM due, petitions p, communes c, collectives o
    WHERE s.id = due.id AND p.id = s.petition_id AND c.insee = p.commune_insee AND o.id = p.collective_id
    RETURNING s.id, s.status::text, s.token_version AS "tokenVersion", s.first_name AS "firstName",
      s.last_name AS "lastName", s.email_sealed AS "emailSealed", s.postal_code AS "postalCode",
      s.show_name AS "showName", s.wants_news AS "wantsNews", s.mail_count AS tries,
      p.title, c.name AS "communeName", o.name AS "collectiveName"`;
  return rows.map(({ emailSealed, title, communeName, collectiveName, ...row }) => ({
    ...row,
    email: open(emailSealed, EMAIL_CONTEXT)?.toString("utf8") ?? null,
    petition: { title, communeName, collectiveName },
    leasedUntil,
  }));
}

type Settled = Pick<DueMail, "id" | "tokenVersion" | "leasedUntil">;

/**
 * The row as it was when the mail was taken: whoever confirmed, withdrew or erased meanwhile, and another
 * worker after the lease, have the last word.
 */
const asTaken = ({ id, tokenVersion, leasedUntil }: Settled) => ({
  id,
  tokenVersion,
  mailDueAt: leasedUntil,
});

/**
 * Nothing more is due: the mail left, or never will. `mailSentAt` is set either way, because the spacing
 * of `sign-statement.ts` counts from it and the person may sign again.
 */
export async function closeDueMail(db: Db, mail: Settled, now: Date): Promise<void> {
  await db.signature.updateMany({
    where: asTaken(mail),
    data: { mailDueAt: null, mailSentAt: now, mailCount: { increment: 1 } },
  });
}

/** Another try, not before `at`. */
export async function postponeDueMail(db: Db, mail: Settled, at: Date): Promise<void> {
  await db.signature.updateMany({
    where: asTaken(mail),
    data: { mailDueAt: at, mailCount: { increment: 1 } },
  });
}

/** Gives back mails that were taken and not tried. */
export async function releaseDueMails(db: Db, mails: readonly Settled[], now: Date): Promise<void> {
  for (const mail of mails) {
    await db.signature.updateMany({ where: asTaken(mail), data: { mailDueAt: now } });
  }
}
