import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import type { Mailing } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { claimFile } from "@/lib/files/claim-file";
import { readStoredFile } from "@/lib/files/read-file";
import { type GivenFile, type StoredFileFacts, storeUpload } from "@/lib/files/store-file";
import { ANNEX_TITLE_MAX, annexRefusal } from "@/lib/petitions/annex-limits";
import { cleanLine } from "@/lib/text/clean-text";
import { lockEditableMailing, ownMailing } from "./own-mailing";

/** What changes the letter makes another revision of it: nobody confirms one that they did not see. */
async function touch(tx: Tx, now: Date, { id, revision }: Mailing): Promise<void> {
  await tx.mailing.update({
    where: { id },
    data: { status: "draft", revision: revision + 1, updatedAt: now },
    select: { id: true },
  });
}

/**
 * Adds a file to every copy of a letter to many, after the others, once its content was checked.
 *
 * Invariant: the annexes are never more, nor heavier together, than a message carries, and are what was sealed.
 *
 * @param input.title the file's name when it is empty.
 * @returns the id of the annex: its file's.
 * @throws AppError `not-found`, `transition-refused`, `file-refused` with the reason under `fichier`,
 * `invalid-input` for a title that is too long.
 */
export async function addMailingAnnex(
  ctx: Context<UserActor>,
  input: { mailingId: string; title: string },
  given: GivenFile | null,
): Promise<string> {
  const title = cleanLine(input.title);
  if (title.length > ANNEX_TITLE_MAX) throw new AppError("invalid-input", { fields: { titre: "too-long" } });
  return ctx.db.$transaction(async (tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, input.mailingId);
    const there = await tx.mailingAnnex.findMany({
      where: { mailingId: mailing.id },
      select: { position: true, file: { select: { bytes: true } } },
    });
    const file = await storeUpload({ db: tx, now: ctx.now }, given);
    const refusal = annexRefusal(
      there.map((annex) => annex.file),
      file.bytes,
    );
    if (refusal) throw new AppError("file-refused", { fields: { fichier: refusal } });
    await claimFile(tx, file.fileId);
    await tx.mailingAnnex.create({
      data: {
        ...{ mailingId: mailing.id, fileId: file.fileId },
        title: title || file.name.slice(0, ANNEX_TITLE_MAX),
        position: Math.max(0, ...there.map(({ position }) => position)) + 1,
      },
    });
    await touch(tx, ctx.now, mailing);
    const { mediaType, bytes, fileId } = file;
    await recordAudit(tx, ctx, "mailing.add-annex", auditMailing(mailing.id), {
      annex: fileId,
      mediaType,
      bytes,
    });
    return fileId;
  });
}

/** Takes a file away from the letter, and erases it. @throws AppError `not-found`, `transition-refused`. */
export async function removeMailingAnnex(
  ctx: Context<UserActor>,
  { mailingId, annexId }: { mailingId: string; annexId: string },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, mailingId);
    const { count } = await tx.mailingAnnex.deleteMany({
      where: { mailingId: mailing.id, fileId: { in: isUuid(annexId) ? [annexId] : [] } },
    });
    if (count === 0) throw new AppError("not-found");
    await tx.storedFile.delete({ where: { id: annexId } });
    await touch(tx, ctx.now, mailing);
    await recordAudit(tx, ctx, "mailing.remove-annex", auditMailing(mailing.id), { annex: annexId });
  });
}

export type MailingAnnexView = { id: string; title: string; name: string } & Pick<
  StoredFileFacts,
  "bytes" | "pages"
> & { mediaType: string; sha256: string };

/** The files that go with every copy, in order; none of somebody else's letter. */
export async function listMailingAnnexes(
  { db, actor }: Pick<Context<UserActor>, "db" | "actor">,
  mailingId: string,
): Promise<MailingAnnexView[]> {
  const annexes = await db.mailingAnnex.findMany({
    where: { mailing: ownMailing(actor, mailingId) },
    orderBy: { position: "asc" },
    select: { title: true, file: { omit: { createdAt: true } } },
  });
  return annexes.map(({ title, file }) => ({ ...file, title }));
}

/**
 * A file as its authors have it in whatever state, and those who moderate once the letter was sealed.
 *
 * @throws AppError `not-found`.
 */
export async function readMailingAnnexFile(
  db: Db,
  actor: Actor,
  { mailingId, annexId }: { mailingId: string; annexId: string },
): Promise<StoredFileFacts> {
  if (!isUuid(mailingId) || !isUuid(annexId)) throw new AppError("not-found");
  const where = { mailingId, fileId: annexId };
  const own =
    actor.kind === "user" &&
    (await db.mailingAnnex.count({ where: { ...where, mailing: ownMailing(actor, mailingId) } })) > 0;
  if (!own) {
    await requireModerator(db, actor);
    const seen = { ...where, mailing: { status: { not: "draft" as const } } };
    if ((await db.mailingAnnex.count({ where: seen })) === 0) throw new AppError("not-found");
  }
  return readStoredFile(db, annexId);
}
