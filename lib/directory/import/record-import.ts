import "server-only";
import type { Client } from "pg";
import { auditName } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import type { ImportReport } from "./import-report";

type Done = Pick<
  ImportReport,
  "dataset" | "source" | "sha256" | "read" | "added" | "changed" | "removed" | "rejected"
>;

/** Writes that an import was carried out, and by whom, in the transaction that carries it out. */
export async function recordImport(
  client: Client,
  ctx: Pick<Context, "actor" | "now" | "requestId">,
  done: Done,
  finishedAt: Date,
): Promise<void> {
  const { dataset, source, sha256, read, added, changed, removed, rejected } = done;
  // By name: what is handed over is a whole report.
  const counts = { read, added, changed, removed, rejected };
  await client.query(
    `INSERT INTO directory_imports
       (id, dataset, source, sha256, started_at, finished_at, read, added, changed, removed, rejected)
     VALUES ($1, $2::directory_dataset, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      uuidv7(finishedAt),
      dataset,
      source,
      sha256,
      ctx.now,
      finishedAt,
      counts.read,
      counts.added,
      counts.changed,
      counts.removed,
      counts.rejected,
    ],
  );
  await client.query(
    `INSERT INTO audit_events (at, actor, action, subject, details, request_id)
     VALUES ($1, $2, 'directory.import', $3, $4, $5)`,
    [ctx.now, auditName(ctx.actor), `directory:${dataset}`, { source, sha256, ...counts }, ctx.requestId],
  );
}
