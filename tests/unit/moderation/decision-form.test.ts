import { expect, test } from "vitest";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { decisionSchema, REASON_MAX } from "@/lib/moderation/decision-form";
import { waitingTime } from "@/lib/moderation/waiting-time";

const form = { addressId: "x", decision: "refused", vu: "pending", motif: "Ce n’est pas la mairie." };
const errorsOf = (changes: object) => {
  const parsed = decisionSchema.safeParse({ ...form, ...changes });
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

test("a refusal says why; an approval may", () => {
  expect(decisionSchema.parse(form)).toEqual({
    addressId: "x",
    decision: "refused",
    seen: "pending",
    reason: "Ce n’est pas la mairie.",
  });
  expect(errorsOf({ motif: " \n " })).toEqual({ motif: "required" });
  expect(errorsOf({ motif: undefined })).toEqual({ motif: "required" });
  expect(errorsOf({ motif: "", decision: "approved" })).toEqual({});
});

test("a reason is of a bearable length", () => {
  expect(errorsOf({ motif: "a".repeat(REASON_MAX) })).toEqual({});
  expect(errorsOf({ motif: "a".repeat(REASON_MAX + 1) })).toEqual({ motif: "too-long" });
});

test("nothing else can be decided", () => {
  expect(Object.keys(errorsOf({ decision: "pending" }))).toEqual(["decision"]);
  expect(Object.keys(errorsOf({ vu: "verified" }))).toEqual(["vu"]);
});

test.each([
  [0, { unit: "hours", count: 0 }],
  [59, { unit: "hours", count: 0 }],
  [23 * 60 + 59, { unit: "hours", count: 23 }],
  [24 * 60, { unit: "days", count: 1 }],
  [-5, { unit: "hours", count: 0 }],
])("after %i minutes", (minutes, expected) => {
  const since = new Date("2026-11-21T09:00:00Z");
  expect(waitingTime(since, new Date(since.getTime() + minutes * 60_000))).toEqual(expected);
});
