import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import type { CopySource } from "./compose-copy";

const FOR_COPY = { commune: true, mandate: { select: { kind: true } } } as const;
export type CopyRow = Prisma.MailingCopyGetPayload<{ include: typeof FOR_COPY }>;

export type SourcedCopy = {
  row: CopyRow;
  source: CopySource;
  /** Whether the directory still gives the address for the commune. */
  verified: boolean;
};

type Mailing = Prisma.MailingGetPayload<{ include: { collective: true } }>;

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
  return rows.map((row) => {
    const contact = contacts.get(row.communeInsee);
    const { name, function: role, appellation, commune, mandate } = row;
    return {
      row,
      verified: contact?.emails.has(row.email.toLowerCase()) ?? false,
      source: {
        mailing,
        collective: mailing.collective,
        copy: { kind: mandate?.kind ?? "mairie", name, function: role, appellation },
        commune,
        mayor: contact?.mayor ?? null,
        now,
      },
    };
  });
}
