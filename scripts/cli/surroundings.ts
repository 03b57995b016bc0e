import { existsSync } from "node:fs";
import { findRunningStack } from "../support/data-folder";

/**
 * Settles which site the command speaks to: the environment, else `.env`, else the demo or the
 * development server that is running here.
 */
export function useSurroundings(): void {
  if (process.env.DATABASE_URL) return;
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (process.env.DATABASE_URL) return;
  Object.assign(process.env, findRunningStack());
}
