// biome-ignore-all lint/correctness/noEmptyPattern: Playwright reads what a fixture uses from this pattern.
import type { APIRequestContext } from "@playwright/test";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createSession } from "@/lib/auth/session-store";
import { systemNow } from "@/lib/clock";
import { test as base } from "./fixtures";

type HttpFixtures = {
  /** What an organiser who signed in sends; their cookie travels with it. */
  as: (user: { id: string }) => Promise<APIRequestContext>;
};

/** Tests that speak HTTP and need no browser. */
export const test = base.extend<HttpFixtures>({
  // Without the browser that it opens elsewhere.
  quietConsole: async ({}, use) => use(undefined),

  as: async ({ playwright, baseURL, extraHTTPHeaders, db }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async ({ id }) => {
      const { sessionToken } = await createSession(db, id, systemNow());
      const cookie = `${sessionCookie(false).name}=${sessionToken}`;
      const headers = { ...extraHTTPHeaders, cookie };
      const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers });
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.dispose();
  },
});
