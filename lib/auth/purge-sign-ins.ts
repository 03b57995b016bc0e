import "server-only";
import type { Db } from "@/lib/db/client";

/** A link that no longer opens anything is kept a day, for its page to say why. */
const LINK_KEPT_MS = 24 * 3600_000;

/** Forgets what signing in left behind: links (they hold an address), sessions and counters past their end. */
export async function purgeSignIns(db: Db, now: Date): Promise<{ links: number; sessions: number }> {
  const links = await db.signInLink.deleteMany({
    where: { expiresAt: { lt: new Date(now.getTime() - LINK_KEPT_MS) } },
  });
  const sessions = await db.session.deleteMany({ where: { expires: { lt: now } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: now } } });
  return { links: links.count, sessions: sessions.count };
}
