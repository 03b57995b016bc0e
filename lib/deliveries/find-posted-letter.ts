import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { LetterContent } from "@/lib/letters/letter-content";
import type { CoverContent } from "@/lib/letters/pdf/cover-data";
import { ownDelivery } from "./own-delivery";

/**
 * What goes on the page on top of a letter that is, or was, to be posted.
 *
 * @throws AppError `not-found` when it is not the actor's, not of this petition, not sealed, or goes by e-mail.
 */
export async function findPostedLetter(
  db: Db,
  actor: UserActor,
  input: { petitionId: string; deliveryId: string },
): Promise<{ reference: string; sealedAt: Date; cover: CoverContent }> {
  const delivery = await db.delivery.findFirst({
    where: { ...ownDelivery(actor, input.deliveryId), channel: "post" },
    include: { letter: true },
  });
  if (!delivery) throw new AppError("not-found");
  const { letter, name, function: role, postalAddress } = delivery;
  const { sealedAt, petitionId } = letter;
  if (!sealedAt || petitionId !== input.petitionId) throw new AppError("not-found");
  return {
    reference: letter.reference,
    sealedAt,
    cover: {
      letter: letter.content as LetterContent,
      pages: letter.pages ?? 0,
      addressee: { name, function: role, postalAddress },
    },
  };
}
