import type { Page } from "@playwright/test";
import { makeUser } from "../factories/make-user";
import { findAxeProblems } from "./axe";
import { expect, test } from "./fixtures";
import { moderatorPages } from "./moderation-states";
import {
  findAnswerProblems,
  findDocumentProblems,
  findNarrowProblems,
  watchForeignRequests,
} from "./page-checks";
import { organiserPages, type PageState, publicPages, scriptedPages, signerPages } from "./page-states";

// Each problem says its page: what a trace records of hundreds of pages would take longer than they do.
test.use({ trace: "off" });

/** Looks at each page in turn, in one browser; says all that is wrong with all of them. */
async function checkPages(page: Page, states: PageState[]): Promise<void> {
  const foreign = watchForeignRequests(page);
  const problems: string[] = [];
  for (const state of states) {
    await test.step(`${state.name}: ${state.path}`, async () => {
      const found = await findProblems(page, state);
      problems.push(...found.map((problem) => `${state.name} (${state.path}): ${problem}`));
    });
  }
  expect(problems).toEqual([]);
  expect(foreign, "requests to other sites").toEqual([]);
}

async function findProblems(page: Page, { path, kind, status = 200, act }: PageState): Promise<string[]> {
  const response = await page.goto(path);
  if (!response) return ["no answer"];
  const answer = await findAnswerProblems(response, kind, status);
  await act?.(page);
  return [
    ...answer,
    ...(await findDocumentProblems(page)),
    ...(await findAxeProblems(page)),
    ...(await findNarrowProblems(page)),
  ];
}

test.describe("every page is accessible, narrow, quiet and well protected", () => {
  test.setTimeout(600_000);

  test("pages for residents", async ({ page, db }) => {
    await checkPages(page, await publicPages(db));
    expect(await page.context().cookies()).toEqual([]);
  });

  test("pages of a signer", async ({ page, db }) => {
    await checkPages(page, await signerPages(db));
    expect(await page.context().cookies()).toEqual([]);
  });

  test("pages for signing in and for checking a letter", async ({ page, db }) => {
    await checkPages(page, await scriptedPages(db));
    expect(await page.context().cookies()).toEqual([]);
  });

  test("pages of an organiser who just came", async ({ page, db, enterAs }) => {
    await enterAs(page.context(), await makeUser(db));
    const paths = ["/espace", "/espace/collectifs", "/espace/collectifs/nouveau?suite=petition"];
    const states = paths.map((path): PageState => ({ name: "newcomer", path, kind: "scripted" }));
    await checkPages(page, states);
  });

  test("pages of an organiser", async ({ page, db, enterAs }) => {
    const owner = await makeUser(db);
    await enterAs(page.context(), owner);
    await checkPages(page, await organiserPages(db, owner));
  });

  test("pages of a moderator", async ({ page, db, enterAs }) => {
    await enterAs(page.context(), await makeUser(db, { role: "moderator" }));
    await checkPages(page, await moderatorPages(db));
  });
});

test("the checks themselves see what is wrong", async ({ page }) => {
  const wrong = `<!DOCTYPE html><html><title> </title><script>1</script><h1>Un</h1><h1>Deux</h1>
    <main></main><main></main><p style="width: 900px">Large</p><input><img src="https://elsewhere.example/i.png">`;
  const headers = { "content-security-policy": "script-src 'unsafe-inline'" };
  await page.route("**/*", (route) => route.fulfill({ body: wrong, contentType: "text/html", headers }));
  const foreign = watchForeignRequests(page);
  const problems = await findProblems(page, { name: "", path: "/", kind: "scriptless", status: 404 });
  for (const problem of [
    "status 200 and not 404",
    "default-src undefined",
    "frame-ancestors undefined",
    "script-src 'unsafe-inline'",
    "scripts: <script>",
    "lang “”",
    "main headings: Un | Deux",
    "2 main landmarks",
    "viewport “”",
    "px wide on a phone",
    "on a phone: label: ",
    "label: ",
    "image-alt: ",
  ]) {
    expect(problems).toContainEqual(expect.stringContaining(problem));
  }
  expect(foreign).toEqual(["https://elsewhere.example/i.png"]);
});
