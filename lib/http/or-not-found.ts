import { AppError } from "@/lib/errors";

/** @returns what was read, or `null` when it is not there for this actor: the page then says so. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}
