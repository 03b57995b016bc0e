import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { runMigrations as migrateJobQueue } from "graphile-worker";

/**
 * Applies `prisma/migrations` with Prisma's own schema engine, in its WebAssembly build: the native
 * one is a download that a closed network refuses. `_prisma_migrations` is kept as `prisma migrate
 * deploy` keeps it, so both can be used on one database.
 */
type SchemaEngine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ exitCode: number; stdout?: string | null }>;
  free(): void;
};

const SCHEMA_PATH = "prisma/schema.prisma";
const NO_FILTERS = { externalTables: [], externalEnums: [] };

function listMigrations(root: string) {
  const baseDir = join(root, "prisma/migrations");
  const migrationDirectories = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((path) => {
      const content = readFileSync(join(baseDir, path, "migration.sql"), "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok", value: content } } };
    });
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: null },
    migrationDirectories,
    shadowDbInitScript: "",
  };
}

type Glue = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: { new: (...input: unknown[]) => Promise<SchemaEngine> };
};

let loaded: Promise<Glue> | undefined;

/** Loaded once a process: the glue caches the memory of the first instance it was given. */
async function loadGlue(root: string): Promise<Glue> {
  const require = createRequire(join(root, "package.json"));
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const glue = await import(join(folder, "schema_engine_bg.js"));
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
  return glue;
}

/**
 * The adapter cuts a script at every semicolon, those of a function's body included. PostgreSQL takes the
 * script as it is, and in one transaction. The engine never closes what it opened: `opened` remembers.
 */
function sendingScriptsWhole(factory: PrismaPg, opened: { dispose(): Promise<void> }[]): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    opened.push(connection);
    const { client } = connection as unknown as { client: { query(sql: string): Promise<unknown> } };
    connection.executeScript = async (script) => {
      await client.query(script);
    };
    return connection;
  };
  return factory;
}

async function withEngine<T>(
  connectionString: string,
  root: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadGlue(root);
  const { SchemaEngine } = await loaded;
  const schema = readFileSync(join(root, SCHEMA_PATH), "utf8");
  const opened: { dispose(): Promise<void> }[] = [];
  const factory = sendingScriptsWhole(new PrismaPg({ connectionString }), opened);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await SchemaEngine.new({ datamodels: [[SCHEMA_PATH, schema]] }, () => undefined, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await Promise.all(opened.map((connection) => connection.dispose()));
  }
}

/**
 * Brings the database, and the job queue in its schema of its own, to the newest migration. Does nothing,
 * in well under a second, when it is there.
 *
 * @param root folder of the project.
 * @returns the names of the migrations applied now.
 */
export async function applyMigrations(connectionString: string, root = process.cwd()): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(connectionString, root, (engine) =>
    engine.applyMigrations({ migrationsList: listMigrations(root), filters: NO_FILTERS }),
  );
  await migrateJobQueue({ connectionString });
  return appliedMigrationNames;
}

/**
 * The SQL that makes `schema.prisma` from nothing: what a new migration is cut from, and what a test
 * compares the migrations with. (A live diff needs an introspection that the WebAssembly build refuses
 * on PostgreSQL's `"char"` columns.)
 */
export async function sqlOfSchema(connectionString: string, root = process.cwd()): Promise<string> {
  const content = readFileSync(join(root, SCHEMA_PATH), "utf8");
  const { stdout } = await withEngine(connectionString, root, (engine) =>
    engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: SCHEMA_PATH, content }] },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: NO_FILTERS,
    }),
  );
  return stdout ?? "";
}
