import { getDb } from "@/lib/db/client";
import { readQueueHealth } from "@/lib/jobs/read-queue-health";
import { describeError, log } from "@/lib/log";

export const dynamic = "force-dynamic";

/** Whoever watches the site waits less than the database would let us. */
const PATIENCE_MS = 3000;
const NO_STORE = { "cache-control": "no-store" };

/**
 * 200 when the database and the job queue in it answer, with how late the oldest job is (a figure that
 * grows means that no worker runs); 503 otherwise, without a reason: the logs have it.
 */
export async function GET(): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), PATIENCE_MS);
  });
  try {
    const queue = await Promise.race([readQueueHealth(getDb()), tooLate]);
    return Response.json({ ok: true, ...queue }, { headers: NO_STORE });
  } catch (error) {
    log.warn({ error: describeError(error) }, "not healthy");
    return Response.json({ ok: false }, { status: 503, headers: NO_STORE });
  } finally {
    clearTimeout(timer);
  }
}
