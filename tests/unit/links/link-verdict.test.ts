import { expect, test } from "vitest";
import { isWorthAsking, linkVerdict } from "@/lib/links/link-verdict";

test.each([
  [200, "ok"],
  [204, "ok"],
  [404, "dead"],
  [410, "dead"],
  [500, "unreachable"],
  [503, "unreachable"],
  [401, "unknown"],
  [403, "unknown"],
  [429, "unknown"],
  [304, "unknown"],
  [999, "unknown"],
] as const)("%d means %s", (httpStatus, state) => {
  expect(linkVerdict({ kind: "status", status: httpStatus })).toEqual({ state, httpStatus });
});

test.each([
  ["nowhere", "dead"],
  ["silent", "unreachable"],
  ["not-followed", "unknown"],
] as const)("no answer: %s means %s", (kind, state) => {
  expect(linkVerdict({ kind })).toEqual({ state, httpStatus: null });
});

test("what a HEAD says counts when it is good", () => {
  expect([200, 204, 301].filter(isWorthAsking)).toEqual([]);
  expect([400, 403, 404, 405, 501, 503].every(isWorthAsking)).toBe(true);
});
