import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { ownPetition } from "@/lib/petitions/own-petition";
import { parisDay } from "@/lib/petitions/paris-day";
import { electedCsv } from "./elected-csv";
import { csvFileName } from "./signature-csv";

/**
 * The élu·es who signed a petition as a CSV file. They are as many as mandates, not as residents: one piece is enough.
 *
 * Invariant: nothing leaves before the audit says who took how many; an e-mail address never does.
 *
 * @throws AppError `not-found`, also for somebody else's petition.
 */
export async function exportElected(
  ctx: Context<UserActor>,
  petitionId: string,
): Promise<{ fileName: string; csv: string }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await tx.petition.findFirst({
      where: ownPetition(ctx.actor, petitionId),
      select: { id: true, slug: true },
    });
    if (!petition) throw new AppError("not-found");
    const rows = await tx.electedSignature.findMany({
      where: { petitionId: petition.id, status: "confirmed" },
      orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
      select: {
        ...{ firstName: true, lastName: true, mandate: true, territory: true, party: true },
        ...{ mandateId: true, confirmedAt: true },
        version: { select: { number: true } },
      },
    });
    await recordAudit(tx, ctx, "elected.export", auditPetition(petition.id), { count: rows.length });
    const lines = rows.map(({ mandateId, version, ...row }) => ({
      ...row,
      verified: mandateId !== null,
      version: version?.number ?? null,
    }));
    return { fileName: csvFileName(`${petition.slug}-elus`, parisDay(ctx.now)), csv: electedCsv(lines) };
  });
}
