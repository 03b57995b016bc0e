import { describe, expect, test } from "vitest";
import { nextStatus, type PetitionEvent, PUBLIC_STATUSES } from "@/lib/petitions/petition-status";

const STATUSES = ["draft", "open", "closed", "delivered", "suspended"] as const;
const EVENTS: PetitionEvent[] = ["publish", "close", "reopen", "deliver", "suspend", "restore"];

/** Every pair that is not here is refused. */
const ALLOWED: Record<string, string> = {
  "draft publish": "open",
  "open close": "closed",
  "open suspend": "suspended",
  "closed reopen": "open",
  "closed deliver": "delivered",
  "closed suspend": "suspended",
  "delivered suspend": "suspended",
};

describe("the life of a petition", () => {
  const pairs = STATUSES.flatMap((status) => EVENTS.map((event) => [status, event] as const));

  test.each(pairs.filter(([status]) => status !== "suspended"))("%s, %s", (status, event) => {
    expect(nextStatus(status, event)).toBe(ALLOWED[`${status} ${event}`] ?? null);
  });

  test.each(STATUSES.filter((status) => status !== "suspended"))("a suspension of %s is undone", (status) => {
    expect(nextStatus("suspended", "restore", status)).toBe(status);
  });

  test.each(EVENTS.filter((event) => event !== "restore"))("nothing else happens to it: %s", (event) => {
    expect(nextStatus("suspended", event, "open")).toBeNull();
  });

  test("a suspension without a state to go back to stays", () => {
    expect(nextStatus("suspended", "restore")).toBeNull();
  });

  test("a draft is nobody's business", () => expect(PUBLIC_STATUSES).not.toContain("draft"));
});
