import { createHash } from "node:crypto";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import type { Petition } from "@/lib/db/generated/client";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { makeMairieDesk } from "./make-mairie-desk";
import { makePetition } from "./make-petition";
import { makeSignatures } from "./make-signatures";
import { contextOf, makeUser } from "./make-user";

/** Stands for a compiled letter wherever what is in it does not matter; several parts of a stored file. */
export const FACTORY_FILE = [
  Buffer.from("%PDF-1.7\n"),
  Buffer.from("é".repeat(700)),
  Buffer.from("\n%%EOF\n"),
];
export const FACTORY_SHA256 = createHash("sha256").update(Buffer.concat(FACTORY_FILE)).digest("hex");

export type MadeLetter = {
  ctx: Context<UserActor>;
  petition: Petition;
  letterId: string;
  reference: string;
  sha256: string;
};

type LetterOverrides = Parameters<typeof makePetition>[1] & {
  signatures?: number;
  /** Whether the directory gives the addresses of its recipients: it does unless told otherwise. */
  verified?: boolean;
};

/** An organiser, their petition, its signatures, and a letter that was prepared and has its file. */
export async function makeReadyLetter(db: Db, overrides: LetterOverrides = {}): Promise<MadeLetter> {
  const { signatures = 5, verified = true, ...fields } = overrides;
  const owner = await makeUser(db);
  const petition = await makePetition(db, { owner, ...fields });
  if (verified) await verifyRecipients(db, petition);
  await makeSignatures(db, petition, signatures);
  const ctx = contextOf(db, owner);
  const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
  await giveFile(db, letterId);
  const { reference } = await db.letter.findUniqueOrThrow({ where: { id: letterId } });
  return { ctx, petition, letterId, reference, sha256: FACTORY_SHA256 };
}

/** Has the directory give the addresses of a petition's recipients. */
async function verifyRecipients(db: Db, { id, communeInsee }: Petition): Promise<void> {
  const recipients = await db.recipient.findMany({ where: { petitionId: id, channel: "email" } });
  await makeMairieDesk(db, { communeInsee, emails: recipients.map(({ email }) => email) });
}

/** What compiling does, without the time it takes. */
export async function giveFile(db: Db, letterId: string): Promise<void> {
  const bytes = FACTORY_FILE.reduce((sum, part) => sum + part.length, 0);
  await db.letter.update({
    where: { id: letterId },
    data: { status: "ready", sha256: FACTORY_SHA256, bytes, pages: 2 },
  });
  const parts = FACTORY_FILE.map((part, at) => ({ letterId, part: at, bytes: Uint8Array.from(part) }));
  await db.letterFilePart.createMany({ data: parts });
}

/** The same, confirmed: closed, sealed, its deliveries queued, or held for addresses that are not verified. */
export async function makeSealedLetter(
  db: Db,
  overrides: LetterOverrides = {},
): Promise<MadeLetter & { deliveryIds: string[] }> {
  const letter = await makeReadyLetter(db, overrides);
  const { ctx, petition, letterId, sha256 } = letter;
  await sealLetter(ctx, { petitionId: petition.id, letterId, sha256 });
  const deliveries = await db.delivery.findMany({ where: { letterId }, orderBy: { position: "asc" } });
  return { ...letter, deliveryIds: deliveries.map(({ id }) => id) };
}
