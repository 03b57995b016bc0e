import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./tests/support/find-browser";

const browser = findBrowser();
const launchOptions = {
  ...("missing" in browser ? {} : browser),
  // A test browser talks to the test's server alone; its own sandbox does not work for root.
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
const chromium = {
  browserName: "chromium" as const,
  launchOptions,
  locale: "fr-FR",
  timezoneId: "Europe/Paris",
};

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-global-setup.ts",
  tsconfig: "./tsconfig.node.json",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  // A button that is not there is told at once, not when the whole story has run out of time.
  use: { actionTimeout: 20_000, trace: "retain-on-failure", screenshot: "only-on-failure" },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], ...chromium, viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      // What speaks HTTP alone, needs a keyboard, or looks at each page in both sizes, runs once.
      testIgnore: ["**/bad-input*", "**/keyboard*", "**/pages*"],
      use: { ...devices["Pixel 7"], ...chromium, viewport: { width: 390, height: 844 } },
    },
  ],
});
