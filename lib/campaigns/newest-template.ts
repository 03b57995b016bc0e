import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { type TemplateText, templateOf } from "./template-text";

export type PublishedTemplate = TemplateText & {
  id: string;
  number: number;
  note: string;
  publishedAt: Date;
};

/** What a new petition of the campaign begins with; `null` before the first publication. */
export async function newestTemplate(db: Db | Tx, campaignId: string): Promise<PublishedTemplate | null> {
  const row = await db.templateVersion.findFirst({
    where: { campaignId, publishedAt: { not: null } },
    orderBy: { number: "desc" },
  });
  if (!row?.publishedAt) return null;
  return { ...templateOf(row), id: row.id, number: row.number, note: row.note, publishedAt: row.publishedAt };
}

/** The one that is being written, as its row; there is one at most. */
export async function templateBeingWritten(db: Db | Tx, campaignId: string) {
  return db.templateVersion.findFirst({
    where: { campaignId, publishedAt: null },
    orderBy: { number: "desc" },
  });
}
