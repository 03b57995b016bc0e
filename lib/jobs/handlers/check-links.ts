import "server-only";
import { systemNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { askDueLinks } from "@/lib/links/ask-due-links";
import { publicWeb } from "@/lib/links/ask-link";
import { checksLinks, wakeLinkChecks } from "@/lib/links/link-checks";
import type { JobHandler } from "../job-handler";

/** Before the next batch, in milliseconds: hosts that had their share rest meanwhile. */
const NEXT_MS = 5000;

const checkLinksJob: JobHandler<"check-links"> = async (_payload, { db, signal }) => {
  if (!checksLinks()) return;
  const { more } = await askDueLinks({ db, now: systemNow, network: publicWeb(env.APP_URL), signal });
  if (more) await wakeLinkChecks(db, new Date(systemNow().getTime() + NEXT_MS));
};

export default checkLinksJob;
