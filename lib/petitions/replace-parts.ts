import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PartsInput } from "./petition-parts";

/** Writes questions, sources and the request to meet anew: positions always run from 1 without a gap. */
export async function replaceParts(
  tx: Tx,
  petitionId: string,
  { questions, sources, meetingRequest }: PartsInput,
): Promise<void> {
  const placed = <Item extends object>(items: readonly Item[]) =>
    items.map((item, index) => ({ ...item, petitionId, position: index + 1 }));
  await tx.question.deleteMany({ where: { petitionId } });
  await tx.question.createMany({
    data: placed(questions.map(({ heading, text }) => ({ heading, text }))),
  });
  await tx.source.deleteMany({ where: { petitionId } });
  await tx.source.createMany({ data: placed(sources.map(({ title, url }) => ({ title, url }))) });
  await tx.petition.update({
    where: { id: petitionId },
    data: { meetingRequest: meetingRequest ?? Prisma.DbNull },
    select: { id: true },
  });
}
