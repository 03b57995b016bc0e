import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import { PUBLIC_STATUSES } from "@/lib/petitions/petition-status";
import type { CopySource, MailingText } from "./compose-copy";
import { readMailingParts } from "./mailing-parts";

const FOR_COPY = { commune: true, mandate: { select: { kind: true } } } as const;
export type CopyRow = Prisma.MailingCopyGetPayload<{ include: typeof FOR_COPY }>;

export type SourcedCopy = {
  row: CopyRow;
  source: CopySource;
  /** Whether the directory still gives the address for the commune. */
  verified: boolean;
};

const FILE = { id: true, name: true, mediaType: true, bytes: true, pages: true, sha256: true } as const;

/** What `include` of a mailing has to hold for its copies to be composed. */
export const MAILING_SOURCE = {
  collective: true,
  petition: { select: { title: true, slug: true, status: true } },
  annexes: { orderBy: { position: "asc" }, select: { title: true, file: { select: FILE } } },
} as const satisfies Prisma.MailingInclude;

type Mailing = Prisma.MailingGetPayload<{ include: typeof MAILING_SOURCE }>;

/** The same for all copies: the text with its parts, what it encloses, and the petition it speaks of while it is public. */
function mailingText({ petition, annexes, ...mailing }: Mailing): MailingText {
  const { title, body, closing, coSigners, place } = mailing;
  return {
    ...{ title, body, closing, coSigners, place, parts: readMailingParts(mailing) },
    petition: petition && isShown(petition.status) ? { title: petition.title, slug: petition.slug } : null,
    annexes: annexes.map(({ title: annexTitle, file: { id: fileId, ...file } }) => ({
      ...{ fileId, title: annexTitle, ...file },
    })),
  };
}

const isShown = (status: PetitionStatus) => PUBLIC_STATUSES.includes(status) && status !== "suspended";

/**
 * What copies are made of, today, in four queries whatever their number.
 *
 * @param which of the mailing's copies; all of them unless told otherwise.
 */
export async function readCopySources(
  db: Db | Tx,
  mailing: Mailing,
  now: Date,
  which: { where?: Prisma.MailingCopyWhereInput; take?: number } = {},
): Promise<SourcedCopy[]> {
  const rows = await db.mailingCopy.findMany({
    where: { mailingId: mailing.id, ...which.where },
    include: FOR_COPY,
    orderBy: { position: "asc" },
    ...(which.take === undefined ? {} : { take: which.take }),
  });
  const contacts = await readCommuneContacts(
    db,
    rows.map(({ communeInsee }) => communeInsee),
  );
  const text = mailingText(mailing);
  return rows.map((row) => {
    const contact = contacts.get(row.communeInsee);
    const { name, function: role, appellation, commune, mandate } = row;
    return {
      row,
      verified: contact?.emails.has(row.email.toLowerCase()) ?? false,
      source: {
        mailing: text,
        collective: mailing.collective,
        copy: { kind: mandate?.kind ?? "mairie", name, function: role, appellation },
        commune,
        mayor: contact?.mayor ?? null,
        now,
      },
    };
  });
}
