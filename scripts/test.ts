import { spawn } from "node:child_process";
import { findBrowser } from "@/tests/support/find-browser";
import { build, isBuilt } from "./support/build";
import { explain, Stop } from "./support/stop";

/** Everything that must hold before a change is merged, cheapest first; the first failure ends it. */
type Step = { name: string; what: string; run: () => Promise<void> };

let interrupted = false;
process.on("SIGINT", () => {
  interrupted = true;
});

/** Runs one of the project's tools in this terminal. */
function tool(path: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Each tool chooses its own.
    const env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1" } as unknown;
    const child = spawn(process.execPath, [`node_modules/${path}`, ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env: env as NodeJS.ProcessEnv,
    });
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Stop(`ended with ${signal ?? code}`)),
    );
  });
}

const vitest = (...projects: string[]) =>
  tool("vitest/vitest.mjs", "run", ...projects.flatMap((project) => ["--project", project]));

const steps: Step[] = [
  {
    name: "lint",
    what: "format and lint",
    run: () => tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
  },
  {
    name: "types",
    what: "types",
    async run() {
      // Writes the types of routes that a fresh clone lacks.
      await tool("next/dist/bin/next", "typegen");
      await tool("typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json");
    },
  },
  { name: "unit", what: "unit and architecture tests", run: () => vitest("unit", "architecture") },
  { name: "integration", what: "tests on PostgreSQL", run: () => vitest("integration") },
  {
    name: "build",
    what: "production build",
    run: async () => void (isBuilt() || (await build((line) => process.stdout.write(`${line}\n`)))),
  },
  {
    name: "e2e",
    what: "stories in a browser",
    async run() {
      const browser = findBrowser();
      if ("missing" in browser) throw new Stop(browser.missing);
      await tool("@playwright/test/cli.js", "test");
    },
  },
];

function chosen(): Step[] {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `No such step: ${unknown.join(", ")}. Steps: ${steps.map(({ name }) => name).join(", ")}\n`,
    );
    process.exit(2);
  }
  return names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps;
}

async function runAll(): Promise<boolean> {
  const summary: string[] = [];
  let failed: string | undefined;
  for (const { what, run } of chosen()) {
    if (failed || interrupted) {
      summary.push(`  –          ${what} (not run)`);
      continue;
    }
    process.stdout.write(`\n── ${what} ──\n`);
    const startedAt = performance.now();
    await run().catch((error: unknown) => {
      failed = what;
      process.stderr.write(`${explain(error)}\n`);
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
    summary.push(`  ${failed ? "✗" : "✓"} ${seconds} s ${what}`);
  }
  process.stdout.write(`\n${summary.join("\n")}\n\n${failed ? `Failed: ${failed}` : "All good"}\n`);
  return failed === undefined && !interrupted;
}

process.exitCode = (await runAll()) ? 0 : 1;
