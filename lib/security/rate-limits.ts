import "server-only";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPrisma } from "rate-limiter-flexible";
import { getDb } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * What one visitor may do. Signing is limited in memory, because it is the hot path, and again by the
 * database, which bounds the mails to one address; the others share a table, so that a second web
 * process changes nothing. Points are per window, in seconds.
 */
export const LIMITS = {
  /** A market stall, a school or a phone operator shares one address: many people, few robots. */
  "sign:ip": { points: 300, duration: 600 },
  "sign-elected:ip": { points: 30, duration: 600 },
  /** Of all petitions together: what strangers can have us write to one mailbox. */
  "sign-elected:email": { points: 20, duration: 86_400 },
  "sign-in:ip": { points: 30, duration: 3600 },
  "sign-in:email": { points: 5, duration: 3600 },
  "code:ip": { points: 60, duration: 600 },
  "organiser:user": { points: 240, duration: 600 },
  "prepare-letter:user": { points: 20, duration: 3600 },
  "export:user": { points: 30, duration: 3600 },
  "mailing-test:user": { points: 10, duration: 3600 },
  "mailing-preview:user": { points: 60, duration: 3600 },
  "verify-upload:ip": { points: 30, duration: 600 },
  "upload:user": { points: 60, duration: 3600 },
  "join:ip": { points: 10, duration: 3600 },
  "join:email": { points: 5, duration: 86_400 },
  "invite:user": { points: 50, duration: 86_400 },
  "comment:signer": { points: 20, duration: 3600 },
  "report:ip": { points: 20, duration: 3600 },
  /** One thing reported from one address: what comes beyond is answered the same, and not kept. */
  "report:target": { points: 3, duration: 86_400 },
  "search:ip": { points: 600, duration: 60 },
} as const;

export type LimitName = keyof typeof LIMITS;

/** Those of reports too: nothing that could say who reported what is written anywhere. */
const IN_MEMORY: ReadonlySet<LimitName> = new Set([
  ...(["sign:ip", "search:ip", "code:ip", "verify-upload:ip", "report:ip", "report:target"] as const),
]);
const limiters = new Map<LimitName, RateLimiterAbstract>();

function limiterFor(name: LimitName): RateLimiterAbstract {
  const known = limiters.get(name);
  if (known) return known;
  const options = { ...LIMITS[name], keyPrefix: name };
  const limiter = IN_MEMORY.has(name)
    ? new RateLimiterMemory(options)
    : new RateLimiterPrisma({ ...options, storeClient: getDb(), tableName: "rateLimit" });
  limiters.set(name, limiter);
  return limiter;
}

/**
 * Takes one point.
 *
 * @param key what is limited: an address block, a user, a hash — never a readable e-mail address.
 * @returns false when nothing is left in this window.
 */
export async function withinLimit(name: LimitName, key: string): Promise<boolean> {
  try {
    await limiterFor(name).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}

/** @throws AppError `too-many-requests`. */
export async function requireWithinLimit(name: LimitName, key: string): Promise<void> {
  if (!(await withinLimit(name, key))) throw new AppError("too-many-requests");
}
