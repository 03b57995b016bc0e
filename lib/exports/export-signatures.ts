import "server-only";
import type { Pool } from "pg";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { ownPetition } from "@/lib/petitions/own-petition";
import { parisDay } from "@/lib/petitions/paris-day";
import { signatureBatches } from "./signature-batches";
import { csvFileName, csvHead, csvLines } from "./signature-csv";

export type SignatureExport = { fileName: string; count: number; chunks: AsyncGenerator<string> };

/**
 * The signatures of a petition as a CSV file, written while it is read.
 *
 * Invariant: no line leaves before the audit says who took how many. An address is opened for the organiser
 * only when its owner asked for news (RGPD art. 5.1.b): nobody else may be written to.
 *
 * @param input.pending whether signatures that wait for their confirmation come too.
 * @throws AppError `not-found`, also for somebody else's petition.
 */
export async function exportSignatures(
  ctx: Context<UserActor> & { pool: Pick<Pool, "query"> },
  input: { petitionId: string; pending: boolean },
): Promise<SignatureExport> {
  const { slug, count } = await ctx.db.$transaction(
    async (tx) => {
      const petition = await tx.petition.findFirst({
        where: ownPetition(ctx.actor, input.petitionId),
        select: { id: true, slug: true },
      });
      if (!petition) throw new AppError("not-found");
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM signatures
        WHERE petition_id = ${petition.id}::uuid
          AND ((status = 'confirmed' AND confirmed_at <= ${ctx.now})
            OR (status = 'pending' AND created_at <= ${ctx.now} AND ${input.pending}))`;
      const counted = { slug: petition.slug, count: row?.count ?? 0 };
      await recordAudit(tx, ctx, "signatures.export", auditPetition(petition.id), {
        count: counted.count,
        pending: input.pending,
      });
      return counted;
    },
    { timeout: 30_000 },
  );
  const batches = signatureBatches(ctx.pool, { ...input, until: ctx.now });
  return { fileName: csvFileName(slug, parisDay(ctx.now)), count, chunks: write(batches) };
}

async function* write(batches: ReturnType<typeof signatureBatches>): AsyncGenerator<string> {
  yield csvHead();
  for await (const batch of batches) yield csvLines(batch);
}
