import "server-only";
import { purgeSignIns } from "@/lib/auth/purge-sign-ins";
import { purgeElected } from "@/lib/elected/purge-elected";
import { purgeUnclaimedFiles } from "@/lib/files/claim-file";
import { purgeLinkChecks } from "@/lib/links/link-checks";
import { log } from "@/lib/log";
import { purgeReports } from "@/lib/moderation/purge-reports";
import { purgeOrganisations } from "@/lib/organisations/purge-organisations";
import { purgeExpired } from "@/lib/signatures/purge-expired";
import type { JobHandler } from "../job-handler";

const purgeExpiredJob: JobHandler<"purge-expired"> = async (_payload, { db, now, signal }) => {
  const report = {
    ...(await purgeSignIns(db, now)),
    ...(await purgeExpired(db, now, signal)),
    ...(await purgeElected(db, now)),
    links: await purgeLinkChecks(db, now),
    reports: await purgeReports(db, now),
    organisations: await purgeOrganisations(db, now),
    files: await purgeUnclaimedFiles(db, now),
  };
  log.info(report, "expired personal data erased");
};

export default purgeExpiredJob;
