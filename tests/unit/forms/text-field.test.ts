import { describe, expect, test } from "vitest";
import { checkboxField, emailField, lineField, postalCodeField, textField } from "@/lib/forms/text-field";

const errorOf = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message;

describe("a line", () => {
  const field = lineField(20);

  test.each([
    ["  Jean\r\nBcc: x@y.z ", "Jean Bcc: x@y.z"],
    ["Ame\u0301lie", "Amélie"],
    ["A\u200bB\u202eC", "ABC"],
    ["Нина", "Нина"],
    ["محمد", "محمد"],
    ["Nguyễn Thị", "Nguyễn Thị"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(field.parse(typed)).toBe(kept);
  });

  test.each([
    ["", "required"],
    [" \u200b\n ", "required"],
    [undefined, "required"],
    ["x".repeat(21), "too-long"],
    ["x".repeat(100_000), "too-long"],
  ])("%j is refused: %s", (typed, code) => {
    expect(errorOf(field.safeParse(typed))).toBe(code);
  });
});

test("a text keeps its lines", () => {
  expect(textField(100).parse("\r\nUn\r\n\r\nDeux\u0000 \n")).toBe("Un\n\nDeux");
});

describe("an address", () => {
  test.each([
    "a@b.fr",
    " amelie+x@sous.domaine.example ",
    "prenom.nom@mairie-de-x.fr",
    "o'neil@exemple.fr",
    "élise@exemple.fr",
  ])("%s is taken", (typed) => {
    expect(emailField.parse(typed)).toBe(typed.trim());
  });

  test.each([
    "x",
    "a@b",
    "a b@c.fr",
    "a@b.fr, c@d.fr",
    "a@b.fr\nBcc: c@d.fr",
    "<a@b.fr>",
    "a@b..fr",
    "a..b@c.fr",
    "a@-b.fr",
    `${"a".repeat(65)}@b.fr`,
    `a@${"b".repeat(260)}.fr`,
    "a".repeat(100_000),
    '"a"@b.fr',
    "a@b.fr\u0000",
  ])("%j is refused", (typed) => {
    expect(errorOf(emailField.safeParse(typed))).toBe("email");
  });

  test("an empty one is required, not wrong", () => {
    expect(errorOf(emailField.safeParse("  "))).toBe("required");
  });
});

test.each([
  ["72000", true],
  ["72 000", true],
  ["2A004", false],
  ["00123", false],
  ["7200", false],
  ["７２０００", false],
])("postal code %s: %s", (typed, taken) => {
  expect(postalCodeField.safeParse(typed).success).toBe(taken);
});

test("a box counts when it posted something", () => {
  expect([checkboxField.parse(undefined), checkboxField.parse(""), checkboxField.parse("on")]).toEqual([
    false,
    false,
    true,
  ]);
});
