import { expect, test } from "vitest";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { codeSchema } from "@/lib/signatures/code-form";

test.each(["123456", "123 456", " 12 34 56 ", "123-456", "123\u202f456", "１２３４５６"])(
  "“%s” is 123456",
  (code) => {
    expect(codeSchema.parse({ poignee: "h", code })).toEqual({ handle: "h", code: "123456" });
  },
);

test.each([
  ["", "required"],
  ["   ", "required"],
  ["12345", "code"],
  ["1234567", "code"],
  ["12345a", "code"],
  ["1".repeat(100_000), "code"],
])("%.20s is refused: %s", (code, problem) => {
  const parsed = codeSchema.safeParse({ poignee: "h", code });
  expect(parsed.error && fieldErrorsOf(parsed.error)).toEqual({ code: problem });
});
