import { describe, expect, test } from "vitest";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { signatureSchema } from "@/lib/signatures/signature-form";

const TYPED = {
  prenom: "Zoé",
  nom: "Marchais",
  courriel: "zoe@exemple.fr",
  code_postal: "72000",
  transmettre: "on",
};
const read = (typed: Record<string, string>) => signatureSchema.parse({ ...TYPED, ...typed });
const problems = (typed: Record<string, string | undefined>) => {
  const { error } = signatureSchema.safeParse({ ...TYPED, ...typed });
  return error ? fieldErrorsOf(error) : {};
};

test("the two optional boxes are off unless ticked", () => {
  expect(read({})).toEqual({
    ...{ firstName: "Zoé", lastName: "Marchais", email: "zoe@exemple.fr", postalCode: "72000" },
    ...{ showName: false, wantsNews: false, version: null },
  });
  expect(read({ nom_public: "on", nouvelles: "on" })).toMatchObject({ showName: true, wantsNews: true });
});

test("the version that was read is taken, and nonsense in its place refuses nobody", () => {
  expect(read({ version: "3" }).version).toBe(3);
  for (const version of ["", "0", "-1", "1e3", "trois", "99999"])
    expect(read({ version }).version).toBeNull();
});

test("nothing is signed without the first box", () => {
  expect(problems({ transmettre: undefined })).toEqual({ transmettre: "consent" });
  expect(problems({ transmettre: "" })).toEqual({ transmettre: "consent" });
});

test("an empty form says what is missing, field by field", () => {
  const empty = { prenom: "", nom: " ", courriel: "", code_postal: "", transmettre: undefined };
  expect(problems(empty)).toEqual({
    ...{ prenom: "required", nom: "required", courriel: "required", code_postal: "required" },
    transmettre: "consent",
  });
  expect(fieldErrorsOf(signatureSchema.safeParse({}).error as never)).toMatchObject({ prenom: "required" });
});

describe("names", () => {
  test.each(["محمد", "Nguyễn Thị Hương", "Амина", "O’Connor", "D'Alençon", "Jean-Baptiste", "李"])(
    "“%s” is one",
    (prenom) => expect(read({ prenom }).firstName).toBe(prenom.normalize("NFC")),
  );

  test.each([
    ["Zo\u200bé\u202e", "Zoé"],
    ["Zoe\u0301", "Zoé"],
    ["Zoé\r\nBcc: autre@exemple.fr", "Zoé Bcc: autre@exemple.fr"],
    ["Zoé 😀", "Zoé 😀"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
  ])("%j is kept as %j", (prenom, kept) => expect(read({ prenom }).firstName).toBe(kept));

  test.each(["---", "😀", "12", "!!", "\u200b\u200b"])("%j is none", (nom) => {
    expect(problems({ nom })).toHaveProperty("nom");
  });

  test("half a character is never stored", () => {
    expect(read({ prenom: "Zoé \ud83d" }).firstName.isWellFormed()).toBe(true);
  });

  test("eighty characters and no more", () => {
    expect(problems({ nom: "a".repeat(80) })).toEqual({});
    expect(problems({ nom: "a".repeat(81) })).toEqual({ nom: "too-long" });
    expect(problems({ nom: "a".repeat(100_000) })).toEqual({ nom: "too-long" });
  });
});

test.each([
  "zoe",
  "zoe@",
  "@exemple.fr",
  "zoe@exemple",
  "a b@exemple.fr",
  "zoe@exemple.fr\r\nBcc: x@y.fr",
  "z..e@exemple.fr",
])("“%s” is no address", (courriel) => expect(problems({ courriel })).toEqual({ courriel: "email" }));

test.each(["7200", "720000", "7200a", "00123", "72 00"])("“%s” is no postal code", (code_postal) => {
  expect(problems({ code_postal })).toEqual({ code_postal: "postal-code" });
});

test("a postal code may be typed with a space", () => {
  expect(read({ code_postal: " 72 000 " }).postalCode).toBe("72000");
});
