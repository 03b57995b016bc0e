import "server-only";
import { auditAddress } from "@/lib/audit/subjects";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import type { AuditEvent } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { type AddressEvent, type AddressRequest, personLabel } from "./address-request";
import { readAddresses } from "./list-address-requests";

const EVENTS: Record<string, AddressEvent["what"] | undefined> = {
  "address.declare": "declared",
  "address.approve": "approved",
  "address.refuse": "refused",
};

/**
 * One declared address, and its history, oldest first.
 *
 * @throws AppError `not-found`, for whoever does not moderate too.
 */
export async function readAddressRequest(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<AddressRequest & { history: AddressEvent[] }> {
  await requireModerator(db, actor);
  const [address] = isUuid(id) ? await readAddresses(db, [id]) : [];
  if (!address) throw new AppError("not-found");
  return { ...address, history: await readHistory(db, id) };
}

async function readHistory(db: Db, id: string): Promise<AddressEvent[]> {
  const events = await db.auditEvent.findMany({
    where: { subject: auditAddress(id), action: { in: Object.keys(EVENTS) } },
    orderBy: { id: "asc" },
  });
  const userOf = ({ actor }: AuditEvent) => /^user:(.+)$/.exec(actor)?.[1];
  const users = await db.user.findMany({
    where: { id: { in: events.flatMap((event) => userOf(event) ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map((user) => [user.id, personLabel(user)]));
  return events.flatMap((event) => {
    const what = EVENTS[event.action];
    const userId = userOf(event);
    // Somebody whose account is gone keeps the number that the audit knows.
    const by = userId ? (names.get(userId) ?? personLabel({ id: userId, name: null })) : null;
    return what ? [{ at: event.at, what, by, reason: reasonOf(event) }] : [];
  });
}

function reasonOf({ details }: AuditEvent): string {
  const reason = typeof details === "object" && details && "reason" in details ? details.reason : "";
  return typeof reason === "string" ? reason : "";
}
