import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Postgres, startPostgres } from "@/scripts/support/embedded-postgres";
import { freePort } from "@/scripts/support/ports";

/** A crash may lose everything here: nothing waits for the disk. */
const FOR_TESTS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};

/** A PostgreSQL for one run of tests; stopping it removes its data. */
export async function startTestPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "doleances-test-"));
  // PostgreSQL runs as another user when root runs the tests: let it pass through.
  chmodSync(folder, 0o711);
  const port = await freePort();
  const settings = FOR_TESTS;
  const postgres = await startPostgres({ folder: join(folder, "data"), port, password: "test", settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...postgres, stop };
}
