import "server-only";
import { Client, DatabaseError } from "pg";
import { cogVersion } from "@/lib/communes/cog";
import { ImportRefusal } from "./import-guards";
import { DATASETS, type Dataset } from "./import-report";

/** First half of the lock's key, any number of our own; the second half is the data set. */
const LOCK = 20_260_103;

/**
 * Lends a connection of its own to one import: what it prepares is in temporary tables, which end with it, as
 * does the lock that keeps a second import of the data set away. A process that is killed leaves nothing.
 *
 * @throws ImportRefusal when another import of the data set is running, when the table of communes is not that of
 * the installed edition, or when the database fails.
 */
export async function withImportConnection<T>(
  connectionString: string,
  dataset: Dataset,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // The next query says that the connection is lost; unheard, the event would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await takeLock(client, dataset);
    await checkCommunes(client);
    // Sorts and joins of half a million rows stay in memory.
    await client.query("SET work_mem = '64MB'");
    return await work(client);
  } catch (error) {
    throw isOfDatabase(error) ? databaseFailed(error) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function takeLock(client: Client, dataset: Dataset): Promise<void> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS taken", [
    LOCK,
    DATASETS.indexOf(dataset),
  ]);
  if (rows[0].taken) return;
  throw new ImportRefusal(
    "already-running",
    `Another import of “${dataset}” is running: wait until it has ended.`,
  );
}

async function checkCommunes(client: Client): Promise<void> {
  const { rows } = await client.query("SELECT version FROM dataset_versions WHERE name = 'communes'");
  if (rows[0]?.version === cogVersion()) return;
  throw new ImportRefusal(
    "communes-missing",
    "The table of communes is not that of the installed edition: run “communes seed” first.",
  );
}

/** What the network says of a connection that broke; files have the same system calls, and other words. */
const BROKEN_LINE = ["ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"];

/** Errors of PostgreSQL, of the network, and the plain ones that pg makes of a connection that ended. */
function isOfDatabase(error: unknown): error is Error & { code?: string } {
  if (error instanceof DatabaseError) return true;
  if (!(error instanceof Error)) return false;
  const { syscall, code = "" } = error as NodeJS.ErrnoException;
  return (
    syscall === "connect" ||
    BROKEN_LINE.includes(code) ||
    error instanceof AggregateError ||
    /^Connection terminated|timeout expired/.test(error.message) ||
    /not queryable/.test(error.message)
  );
}

function databaseFailed(error: Error & { code?: string }): ImportRefusal {
  const what = error.code ?? error.message;
  // SQLSTATE class 22: the same file would fail again.
  const advice = /^22/.test(what)
    ? "The file says something that the directory cannot hold: nothing was changed."
    : "An import is applied whole or not at all: it can be run again.";
  return new ImportRefusal("database-failed", `The database failed (${what}). ${advice}`);
}
