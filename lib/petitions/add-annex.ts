import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { claimFile } from "@/lib/files/claim-file";
import { type GivenFile, storeUpload } from "@/lib/files/store-file";
import { cleanLine } from "@/lib/text/clean-text";
import { ANNEX_TITLE_MAX, annexRefusal } from "./annex-limits";
import { lockAnnexes } from "./lock-annexes";

/**
 * Adds a file to the letter, after the others, once its content was checked.
 *
 * Invariant: the annexes of a petition are never more, nor heavier together, than a message carries; the row
 * lock makes two that are added at once wait for each other.
 *
 * @param input.title the file's name when it is empty.
 * @returns the public address of the petition.
 * @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`, `file-refused` with the reason
 * under `fichier`, `invalid-input` for a title that is too long.
 */
export async function addAnnex(
  ctx: Context<UserActor>,
  input: { petitionId: string; title: string },
  given: GivenFile | null,
): Promise<{ annexId: string; slug: string }> {
  const title = cleanLine(input.title);
  if (title.length > ANNEX_TITLE_MAX) throw new AppError("invalid-input", { fields: { titre: "too-long" } });
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockAnnexes(tx, ctx.actor, input.petitionId);
    const there = await tx.annex.findMany({
      where: { petitionId: petition.id },
      select: { position: true, file: { select: { bytes: true } } },
    });
    const file = await storeUpload({ db: tx, now: ctx.now }, given);
    const refusal = annexRefusal(
      there.map((annex) => annex.file),
      file.bytes,
    );
    if (refusal) throw new AppError("file-refused", { fields: { fichier: refusal } });
    await claimFile(tx, file.fileId);
    const id = uuidv7(ctx.now);
    await tx.annex.create({
      data: {
        ...{ id, petitionId: petition.id, fileId: file.fileId },
        title: title || file.name.slice(0, ANNEX_TITLE_MAX),
        position: Math.max(0, ...there.map(({ position }) => position)) + 1,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, "petition.add-annex", auditPetition(petition.id), {
      annex: id,
      mediaType: file.mediaType,
      bytes: file.bytes,
    });
    return { annexId: id, slug: petition.slug };
  });
}
