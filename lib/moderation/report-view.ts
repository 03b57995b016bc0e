import type { CommentStatus, PetitionStatus, ReportReason } from "@/lib/db/generated/enums";
import type { PetitionParts } from "@/lib/petitions/petition-parts";

/** How much waits for a moderator: reports, and petitions that they are about. */
export type ReportCounts = { reports: number; petitions: number };

/** One line of the queue. */
export type ReportedPetition = {
  id: string;
  slug: string;
  title: string;
  status: PetitionStatus;
  communeName: string;
  departmentName: string;
  collectiveName: string;
  /** When the report that waits longest was made. */
  oldest: Date;
  /** All that wait; about the petition itself; how many of its messages are concerned. */
  reports: number;
  aboutPetition: number;
  comments: number;
  reasons: Partial<Record<ReportReason, number>>;
  /** Of a collective that the moderator is a member of: somebody else decides. */
  own: boolean;
};

export type ReportItem = { id: string; reason: ReportReason; details: string; createdAt: Date };

export type ReportedComment = {
  id: string;
  text: string;
  firstName: string;
  status: CommentStatus;
  writtenAt: Date;
  reports: ReportItem[];
};

/** One petition as moderators decide about it, with its text even while it is suspended. */
export type PetitionCase = {
  id: string;
  slug: string;
  title: string;
  status: PetitionStatus;
  suspensionReason: string | null;
  body: string;
  parts: PetitionParts;
  communeName: string;
  departmentName: string;
  collectiveName: string;
  publishedAt: Date | null;
  own: boolean;
  reports: ReportItem[];
  comments: ReportedComment[];
};

/** What was decided, from the audit. */
export type ModerationDecision = {
  id: string;
  at: Date;
  what: "suspended" | "restored" | "dismissed" | "removed";
  /** A name, or the beginning of an id; `null` for the operator. */
  by: string | null;
  /** What the public, the organisers or the author of a message were told. */
  reason: string;
  /** Among moderators. */
  note: string;
  /** How many reports were settled by it. */
  reports: number;
  /** Whether it was about a message. */
  aboutComment: boolean;
  /** `null` when the petition is gone. */
  petition: { id: string; title: string } | null;
};
