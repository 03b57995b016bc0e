import type { Page, Response } from "@playwright/test";
import { findAxeProblems } from "./axe";

/**
 * What a page may carry: `scriptless` for residents (no script at all), `scripted` where scripts run with
 * the nonce of the request. Neither sets a cookie before somebody signs in.
 *
 * Each check says what is wrong, so that one run tells all that is wrong with all pages.
 */
export type PageKind = "scriptless" | "scripted";

const NARROW = { width: 320, height: 640 };

/** Addresses of other sites that the page asked for; empty on a good page. */
export function watchForeignRequests(page: Page): string[] {
  const foreign: string[] = [];
  const own = new URL(`${process.env.E2E_APP_URL}`).host;
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== own) foreign.push(request.url());
  });
  return foreign;
}

/** Headers and source of a page, as any browser gets them. */
export async function findAnswerProblems(
  response: Response,
  kind: PageKind,
  status: number,
): Promise<string[]> {
  const headers = await response.allHeaders();
  const policy = parsePolicy(headers["content-security-policy"] ?? "");
  const allowed = policy["script-src"] ?? "no script-src";
  const nonce = /'nonce-([^']+)'/.exec(allowed)?.[1] ?? "no nonce";
  const scripts = (await response.text()).match(/<script\b[^>]*>/gi) ?? [];
  const unmarked = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`));
  return told([
    [response.status() === status, `status ${response.status()} and not ${status}`],
    [!headers["set-cookie"], "sets a cookie"],
    [headers["referrer-policy"] === "same-origin", "referrer-policy"],
    [headers["x-content-type-options"] === "nosniff", "x-content-type-options"],
    [policy["default-src"] === "'none'", `default-src ${policy["default-src"]}`],
    [policy["frame-ancestors"] === "'none'", `frame-ancestors ${policy["frame-ancestors"]}`],
    [!/unsafe-(inline|eval)/.test(allowed), `script-src ${allowed}`],
    [kind === "scripted" || allowed === "'none'", `script-src ${allowed}`],
    [kind === "scripted" || scripts.length === 0, `scripts: ${scripts.join(" ")}`],
    [kind === "scriptless" || unmarked.length === 0, `scripts without the nonce: ${unmarked.join(" ")}`],
  ]);
}

function parsePolicy(policy: string): Record<string, string | undefined> {
  const directives = policy.split(";").map((directive) => directive.trim());
  return Object.fromEntries(directives.map((directive) => directive.split(/\s+(.*)/s, 2)));
}

/** What makes a document: a language, a title of its own, one main heading, and a phone that shows it at its own width. */
export async function findDocumentProblems(page: Page): Promise<string[]> {
  const { lang, title, headings, mains, viewport } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map((heading) => heading.textContent?.trim()),
    mains: document.querySelectorAll("main").length,
    viewport: document.querySelector<HTMLMetaElement>("meta[name=viewport]")?.content ?? "",
  }));
  return told([
    [lang === "fr", `lang “${lang}”`],
    [/\S.*Doléances|Doléances.*\S/.test(title), `title “${title}”`],
    [headings.length === 1 && headings[0], `main headings: ${headings.join(" | ") || "none"}`],
    [mains === 1, `${mains} main landmarks`],
    [/^width=device-width\b/.test(viewport), `viewport “${viewport}”`],
  ]);
}

/** A phone of 320 px: nothing goes past its edge, and what it shows or folds away is as accessible. */
export async function findNarrowProblems(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const { width, wide } = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const past = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > edge + 1,
    );
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute("class")}"> ${element.textContent}`.slice(
        0,
        120,
      );
    return { width: document.documentElement.scrollWidth, wide: past.slice(-3).map(name) };
  });
  const inaccessible = await findAxeProblems(page);
  if (before) await page.setViewportSize(before);
  const tooWide = told([[width <= NARROW.width, `${width} px wide on a phone: ${wide.join(" | ")}`]]);
  return [...tooWide, ...inaccessible.map((problem) => `on a phone: ${problem}`)];
}

function told(checks: [good: unknown, problem: string][]): string[] {
  return checks.flatMap(([good, problem]) => (good ? [] : [problem]));
}
