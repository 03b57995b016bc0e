import "server-only";
import type { Pool } from "pg";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { hashEmail } from "@/lib/security/email-hash";
import { seal } from "@/lib/security/seal";
import { SIGN_STATEMENT } from "./sign-statement";
import type { SignatureInput } from "./signature-form";

/** What a sealed address is bound to. */
export const EMAIL_CONTEXT = "signature-email";

/**
 * Records a signature that waits for its confirmation, and makes its mail due, in one statement.
 *
 * Invariant: one row a petition and mailbox; a row that was confirmed never changes here; what is stored
 * is what the next mail will show; it is bound to the version of the text that was read. A new, a duplicate and a limited signer get the same answer.
 *
 * @returns the petition's id and the mailbox's hash, which the page that takes the code needs.
 * @throws AppError `petition-not-open` when the petition is not there or does not take signatures,
 *   `residents-may-not-sign` when it is for élu·es or organisations alone.
 */
export async function signPetition(
  ctx: { pool: Pick<Pool, "query">; now: Date },
  slug: string,
  input: SignatureInput,
): Promise<{ petitionId: string; emailHash: Buffer }> {
  const emailHash = hashEmail(input.email);
  const result = await ctx.pool.query<{ id: string; mayBeSigned: boolean }>({
    name: "sign-petition",
    text: SIGN_STATEMENT,
    values: [
      slug,
      uuidv7(ctx.now),
      input.firstName,
      input.lastName,
      seal(input.email, EMAIL_CONTEXT),
      emailHash,
      input.postalCode,
      input.showName,
      input.wantsNews,
      ctx.now,
      input.version,
    ],
  });
  const petition = result.rows[0];
  if (!petition) throw new AppError("petition-not-open");
  if (!petition.mayBeSigned) throw new AppError("residents-may-not-sign");
  return { petitionId: petition.id, emailHash };
}
