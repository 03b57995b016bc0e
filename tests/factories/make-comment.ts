import type { Db, Tx } from "@/lib/db/client";
import type { Petition, Report, SignatureComment } from "@/lib/db/generated/client";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { makeSignatures, type SignatureFields } from "./make-signatures";

type CommentOverrides = Partial<Pick<SignatureComment, "text" | "status" | "createdAt" | "removalReason">> & {
  /** Of whom; somebody new unless given. */
  signatureId?: string;
  signature?: Partial<SignatureFields>;
};

/** A message of somebody who signed; published unless told otherwise. The petition takes messages from then on. */
export async function makeComment(
  db: Db | Tx,
  petition: Pick<Petition, "id">,
  { signatureId, signature = {}, ...overrides }: CommentOverrides = {},
): Promise<SignatureComment> {
  const firstName = `Prénom${nextNumber()}`;
  const [made] = signatureId
    ? []
    : await makeSignatures(db, petition, 1, { firstName, resident: true, ...signature });
  await db.petition.update({ where: { id: petition.id }, data: { takesComments: true } });
  const createdAt = overrides.createdAt ?? FACTORY_NOW;
  const status = overrides.status ?? "published";
  return db.signatureComment.create({
    data: {
      ...{ signatureId: signatureId ?? made?.id ?? "", petitionId: petition.id },
      text: "Un banc, c’est là que l’on se parle.",
      ...overrides,
      ...{ status, createdAt, decidedAt: status === "pending" ? null : createdAt },
    },
  });
}

type ReportOverrides = Partial<Pick<Report, "commentId" | "reason" | "details" | "createdAt" | "decision">>;

/** What somebody reported; it waits unless told otherwise. */
export function makeReport(
  db: Db | Tx,
  petition: Pick<Petition, "id">,
  overrides: ReportOverrides = {},
): Promise<Report> {
  const decidedAt = overrides.decision && overrides.decision !== "pending" ? FACTORY_NOW : null;
  return db.report.create({
    data: {
      ...{ petitionId: petition.id, reason: "defamation", details: "Le deuxième paragraphe est faux." },
      ...{ createdAt: FACTORY_NOW, decidedAt },
      ...overrides,
    },
  });
}
