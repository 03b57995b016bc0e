// biome-ignore-all lint/correctness/noEmptyPattern: Playwright reads what a fixture uses from this pattern.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createSession } from "@/lib/auth/session-store";
import { systemNow } from "@/lib/clock";
import { createDb, type Db } from "@/lib/db/client";
import type { ReadMail } from "../support/mail-api";
import type { MailBehaviour } from "../support/mail-server";
import { findAxeProblems } from "./axe";

export type { ReadMail };
export { expect };

type Wanted = {
  to: string;
  /** Part of the subject. */
  subject?: string;
  /** How many such mails to leave out, when some were read before. */
  skip?: number;
};

export type Mailbox = {
  /** The mail, once it is there: the SMTP server tells. */
  waitFor(wanted: Wanted): Promise<ReadMail>;
  /** The mails that are there now. */
  list(to: string): Promise<ReadMail[]>;
  /** What the server does with mails to this address from now on. */
  behave(to: string, behaviour: MailBehaviour): Promise<void>;
};

type Fixtures = {
  mailbox: Mailbox;
  /** An address that no other test writes to. */
  address: (name?: string) => string;
  /** Signs in from the sign-in page, by the link of the mail. */
  signIn: (page: Page, email: string) => Promise<void>;
  /** A session put in the database and in the browser: for tests that are not about signing in. */
  enterAs: (context: BrowserContext, user: { id: string }) => Promise<void>;
  /** Fails for each accessibility rule that the page breaks, with the elements that break it. */
  axe: (page: Page) => Promise<void>;
  /** Always on: a page that throws or prints an error fails its test. */
  quietConsole: undefined;
};

type WorkerFixtures = {
  /** The database of the site under test, for putting states in place and looking at what is left. */
  db: Db;
};

const WAIT_MS = 20_000;
const random = () => Math.random().toString(36).slice(2, 10);
const byte = () => 1 + Math.floor(Math.random() * 250);

async function ask(path: string, query: Record<string, string | number | undefined>, init?: RequestInit) {
  const url = new URL(path, process.env.E2E_MAIL_API);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const response = await fetch(url, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** The first address in a mail's text that starts with the site's own and holds `path`. */
export function linkIn(mail: ReadMail, path = "/"): string {
  const links = mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const link = links.find((one) => one.startsWith(`${process.env.E2E_APP_URL}`) && one.includes(path));
  if (!link) throw new Error(`no link to ${path} in “${mail.subject}”: ${links.join(" ") || mail.text}`);
  return link;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  db: [
    async ({}, use) => {
      const db = createDb(`${process.env.E2E_DATABASE_URL}`, 3);
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],

  baseURL: process.env.E2E_APP_URL,

  // Each test is a visitor of its own to the limits on one address.
  extraHTTPHeaders: async ({}, use) => use({ "X-Forwarded-For": `10.${byte()}.${byte()}.${byte()}` }),

  mailbox: async ({}, use) => {
    await use({
      waitFor: (wanted) => ask("/mail", { ...wanted, timeout: WAIT_MS }),
      list: (to) => ask("/mails", { to }),
      behave: (to, behaviour) =>
        ask("/behaviour", { to }, { method: "PUT", body: JSON.stringify(behaviour) }),
    });
  },

  address: async ({}, use) => use((name = "camille") => `${name}.${random()}@doleances.example`),

  signIn: async ({ mailbox }, use) => {
    await use(async (page, email) => {
      const before = (await mailbox.list(email)).length;
      await page.goto("/connexion");
      await page.getByLabel("Adresse électronique").fill(email);
      await page.getByRole("button", { name: "Recevoir un lien" }).click();
      await expect(page.getByRole("heading", { name: "Regardez votre boîte aux lettres" })).toBeVisible();
      const mail = await mailbox.waitFor({ to: email, skip: before });
      await page.goto(linkIn(mail, "/connexion"));
      await page.getByRole("button", { name: "Me connecter" }).click();
      await page.waitForURL(/\/espace/);
    });
  },

  enterAs: async ({ db }, use) => {
    await use(async (context, { id }) => {
      const { sessionToken } = await createSession(db, id, systemNow());
      const { name } = sessionCookie(false);
      await context.addCookies([{ name, value: sessionToken, url: `${process.env.E2E_APP_URL}` }]);
    });
  },

  axe: async ({}, use) => {
    await use(async (page) => {
      expect(await findAxeProblems(page), `accessibility of ${page.url()}`).toEqual([]);
    });
  },

  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        // The browser itself says so of a page that answers 404 on purpose.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
          errors.push(message.text());
        }
      });
      await use(undefined);
      expect(errors, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});
