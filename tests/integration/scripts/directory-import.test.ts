import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const folder = mkdtempSync(join(tmpdir(), "doleances-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the operator's command line, as `npm run cli` does. */
async function cli(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["--import", tsx, "scripts/cli.ts", ...args], {
    env: { ...process.env, DATABASE_URL: database.url, TSX_TSCONFIG_PATH: "tsconfig.node.json" },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

const electors = (name: string, lines: string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${["code_insee;inscrits;date;source", ...lines].join("\n")}\n`);
  return path;
};

test("an import, tried and then done, is told on standard output, and its progress beside it", async () => {
  const path = electors("good.csv", ["72181;92431;2026-03-15;Essai", "79191;41230;2026-03-15;Essai"]);
  const dry = await cli("directory", "import", "electeurs", path, "--dry-run");
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toContain("electeurs: 2 rows read from good.csv");
  expect(dry.out).toContain("would be: 2 added, 0 changed, 0 removed (dry run: nothing was changed)");
  expect(dry.err).toContain("2 rows read, comparing");
  expect(await database.db.electorCount.count()).toBe(0);
  const wet = await cli("directory", "import", "electeurs", path, "--json");
  expect(wet.code).toBe(0);
  expect(JSON.parse(wet.out)).toMatchObject({ outcome: "applied", read: 2, added: 2, refusal: null });
  const status = await cli("directory", "status", "--json");
  expect(JSON.parse(status.out)).toMatchObject({
    imports: { electeurs: { source: "good.csv", read: 2, added: 2 }, mairies: null },
    rows: { electorCounts: { current: 2 } },
    communes: { withElectors: 2, withEmail: 0 },
  });
});

test("one that is refused ends with 1, says why in one line, and lists what it left out", async () => {
  const bad = ["99999;12;2026-03-15;Essai", "72181;secret;2026-03-15;Essai", "72181;1;2026-03-15;Essai"];
  const rejects = join(folder, "rejects.csv");
  const refused = await cli(
    "directory",
    "import",
    "electeurs",
    electors("bad.csv", bad),
    "--rejects",
    rejects,
  );
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("nothing was changed");
  expect(refused.err).toContain("--max-rejected 67");
  expect(refused.err).not.toContain("    at ");
  expect(readFileSync(rejects, "utf8")).toBe("line;reason\n2;commune-unknown\n3;registered-invalid\n");
});

test("the list of rows left out is not written over the file itself", async () => {
  const path = electors("precious.csv", ["72181;1;2026-03-15;Essai"]);
  const before = readFileSync(path, "utf8");
  const answer = await cli("directory", "import", "electeurs", path, "--rejects", path);
  expect(answer).toMatchObject({ code: 1, out: "" });
  expect(answer.err).toContain("is the file to import");
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("a file that is not there is one line, and a JSON answer all the same", async () => {
  const missing = await cli("directory", "import", "mairies", join(folder, "nothing.json"), "--json");
  expect(missing).toMatchObject({ code: 1, err: "There is no such file.\n" });
  expect(JSON.parse(missing.out)).toMatchObject({ outcome: "refused", refusal: { code: "not-found" } });
});

test.each([
  [["directory", "import", "prefectures", "x.csv"], "knows mairies, maires, conseillers, electeurs"],
  [["directory", "import", "maires"], "FILE|URL is missing"],
  [["directory", "import", "maires", "x.csv", "--max-removed", "many"], "percentage from 0 to 100"],
])("a call that makes no sense ends with 2: %s", async (args, message) => {
  const answer = await cli(...args);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain(message);
  expect(answer.out).toBe("");
});
