import { expect, test } from "vitest";
import { uuidv7 } from "@/lib/db/uuid";
import { readCursor, writeCursor } from "@/lib/signatures/signatory-cursor";

const confirmedAt = new Date("2026-11-21T10:00:00.123Z");

test("what is written is read, to the millisecond", () => {
  const cursor = { confirmedAt, id: uuidv7(confirmedAt) };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  expect(writeCursor(cursor)).toMatch(/^[a-z0-9-]{41,43}$/);
});

test.each([
  undefined,
  "",
  "1",
  "zzzzzzzzzz-00000000000000000000000000000000",
  "abc-0000000000000000000000000000000g",
  "abc-00000000000000000000000000000000'",
  "-00000000000000000000000000000000",
  "x".repeat(10_000),
])("%s starts at the beginning", (value) => {
  expect(readCursor(value)).toBeNull();
});
