import { Pool } from "pg";
import { afterAll, beforeAll } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import type { Petition, Signature } from "@/lib/db/generated/client";
import { hashEmail } from "@/lib/security/email-hash";
import { signPetition } from "@/lib/signatures/sign-petition";
import type { SignatureInput } from "@/lib/signatures/signature-form";

export const SIGNED_AT = new Date("2026-11-21T10:00:00.000Z");
export const minutesLater = (minutes: number) => new Date(SIGNED_AT.getTime() + minutes * 60_000);
export const daysLater = (days: number) => minutesLater(days * 24 * 60);

/** What a verb is given when the holder of a link, or anybody, asks. */
export function signerContext<A extends Actor>(db: Db, actor: A, now = minutesLater(5)): Context<A> {
  return { db, actor, now, requestId: "test" };
}
export const anonymous: Actor = { kind: "anonymous", client: "192.0.2.1" };
export const signer = (id: string) => ({ kind: "signer" as const, signatureId: id });

const PERSON: SignatureInput = {
  firstName: "Zoé",
  lastName: "Marchais",
  email: "zoe@factories.example",
  postalCode: "72000",
  showName: true,
  wantsNews: false,
  version: null,
};

/** Signs through the real statement, on connections of its own. Use inside a file that has a database. */
export function useSigning(database: { readonly db: Db; readonly url: string }, connections = 4) {
  let pool: Pool;
  let people = 0;
  beforeAll(() => {
    pool = new Pool({ connectionString: database.url, max: connections });
  });
  afterAll(() => pool.end());

  const sign = (petition: Pick<Petition, "slug">, input: Partial<SignatureInput> = {}, now = SIGNED_AT) =>
    signPetition({ pool, now }, petition.slug, { ...PERSON, ...input });

  /** Somebody new signs, and their mail leaves. @returns the row. */
  const signOnce = async (petition: Petition, input: Partial<SignatureInput> = {}): Promise<Signature> => {
    people += 1;
    const email = input.email ?? `personne-${people}@factories.example`;
    await sign(petition, { ...input, email });
    const emailHash = hashEmail(email);
    return database.db.signature.update({
      where: { petitionId_emailHash: { petitionId: petition.id, emailHash } },
      data: { mailDueAt: null, mailSentAt: SIGNED_AT, mailCount: 1 },
    });
  };
  return { sign, signOnce };
}
