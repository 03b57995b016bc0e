import "server-only";
import { log } from "@/lib/log";
import { purgeExpired } from "@/lib/signatures/purge-expired";
import type { JobHandler } from "../job-handler";

const purgeExpiredJob: JobHandler<"purge-expired"> = async (_payload, { db, now, signal }) => {
  log.info(await purgeExpired(db, now, signal), "expired personal data erased");
};

export default purgeExpiredJob;
