import "server-only";
import { declareAddresses } from "@/lib/addresses/declare-addresses";
import {
  type AddressStandings,
  readAddressStandings,
  standingIn,
} from "@/lib/addresses/read-address-standings";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
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
  const refused = refusedFields(recipients, standings);
  if (Object.keys(refused).length > 0) throw new AppError("address-refused", { fields: refused });
}

/**
 * The same refusals before anybody presses a button: nothing is declared.
 *
 * @param recipients of one petition, in order.
 */
export async function readRefusedRecipients(
  db: Db,
  communeInsee: string,
  recipients: readonly { channel: "email" | "post"; email: string }[],
): Promise<FieldErrors> {
  const mailed = recipients
    .map(({ channel, email }, index) => ({ channel, email, position: index + 1 }))
    .filter(({ channel, email }) => channel === "email" && email !== "");
  const emails = mailed.map(({ email }) => email);
  return refusedFields(mailed, await readAddressStandings(db, communeInsee, emails));
}

function refusedFields(
  recipients: readonly { position: number; email: string }[],
  standings: AddressStandings,
): FieldErrors {
  return Object.fromEntries(
    recipients
      .filter(({ email }) => standingIn(standings, email) === "refused")
      .map(({ position }) => [recipientField(position, "courriel"), "address-refused"]),
  );
}
