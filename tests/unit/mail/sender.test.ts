import { expect, test } from "vitest";
import { parseSender } from "@/lib/mail/sender";

test.each([
  ["Doléances <site@example.org>", "Doléances", "site@example.org"],
  ['"Doléances, le site" <site@example.org>', "Doléances, le site", "site@example.org"],
  ["site@example.org", "", "site@example.org"],
  ["<site@example.org>", "", "site@example.org"],
])("%s", (value, name, address) => {
  expect(parseSender(value)).toEqual({ name, address });
});
