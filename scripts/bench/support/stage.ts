import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { applyMigrations } from "@/lib/db/migrate";
import { type Child, startChild } from "@/scripts/support/children";
import { createDatabase, type Postgres, startPostgres } from "@/scripts/support/embedded-postgres";
import { freePort } from "@/scripts/support/ports";
import { waitUntilAnswers } from "@/scripts/support/wait-until";

export const BENCH_SLUG = "banc-d-essai";
const SECRET = "benchmark-only-0123456789-abcdefghijklmnop";

/** A database as durable as a real one (fsync on), with one open petition. */
export type Stage = { databaseUrl: string; query: Client; end(): Promise<void> };

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "doleances-bench-"));
  chmodSync(folder, 0o711);
  // No checkpoint falls into a measure: one is asked for before each (`settle`).
  const settings = {
    max_connections: "200",
    shared_buffers: "512MB",
    checkpoint_timeout: "1h",
    max_wal_size: "8GB",
  };
  const port = await freePort();
  const postgres: Postgres = await startPostgres({
    folder: join(folder, "data"),
    port,
    password: "bench",
    settings,
  });
  const databaseUrl = postgres.url("bench");
  await createDatabase(databaseUrl);
  await applyMigrations(databaseUrl);
  const query = new Client({ connectionString: databaseUrl });
  await query.connect();
  await query.query(ONE_PETITION);
  return {
    databaseUrl,
    query,
    end: async () => {
      await query.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ONE_PETITION = `
INSERT INTO communes (insee, name, link_type, department_code, department_name, population, postal_codes)
VALUES ('72181', 'Le Mans', 2, '72', 'Sarthe', 145000, ARRAY['72000', '72100']);
INSERT INTO collectives (id, name, postal_address, contact_email, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'Collectif du banc', '1 rue du Banc', 'banc@doleances.example', now());
INSERT INTO petitions (id, slug, collective_id, commune_insee, title, body, goal, status, salutation, closing,
                       created_at, updated_at, published_at)
VALUES ('00000000-0000-7000-8000-000000000002', '${BENCH_SLUG}', '00000000-0000-7000-8000-000000000001', '72181',
        'Des bancs à l’ombre', repeat(E'Un paragraphe de la pétition, **en gras** et [avec un lien](https://example.org/).\\n\\n', 12),
        1000, 'open', 'Madame la Maire,', 'Veuillez agréer nos salutations.', now(), now(), now());
INSERT INTO petition_versions (id, petition_id, number, title, body, sha256, published_at)
SELECT '00000000-0000-7000-8000-000000000003', id, 1, title, body, repeat('0', 64), published_at FROM petitions;
UPDATE petitions SET current_version_id = '00000000-0000-7000-8000-000000000003';
INSERT INTO signature_tallies (petition_id) VALUES ('00000000-0000-7000-8000-000000000002');`;

/** Fills the petition with confirmed signatures, as if the months had passed. */
export async function fillSignatures(stage: Stage, count: number): Promise<void> {
  await stage.query.query(`
    INSERT INTO signatures (petition_id, status, first_name, last_name, email_sealed, email_hash, postal_code,
                            resident, show_name, wants_news, created_at, confirmed_at, mail_sent_at, mail_count,
                            version_id)
    SELECT '00000000-0000-7000-8000-000000000002', 'confirmed', 'Prénom' || n, 'Nom' || n, '\\x00'::bytea,
           decode(md5(n::text), 'hex'), '72000', true, n % 2 = 0, false,
           now() - n * interval '1 second', now() - n * interval '1 second', now(), 1,
           '00000000-0000-7000-8000-000000000003'
    FROM generate_series(1, ${count}) AS n`);
  await stage.query.query(
    `UPDATE signature_tallies SET confirmed = confirmed + ${count}, residents = residents + ${count}`,
  );
  await settle(stage);
}

/** Leaves nothing to be done behind the next measure. */
export async function settle(stage: Stage): Promise<void> {
  await stage.query.query("VACUUM ANALYZE signatures");
  await stage.query.query("CHECKPOINT");
}

/** Starts the site's own server on the stage's database. */
export async function startSite(stage: Stage): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child: Child = startChild({
    name: "site",
    file: "scripts/web.ts",
    env: {
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: url,
      DATABASE_URL: stage.databaseUrl,
      SMTP_URL: "smtp://127.0.0.1:9",
      SECRET_KEY: SECRET,
      TRUST_PROXY: "1",
      LOG_LEVEL: "error",
    },
  });
  await waitUntilAnswers(`${url}/api/health`, [child]);
  return { url, stop: () => child.stop() };
}

/** Starts the plain server that executes one statement a request, and nothing else. */
export async function startFloor(
  stage: Stage,
  mode: "sign" | "insert",
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = startChild({
    name: "floor",
    file: "scripts/bench/support/floor-server.ts",
    env: { NODE_ENV: "production", PORT: String(port), DATABASE_URL: stage.databaseUrl, FLOOR: mode },
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilAnswers(url, [child]);
  return { url, stop: () => child.stop() };
}
