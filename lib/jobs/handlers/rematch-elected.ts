import "server-only";
import { rematchElected } from "@/lib/elected/rematch-elected";
import { log } from "@/lib/log";
import type { JobHandler } from "../job-handler";

const rematchElectedJob: JobHandler<"rematch-elected"> = async (_payload, { db }) => {
  const found = await rematchElected(db);
  if (found > 0) log.info({ found }, "mandates found in the register");
};

export default rematchElectedJob;
