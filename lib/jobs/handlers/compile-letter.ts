import "server-only";
import { compilePreparedLetter, markLetterFailed } from "@/lib/letters/compile-prepared-letter";
import type { JobHandler } from "../job-handler";

const compileLetterJob: JobHandler<"compile-letter"> = async ({ letterId }, { db, lastAttempt }) => {
  try {
    await compilePreparedLetter(db, letterId);
  } catch (error) {
    if (lastAttempt) await markLetterFailed(db, letterId);
    throw error;
  }
};

export default compileLetterJob;
