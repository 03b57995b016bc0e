import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { addVersion } from "./add-version";
import { declareRecipients } from "./declare-recipients";
import { lockOwnPetition, requireNextStatus } from "./own-petition";
import { missingForPublication } from "./petition-completeness";
import { freeSlug, petitionSlug } from "./petition-slug";
import { readDraftThreshold } from "./read-draft-threshold";
import { readFilledTexts } from "./read-filled-texts";
import { PARTS } from "./read-parts";
import { replaceQuestions, replaceSources } from "./replace-parts";
import { fixedColumns } from "./threshold";

/** Two petitions of the same title published in the same instant: one of them asks again. */
const TRIES = 5;

/**
 * Makes a draft public, and fixes its address for good. Moderators are asked about the recipients whose
 * addresses the directory does not have, so that the letter need not wait for them later.
 *
 * Invariant: what is published is complete, and is the revision that its author has just read. A tenth of the
 * electors is fixed here, from the newest count: a later one never moves it. Fields of title and text are filled
 * here, once and for all: what people sign holds none. It is kept as the first version of the text.
 *
 * @param input.revision the revision the preview showed.
 * @returns its public address.
 * @throws AppError `not-found`, `conflict`, `transition-refused`, `petition-incomplete` and `address-refused`
 * with their fields.
 */
export async function publishPetition(
  ctx: Context<UserActor>,
  input: { petitionId: string; revision: number },
): Promise<{ slug: string; communeInsee: string }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.db.$transaction((tx) => publish(tx, ctx, input));
    } catch (error) {
      if (attempt === TRIES || (error as { code?: unknown }).code !== "P2002") throw error;
    }
  }
}

async function publish(
  tx: Tx,
  ctx: Context<UserActor>,
  { petitionId, revision }: { petitionId: string; revision: number },
): Promise<{ slug: string; communeInsee: string }> {
  const locked = await lockOwnPetition(tx, ctx.actor, petitionId);
  const status = requireNextStatus(locked, "publish");
  if (locked.revision !== revision) throw new AppError("conflict");
  const petition = await tx.petition.findUniqueOrThrow({
    where: { id: locked.id },
    include: {
      ...{ collective: true, commune: true, recipients: { orderBy: { position: "asc" } } },
      templateVersion: { select: { freeFields: true } },
      ...{ questions: PARTS.questions, sources: PARTS.sources },
    },
  });
  const texts = await readFilledTexts(tx, petition, ctx.now);
  const threshold = await readDraftThreshold(tx, petition);
  const missing = missingForPublication({ ...petition, threshold }, texts.errors);
  if (Object.keys(missing).length > 0) throw new AppError("petition-incomplete", { fields: missing });
  const slug = await chooseSlug(tx, petitionSlug(texts.title, petition.commune.name));
  await tx.petition.update({
    where: { id: locked.id },
    data: {
      ...fixedColumns(threshold),
      ...{ title: texts.title, body: texts.body },
      ...(texts.meetingRequest ? { meetingRequest: texts.meetingRequest } : {}),
      ...{ status, slug, publishedAt: ctx.now, updatedAt: ctx.now },
    },
  });
  await replaceQuestions(tx, locked.id, texts.questions);
  await replaceSources(tx, locked.id, texts.sources);
  await tx.signatureTally.upsert({
    where: { petitionId: locked.id },
    create: { petitionId: locked.id },
    update: {},
  });
  const { sha256 } = await addVersion(tx, {
    petitionId: locked.id,
    now: ctx.now,
    createdById: ctx.actor.userId,
  });
  // After the slug, in one order for all: two petitions published at once then never wait for each other.
  await declareRecipients(tx, ctx, petition);
  await recordAudit(tx, ctx, "petition.publish", auditPetition(locked.id), { slug, sha256 });
  return { slug, communeInsee: petition.communeInsee };
}

async function chooseSlug(tx: Tx, wanted: string): Promise<string> {
  const alike = await tx.petition.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(wanted, new Set(alike.map(({ slug }) => slug)));
}
