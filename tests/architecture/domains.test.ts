import { describe, expect, test } from "vitest";
import { filesIn, violations } from "./source-files";

/**
 * What each domain may import of the others. The order is the order in which things come to exist: a
 * commune, those who petition in it, their petition, its signatures, the letter, its sending.
 */
const MAY_IMPORT: Record<string, string[]> = {
  communes: [],
  collectives: ["communes"],
  campaigns: ["communes", "collectives"],
  petitions: ["communes", "collectives", "campaigns"],
  signatures: ["communes", "collectives", "campaigns", "petitions"],
  letters: ["communes", "collectives", "campaigns", "petitions", "signatures"],
  exports: ["communes", "collectives", "campaigns", "petitions", "signatures"],
  deliveries: ["communes", "collectives", "campaigns", "petitions", "signatures", "letters", "exports"],
};
const DOMAINS = Object.keys(MAY_IMPORT);

/** What every domain stands on, and which therefore knows none of them. */
const GROUND = ["text", "db", "security", "audit", "mail", "i18n", "auth", "actions", "jobs"];

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
