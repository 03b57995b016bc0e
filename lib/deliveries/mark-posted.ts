import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { parisDay } from "@/lib/petitions/paris-day";
import { markPetitionDelivered } from "./mark-petition-delivered";
import { ownDelivery } from "./own-delivery";
import { postingMoment } from "./posting";

/**
 * Takes an organiser's word that a letter was posted, and when: the petition is delivered from that day on.
 *
 * Invariant: said once; saying the same again changes nothing, and another day is refused, since the public
 * page shows the first. There is no way back.
 *
 * @param input.day `YYYY-MM-DD`, from the day of the sealing to today, in Paris.
 * @returns the petition's public address.
 * @throws AppError `not-found`, `invalid-input` about the day, `transition-refused` when it is not to be posted.
 */
export async function markPosted(
  ctx: Context<UserActor>,
  input: { deliveryId: string; day: string },
): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const where = ownDelivery(ctx.actor, input.deliveryId);
    const include = { letter: { include: { petition: { select: { id: true, slug: true } } } } };
    const delivery = await tx.delivery.findFirst({ where, include });
    if (!delivery?.letter.sealedAt) throw new AppError("not-found");
    const { petition, sealedAt } = delivery.letter;
    const sentAt = postingMoment(input.day, { sealedAt, now: ctx.now });
    if (!sentAt) throw new AppError("invalid-input", { fields: { poste_le: "posting-day" } });
    const { count } = await tx.delivery.updateMany({
      where: { id: delivery.id, channel: "post", status: "to_post" },
      data: { status: "sent", sentAt },
    });
    if (count === 0) {
      const { channel, ...said } = await tx.delivery.findUniqueOrThrow({ where: { id: delivery.id } });
      const again = channel === "post" && said.sentAt !== null && parisDay(said.sentAt) === input.day;
      if (!again) throw new AppError("transition-refused");
      return petition;
    }
    await markPetitionDelivered(tx, petition.id, ctx.now, sentAt);
    await recordAudit(tx, ctx, "delivery.posted", auditDelivery(delivery.id), { day: input.day });
    return petition;
  });
}
