import { expect, test } from "vitest";
import { closedBefore, unconfirmedBefore } from "@/lib/signatures/retention";

test("seven days, to the millisecond", () => {
  expect(unconfirmedBefore(new Date("2026-11-21T10:00:00.000Z"))).toEqual(
    new Date("2026-11-14T10:00:00.000Z"),
  );
});

test.each([
  ["2026-11-21T10:00:00.000Z", "2026-05-21T10:00:00.000Z"],
  ["2026-03-15T00:00:00.000Z", "2025-09-15T00:00:00.000Z"],
  // The last day of a shorter month, not the first of the next.
  ["2026-08-31T23:59:59.999Z", "2026-02-28T23:59:59.999Z"],
  ["2028-08-30T12:00:00.000Z", "2028-02-29T12:00:00.000Z"],
  ["2026-12-31T00:00:00.000Z", "2026-06-30T00:00:00.000Z"],
])("six months before %s is %s", (now, before) => {
  expect(closedBefore(new Date(now))).toEqual(new Date(before));
});
