import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { Commune } from "@/lib/db/generated/client";
import type { ElectedView } from "./commune-directory";
import { electedView } from "./read-commune-directory";

/** Whom to write to in a commune, and where; every address is verified: the directory gives it today. */
export type CommuneContact = {
  commune: Commune;
  /** Of the desk that is written to, as the directory writes it; empty when it gives none. */
  email: string;
  /** All verified addresses of the commune, in lower case. */
  emails: ReadonlySet<string>;
  mayor: ElectedView | null;
};

/**
 * The same of many communes at once as `readCommuneDirectory` and `readDirectoryEmails` say of each, in three
 * queries whatever their number.
 *
 * @param insees of communes of today; those unknown or retired are left out.
 */
export async function readCommuneContacts(
  db: Db | Tx,
  insees: readonly string[],
): Promise<Map<string, CommuneContact>> {
  const among = { in: [...new Set(insees)] };
  const communes = await db.commune.findMany({ where: { insee: among, retiredAt: null } });
  const desks = await db.mairieDesk.findMany({
    where: { communeInsee: among, goneAt: null },
    orderBy: { id: "asc" },
    select: { insee: true, communeInsee: true, preferred: true, emails: true },
  });
  const mayors = await db.mandate.findMany({
    where: { communeInsee: among, kind: "mayor", goneAt: null },
    orderBy: [{ functionStart: { sort: "desc", nulls: "last" } }, { id: "asc" }],
  });
  const contacts = new Map<string, CommuneContact & { emails: Set<string> }>(
    communes.map((commune) => [commune.insee, { commune, email: "", emails: new Set(), mayor: null }]),
  );
  for (const { insee, communeInsee, preferred, emails } of desks) {
    const contact = contacts.get(communeInsee);
    if (!contact) continue;
    for (const email of emails) contact.emails.add(email.toLowerCase());
    if (preferred && insee === communeInsee) contact.email ||= emails[0] ?? "";
  }
  for (const mayor of mayors) {
    const contact = contacts.get(mayor.communeInsee);
    if (contact) contact.mayor ??= electedView(mayor);
  }
  return contacts;
}
