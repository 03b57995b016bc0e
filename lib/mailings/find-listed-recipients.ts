import "server-only";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import type { Db, Tx } from "@/lib/db/client";
import { type CommuneContact, readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import { type CopyRecipient, mayorOrMairie } from "./copy-recipient";
import type { ListEntry } from "./parse-recipient-list";
import type { RecipientReport, TypedEntry } from "./recipient-report";

type Found = {
  recipients: CopyRecipient[];
  /** Where each of them was read. */
  entries: TypedEntry[];
  refused: RecipientReport["refused"];
};

/** Which commune an entry speaks of; `email` when it asks for that address of its mairie's. */
type Settled = TypedEntry & { insee: string; email?: string };

/**
 * Whom a pasted list means: the mayor of each commune, at the address the list gives if the directory gives it too,
 * else at the one the directory puts first. Nobody else.
 */
export async function findListedRecipients(db: Db | Tx, entries: readonly ListEntry[]): Promise<Found> {
  const byEmail = await communesOfEmails(db, entries);
  const refused: RecipientReport["refused"] = [];
  const settled: Settled[] = [];
  for (const entry of entries) {
    const found = settle(entry, byEmail);
    if (typeof found === "string") refused.push({ typed: entry.typed, line: entry.line, reason: found });
    else settled.push(...found);
  }
  const contacts = await readCommuneContacts(
    db,
    settled.map(({ insee }) => insee),
  );
  const recipients: CopyRecipient[] = [];
  const from: TypedEntry[] = [];
  for (const { typed, line, insee, email } of settled) {
    const contact = contacts.get(insee);
    const address = contact && (email ?? contact.email);
    if (!contact) refused.push({ typed, line, reason: "unknown" });
    else if (!address) refused.push({ typed, line, reason: "no-email" });
    else {
      recipients.push(mayorOrMairie(contact.commune, contact.mayor, address));
      from.push({ typed, line });
    }
  }
  return { recipients, entries: from, refused };
}

function settle(
  entry: ListEntry,
  byEmail: ReadonlyMap<string, string[]>,
): Settled[] | RecipientReport["refused"][number]["reason"] {
  const { typed, line } = entry;
  if (entry.kind === "invalid") return "invalid";
  if (entry.kind === "email") {
    const email = entry.email.toLowerCase();
    const insees = byEmail.get(email) ?? [];
    return insees.length > 0 ? insees.map((insee) => ({ typed, line, insee, email })) : "foreign";
  }
  const asked = entry.kind === "insee" ? { insee: entry.insee } : { commune: entry.name };
  const found = resolveCommune(asked);
  if (found.kind === "one") return [{ typed, line, insee: found.commune.insee }];
  // “34000 Montpellier”: a postal code looks like the code of a commune.
  const again = entry.kind === "insee" ? resolveCommune({ commune: typed }) : found;
  if (again.kind === "one") return [{ typed, line, insee: again.commune.insee }];
  return again.kind === "many" ? "ambiguous" : "unknown";
}

/** Communes whose mairie has the address, by the address in lower case: one query, whatever the list. */
async function communesOfEmails(
  db: Db | Tx,
  entries: readonly ListEntry[],
): Promise<ReadonlyMap<string, string[]>> {
  const emails = entries.flatMap((entry) => (entry.kind === "email" ? [entry.email.toLowerCase()] : []));
  if (emails.length === 0) return new Map();
  const rows = await db.$queryRaw<{ email: string; insee: string }[]>`
    SELECT DISTINCT lower(known) AS email, m.commune_insee AS insee
    FROM mairie_desks m, unnest(m.emails) AS known
    WHERE m.gone_at IS NULL AND lower(known) = ANY(${emails}::text[]) ORDER BY email, insee`;
  const found = new Map<string, string[]>();
  for (const { email, insee } of rows) found.set(email, [...(found.get(email) ?? []), insee]);
  return found;
}

/** Everybody of a département: its mayors, and the communes whose mairie cannot be written to. */
export async function findDepartmentRecipients(
  db: Db | Tx,
  departmentCode: string,
): Promise<{ recipients: CopyRecipient[]; withoutEmail: CommuneContact[] }> {
  const communes = await db.commune.findMany({
    where: { departmentCode, retiredAt: null },
    orderBy: { insee: "asc" },
    select: { insee: true },
  });
  const contacts = await readCommuneContacts(
    db,
    communes.map(({ insee }) => insee),
  );
  const inOrder = communes.flatMap(({ insee }) => contacts.get(insee) ?? []);
  return {
    recipients: inOrder
      .filter(({ email }) => email)
      .map(({ commune, mayor, email }) => mayorOrMairie(commune, mayor, email)),
    withoutEmail: inOrder.filter(({ email }) => !email),
  };
}
