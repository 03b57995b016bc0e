import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Each accessibility rule that the page breaks, with the elements that break it, in the size it has now.
 *
 * Put into a document once, however often it is asked there, and run where it is: none of our pages has frames,
 * for which the builder of `@axe-core/playwright` opens a second page and reads axe three times.
 */
export async function findAxeProblems(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error("a page with frames: axe looks at its main frame alone");
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(SOURCE);
  return page.evaluate(async () => {
    const { violations = [] } = (await window.axe?.run(document, { resultTypes: ["violations"] })) ?? {};
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(" ")).join("\n  ")}`,
    );
  });
}
