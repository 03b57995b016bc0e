import { randomUUID } from "node:crypto";
import { systemNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { closeDb, getDb } from "@/lib/db/client";

/** Runs a verb as the operator of the site, whom the audit knows as `system`. */
export async function asOperator<T>(verb: (ctx: Context) => Promise<T>): Promise<T> {
  const ctx: Context = { db: getDb(), actor: { kind: "system" }, now: systemNow(), requestId: randomUUID() };
  try {
    return await verb(ctx);
  } finally {
    await closeDb();
  }
}
