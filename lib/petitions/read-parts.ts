import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readMeetingRequest } from "./meeting-request";
import type { PetitionParts } from "./petition-parts";

const IN_ORDER = { orderBy: { position: "asc" } } as const;
const FILE = { name: true, mediaType: true, bytes: true, pages: true, sha256: true } as const;

/** What `include` of a petition has to hold for `partsOf`. */
export const PARTS = {
  questions: { ...IN_ORDER, select: { heading: true, text: true, answer: true, answeredOn: true } },
  sources: { ...IN_ORDER, select: { title: true, url: true } },
  annexes: { ...IN_ORDER, select: { id: true, title: true, fileId: true, file: { select: FILE } } },
} as const satisfies Prisma.PetitionInclude;

type Row = Pick<Prisma.PetitionGetPayload<{ include: typeof PARTS }>, keyof typeof PARTS | "meetingRequest">;

/** The parts of a petition that was read with `PARTS`. */
export function partsOf({ questions, sources, annexes, meetingRequest }: Row): PetitionParts {
  return {
    questions,
    sources,
    annexes: annexes.map(({ id, title, file }) => ({ id, title, ...file })),
    meetingRequest: readMeetingRequest(meetingRequest),
  };
}

/** The same as one column of JSON of a petition `p`; nothing of them while it is suspended. */
export const PARTS_COLUMN = Prisma.sql`
  CASE WHEN p.status = 'suspended' THEN '{}'::json ELSE json_build_object(
    'questions', (SELECT coalesce(json_agg(json_build_object('heading', q.heading, 'text', q.text,
        'answer', q.answer, 'answeredOn', q.answered_on) ORDER BY q.position), '[]')
      FROM questions q WHERE q.petition_id = p.id),
    'sources', (SELECT coalesce(json_agg(json_build_object('title', s.title, 'url', s.url) ORDER BY s.position), '[]')
      FROM sources s WHERE s.petition_id = p.id),
    'annexes', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'name', f.name,
        'mediaType', f.media_type, 'bytes', f.bytes, 'pages', f.pages, 'sha256', f.sha256) ORDER BY a.position), '[]')
      FROM annexes a JOIN stored_files f ON f.id = a.file_id WHERE a.petition_id = p.id),
    'meetingRequest', p.meeting_request) END AS parts`;

/** JSON knows no dates: a day is `2026-12-01`. */
export type PartsJson = Partial<
  Omit<PetitionParts, "questions"> & {
    questions: (Omit<PetitionParts["questions"][number], "answeredOn"> & { answeredOn: string | null })[];
  }
>;

export function partsOfJson({ questions, sources, annexes, meetingRequest }: PartsJson): PetitionParts {
  return {
    questions: (questions ?? []).map((question) => ({
      ...question,
      answeredOn: question.answeredOn ? new Date(`${question.answeredOn.slice(0, 10)}T00:00:00Z`) : null,
    })),
    sources: sources ?? [],
    annexes: annexes ?? [],
    meetingRequest: readMeetingRequest(meetingRequest),
  };
}
