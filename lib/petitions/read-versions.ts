import "server-only";
import type { Db } from "@/lib/db/client";
import { isSlug } from "./petition-slug";
import { PUBLIC_STATUSES } from "./petition-status";
import type { QuestionText, SourceText, VersionContent } from "./version-text";

/** One line of the list of versions. */
export type VersionLine = {
  id: string;
  number: number;
  title: string;
  sha256: string;
  /** What was corrected and why; empty for the first, and for what changed before anybody signed. */
  correction: string;
  publishedAt: Date;
};

export type PetitionVersions = {
  petition: { id: string; slug: string; title: string };
  /** Newest first; the first of them is in force. */
  versions: VersionLine[];
};

/** A text as it was public, and the one before it. */
export type VersionView = VersionLine & {
  content: VersionContent;
  /** `null` for the first. */
  before: VersionContent | null;
  petition: { id: string; slug: string; title: string };
  isCurrent: boolean;
};

const LINE = {
  ...{ id: true, number: true, title: true },
  ...{ sha256: true, correction: true, publishedAt: true },
} as const;

/** A suspended petition shows no text, neither today's nor those before. */
const SHOWN = { status: { in: PUBLIC_STATUSES.filter((status) => status !== "suspended") } };

/** @returns `null` for a draft, while suspended, and for an address that names nothing: they look the same. */
export async function readVersions(db: Db, slug: string): Promise<PetitionVersions | null> {
  if (!isSlug(slug)) return null;
  const found = await db.petition.findFirst({
    where: { slug, ...SHOWN },
    select: {
      ...{ id: true, slug: true, title: true },
      versions: { orderBy: { number: "desc" }, select: LINE },
    },
  });
  if (!found) return null;
  const { versions, ...petition } = found;
  return { petition, versions };
}

/** @param typed the number, as it stands in the address. @returns `null` as `readVersions` does. */
export async function readVersion(db: Db, slug: string, typed: string): Promise<VersionView | null> {
  if (!isSlug(slug) || !/^[1-9]\d{0,3}$/.test(typed)) return null;
  const number = Number(typed);
  const found = await db.petition.findFirst({
    where: { slug, ...SHOWN },
    select: {
      ...{ id: true, slug: true, title: true, currentVersionId: true },
      versions: {
        where: { number: { in: [number - 1, number] } },
        orderBy: { number: "desc" },
        select: { ...LINE, body: true, questions: true, sources: true },
      },
    },
  });
  const version = found?.versions[0];
  if (!found || version?.number !== number) return null;
  const { versions, currentVersionId, ...petition } = found;
  const { body: _body, questions: _questions, sources: _sources, ...line } = version;
  const before = versions[1];
  return {
    ...line,
    content: contentOf(version),
    before: before ? contentOf(before) : null,
    petition,
    isCurrent: version.id === currentVersionId,
  };
}

/** What `addVersion` wrote. */
function contentOf(row: {
  title: string;
  body: string;
  questions: unknown;
  sources: unknown;
}): VersionContent {
  return {
    title: row.title,
    body: row.body,
    questions: row.questions as QuestionText[],
    sources: row.sources as SourceText[],
  };
}
