import { expect, test } from "vitest";
import { AppError, ERROR_CODES, statusOf } from "@/lib/errors";
import { FIELD_ERRORS } from "@/lib/forms/field-errors";
import { messages } from "@/lib/i18n/messages";

const { fields, broken, ...codes } = messages.errors;

test("the catalogue words every code, and no other", () => {
  expect(Object.keys(codes).sort()).toEqual([...ERROR_CODES].sort());
});

test("the catalogue words everything that can be wrong with a field, and nothing else", () => {
  expect(Object.keys(fields).sort()).toEqual([...FIELD_ERRORS].sort());
});

test("what broke on our side quotes the id of the request", () => {
  expect(broken).toContain("{requestId}");
});

test("every code has a status that is an error's", () => {
  for (const code of ERROR_CODES) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
});

test("an error carries its fields and its cause, and says nothing but its code", () => {
  const cause = new Error("camille@example.org");
  const error = new AppError("invalid-input", { fields: { nom: "required" }, cause });
  expect(error).toMatchObject({ message: "invalid-input", fields: { nom: "required" }, cause });
});
