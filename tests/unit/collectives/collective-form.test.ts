import { expect, test } from "vitest";
import { collectiveSchema } from "@/lib/collectives/collective-form";
import { fieldErrorsOf } from "@/lib/forms/field-errors";

const form = {
  nom: "Les Amis du parc",
  adresse_postale: "1, rue du Parc\r\n72000 Le Mans  ",
  courriel_contact: "parc@collectifs.example",
};
const errorsOf = (change: Record<string, string>) => {
  const parsed = collectiveSchema.safeParse({ ...form, ...change });
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

test("an informal group has no RNA number", () => {
  expect(collectiveSchema.parse(form)).toEqual({
    name: "Les Amis du parc",
    postalAddress: "1, rue du Parc\n72000 Le Mans",
    contactEmail: "parc@collectifs.example",
    rnaNumber: null,
  });
});

test.each(["W123456789", "w 123 456 789", " W123.456.789 "])("reads the RNA number %j", (numero_rna) => {
  expect(collectiveSchema.parse({ ...form, numero_rna }).rnaNumber).toBe("W123456789");
});

test.each(["W12345678", "123456789", "W1234567890", "RNA W123456789"])("refuses %j", (numero_rna) => {
  expect(errorsOf({ numero_rna })).toEqual({ numero_rna: "rna" });
});

test("says all that is missing at once", () => {
  expect(errorsOf({ nom: " ", adresse_postale: "", courriel_contact: "parc@" })).toEqual({
    nom: "required",
    adresse_postale: "required",
    courriel_contact: "email",
  });
});

test("a name has a letter, of any alphabet", () => {
  expect(errorsOf({ nom: "!!!" })).toEqual({ nom: "name" });
  expect(errorsOf({ nom: "حيّنا" })).toEqual({});
});
