import "server-only";
import { foldTallies } from "@/lib/signatures/fold-tallies";
import type { JobHandler } from "../job-handler";

const foldTalliesJob: JobHandler<"fold-tallies"> = async (_payload, { db }) => {
  await foldTallies(db);
};

export default foldTalliesJob;
