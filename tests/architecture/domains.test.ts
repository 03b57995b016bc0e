import { describe, expect, test } from "vitest";
import { filesIn, violations } from "./source-files";

/**
 * What each domain may import of the others: those before it. The order is that in which things come to
 * exist: a commune, its mairie, the addresses one may write to, those who petition in it, their petition, its signatures, the letter, its sending, and whoever
 * looks after all that.
 */
const ORDER = [
  "communes",
  "directory",
  "merge",
  "addresses",
  "collectives",
  "campaigns",
  "petitions",
  "signatures",
  "organisations",
  "elected",
  "letters",
  "exports",
  "deliveries",
  "mailings",
  "moderation",
];
/** Letters and exports are two ends of their own. */
const APART: Record<string, string[]> = { exports: ["letters"] };
const MAY_IMPORT: Record<string, string[]> = Object.fromEntries(
  ORDER.map((domain, rank) => [
    domain,
    ORDER.slice(0, rank).filter((earlier) => !APART[domain]?.includes(earlier)),
  ]),
);
const DOMAINS = ORDER;

/** What every domain stands on, and which therefore knows none of them. */
const GROUND = [
  "text",
  "db",
  "security",
  "audit",
  "mail",
  "i18n",
  "auth",
  "actions",
  "jobs",
  "files",
  "links",
];

const domainOf = (target: string) => DOMAINS.find((domain) => target.startsWith(`lib/${domain}/`));

describe("domains run one way", () => {
  test.each(DOMAINS)("%s", (domain) => {
    const forbidden = (target: string) => {
      const other = domainOf(target);
      return other !== undefined && other !== domain && !MAY_IMPORT[domain]?.includes(other);
    };
    expect(violations(filesIn(`lib/${domain}`), forbidden, "mentions")).toEqual([]);
  });
});

describe("what domains stand on knows none of them", () => {
  test.each(GROUND)("%s", (room) => {
    const files = filesIn(`lib/${room}`).filter(({ path }) => !path.startsWith("lib/jobs/handlers/"));
    expect(violations(files, (target) => domainOf(target) !== undefined)).toEqual([]);
  });
});

test("a domain enqueues by name: nothing but the worker imports a job's handler", () => {
  const others = [
    ...filesIn("lib"),
    ...filesIn("app"),
    ...filesIn("components"),
    ...filesIn("emails"),
  ].filter(({ path }) => !path.startsWith("lib/jobs/"));
  expect(violations(others, (target) => target.startsWith("lib/jobs/handlers/"))).toEqual([]);
});
