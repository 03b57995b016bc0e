import "server-only";
import { declareAddresses } from "@/lib/addresses/declare-addresses";
import { standingIn } from "@/lib/addresses/read-address-standings";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { recipientField } from "./recipient-fields";

/**
 * Declares the mailed recipients of a public petition, as they stand in the table, so that moderators can
 * decide before the letter is sealed.
 *
 * @throws AppError `address-refused`, with the field of each recipient whose address a moderator refused.
 */
export async function declareRecipients(tx: Tx, ctx: Context, petition: { id: string }): Promise<void> {
  const { communeInsee, recipients } = await tx.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: {
      communeInsee: true,
      recipients: {
        where: { channel: "email", email: { not: "" } },
        select: { position: true, email: true },
      },
    },
  });
  const emails = recipients.map(({ email }) => email);
  const standings = await declareAddresses(tx, ctx, { communeInsee, petitionId: petition.id, emails });
  const refused: FieldErrors = Object.fromEntries(
    recipients
      .filter(({ email }) => standingIn(standings, email) === "refused")
      .map(({ position }) => [recipientField(position, "courriel"), "address-refused"]),
  );
  if (Object.keys(refused).length > 0) throw new AppError("address-refused", { fields: refused });
}
