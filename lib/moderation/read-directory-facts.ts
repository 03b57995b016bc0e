import "server-only";
import { mailboxOf } from "@/lib/addresses/mailbox";
import type { Db } from "@/lib/db/client";
import { siteOfSameDomain } from "@/lib/directory/site-of-same-domain";
import type { DirectoryFacts } from "./address-request";

const unique = (values: string[]) => [...new Set(values.filter(Boolean))];

/** What the directory says of the mairies of some communes, beside an address of theirs: one query. */
export async function readDirectoryFacts(
  db: Db,
  communes: readonly string[],
): Promise<(communeInsee: string, email: string) => DirectoryFacts> {
  const desks = await db.mairieDesk.findMany({
    where: { communeInsee: { in: [...communes] }, goneAt: null },
    orderBy: [{ preferred: "desc" }, { id: "asc" }],
    select: { communeInsee: true, emails: true, websites: true, publicUrl: true },
  });
  return (communeInsee, email) => {
    const theirs = desks.filter((desk) => desk.communeInsee === communeInsee);
    const emails = unique(theirs.flatMap((desk) => desk.emails));
    const websites = unique(theirs.flatMap((desk) => desk.websites));
    return {
      emails,
      websites,
      publicUrls: unique(theirs.map(({ publicUrl }) => publicUrl)),
      sameDomainAs: siteOfSameDomain(email, websites),
      listed: emails.some((known) => mailboxOf(known) === mailboxOf(email)),
    };
  };
}
