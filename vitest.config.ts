import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: here("./scripts/support/server-only.ts") },
      { find: /^@\//, replacement: `${here("./")}` },
    ],
  },
  test: {
    // What every process reads at start, with values that lead nowhere: a test that needs a server starts it.
    env: {
      APP_URL: "http://localhost:3000",
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/nothing",
      SMTP_URL: "smtp://127.0.0.1:1",
      SECRET_KEY: "of-the-tests-alone-0123456789-abcdefghij",
      LOG_LEVEL: "silent",
    },
    // Of a machine that does other things too: what is slow by itself is for the benchmarks to say.
    testTimeout: 20_000,
    setupFiles: [here("./tests/support/fail-on-console-error.ts")],
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      { extends: true, test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: [here("./tests/support/database.global.ts")],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
