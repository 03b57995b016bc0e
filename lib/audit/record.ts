import "server-only";
import { auditName } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Writes one audit row in the transaction of the change it tells of.
 *
 * @param subject `petition:<uuid>`, `signature:<uuid>`…; @param details never a signer's personal data.
 */
export async function recordAudit(
  tx: Tx,
  ctx: Pick<Context, "actor" | "now" | "requestId">,
  action: string,
  subject: string,
  details?: Prisma.InputJsonObject,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      at: ctx.now,
      actor: auditName(ctx.actor),
      action,
      subject,
      requestId: ctx.requestId,
      ...(details ? { details } : {}),
    },
  });
}
