import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PartsInput } from "./petition-parts";
import type { QuestionText, SourceText } from "./version-text";

/** Writes the questions anew: positions always run from 1 without a gap. Answers go with them. */
export async function replaceQuestions(
  tx: Tx,
  petitionId: string,
  questions: readonly QuestionText[],
): Promise<void> {
  await tx.question.deleteMany({ where: { petitionId } });
  await tx.question.createMany({
    data: questions.map(({ heading, text }, index) => ({ petitionId, position: index + 1, heading, text })),
  });
}

/** Writes the sources anew: positions always run from 1 without a gap. */
export async function replaceSources(
  tx: Tx,
  petitionId: string,
  sources: readonly SourceText[],
): Promise<void> {
  await tx.source.deleteMany({ where: { petitionId } });
  await tx.source.createMany({
    data: sources.map(({ title, url }, index) => ({ petitionId, position: index + 1, title, url })),
  });
}

/** Writes questions, sources and the request to meet as the form of a draft gives them. */
export async function replaceParts(tx: Tx, petitionId: string, parts: PartsInput): Promise<void> {
  await replaceQuestions(tx, petitionId, parts.questions);
  await replaceSources(tx, petitionId, parts.sources);
  await tx.petition.update({
    where: { id: petitionId },
    data: { meetingRequest: parts.meetingRequest ?? Prisma.DbNull },
    select: { id: true },
  });
}
