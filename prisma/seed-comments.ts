import type { Tx } from "@/lib/db/client";
import type { CommentStatus } from "@/lib/db/generated/enums";

const HOUR_MS = 3_600_000;

type DemoComment = { status: CommentStatus; text: string };

/** What invented people say of the first petition of the demo; the newest last. */
const DEMO_COMMENTS: DemoComment[] = [
  {
    status: "published",
    text: "J’ai grandi dans cette rue sans que personne ne note qui je saluais. Ma fille y a droit aussi.",
  },
  { status: "published", text: "De la lumière et des gens, oui. Des logiciels qui devinent, non merci !" },
  {
    status: "published",
    text: "Je suis commerçant près des halles : ce qui me rassure, c’est qu’il y ait du monde le soir, pas qu’une machine regarde.",
  },
  {
    status: "published",
    text: "Combien cela coûte-t-il ? On nous doit au moins le chiffre.\n\nEt qui a voté ?",
  },
  { status: "published", text: "Signé. Et j’en parle à l’arrêt de bus." },
  { status: "published", text: "Une rue tranquille, c’est une rue où l’on se connaît. Tout est dit." },
  { status: "hidden", text: "Tous les mêmes, de toute façon." },
  { status: "pending", text: "Pour que mes élèves puissent traîner sur un banc sans être des suspect·es." },
  {
    status: "pending",
    text: "Je peux prêter une salle pour une réunion : appelez-moi au 06 00 00 00 00, ou salle@demo.example.",
  },
];

/** Messages of signers of the demo's first petition, and two reports for the demo's moderator. */
export async function seedComments(tx: Tx, now: Date): Promise<void> {
  const petition = await tx.petition.findFirstOrThrow({
    where: { status: "open", communeInsee: "79191" },
    orderBy: { publishedAt: "asc" },
  });
  await tx.petition.update({ where: { id: petition.id }, data: { takesComments: true } });
  const signatures = await tx.signature.findMany({
    where: { petitionId: petition.id, status: "confirmed", resident: true },
    orderBy: { confirmedAt: "desc" },
    take: DEMO_COMMENTS.length,
    select: { id: true },
  });
  const ids: string[] = [];
  for (const [rank, { id: signatureId }] of signatures.entries()) {
    const { status = "pending", text = "" } = DEMO_COMMENTS[rank] ?? {};
    const createdAt = new Date(now.getTime() - (DEMO_COMMENTS.length - rank) * 5 * HOUR_MS);
    const decidedAt = status === "pending" ? null : new Date(createdAt.getTime() + HOUR_MS);
    const data = { signatureId, petitionId: petition.id, text, status, createdAt, decidedAt };
    ids.push((await tx.signatureComment.create({ data, select: { id: true } })).id);
  }
  await seedReports(tx, { petitionId: petition.id, commentId: ids[2] ?? null }, now);
}

async function seedReports(tx: Tx, about: { petitionId: string; commentId: string | null }, now: Date) {
  const at = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  await tx.report.createMany({
    data: [
      {
        ...about,
        reason: "personal_data",
        details: "On reconnaît très bien de quel commerce il s’agit.",
        createdAt: at(20),
      },
      {
        petitionId: about.petitionId,
        reason: "other",
        details: "Je ne suis pas d’accord : ces caméras sont utiles.",
        createdAt: at(3),
      },
    ],
  });
}
