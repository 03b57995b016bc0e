import { expect, test } from "vitest";
import { electedSchema } from "@/lib/elected/elected-form";
import { ELECTED_MANDATES } from "@/lib/elected/mandate-list";
import { electedCsv } from "@/lib/exports/elected-csv";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { messages } from "@/lib/i18n/messages";
import { whoMaySignSchema } from "@/lib/petitions/who-may-sign";

const FORM = {
  ...{ prenom: " Zoé ", nom: "Marchais", mandat: "deputy_mayor", territoire: "Le Mans (72)" },
  ...{ groupe: "", courriel: "zoe@mairie.example", publier: "on" },
};
const problems = (form: object) => {
  const parsed = electedSchema.safeParse(form);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

test("an élu·e's form is read; the party may be left out", () => {
  expect(electedSchema.parse(FORM)).toEqual({
    ...{
      firstName: "Zoé",
      lastName: "Marchais",
      mandate: "deputy_mayor",
      territory: "Le Mans (72)",
      party: "",
    },
    email: "zoe@mairie.example",
  });
});

test("what is missing or malformed is said by field", () => {
  expect(problems({ groupe: "x".repeat(200) })).toEqual({
    ...{ prenom: "required", nom: "required", mandat: "required", territoire: "required" },
    ...{ courriel: "required", publier: "consent-elected", groupe: "too-long" },
  });
  expect(problems({ ...FORM, nom: "--", mandat: "roi", publier: "", territoire: "123" })).toEqual({
    ...{ nom: "name", mandat: "required", publier: "consent-elected", territoire: "name" },
  });
});

test("every mandate has its words", () => {
  expect(Object.keys(messages.elected.mandates)).toEqual([...ELECTED_MANDATES]);
});

test("who may sign: at least one, and a form without the boxes changes nothing", () => {
  expect(whoMaySignSchema.parse({})).toEqual({});
  expect(whoMaySignSchema.parse({ signataires: "1", signent_elus: "on" })).toEqual({
    ...{ residentsMaySign: false, electedMaySign: true, organisationsMaySign: false },
  });
  const nobody = whoMaySignSchema.safeParse({ signataires: "1" });
  expect(nobody.success ? {} : fieldErrorsOf(nobody.error)).toEqual({ signent_habitants: "signers" });
});

test("the export holds no formula", () => {
  const csv = electedCsv([
    {
      ...{ firstName: "=1+1", lastName: "@cmd", mandate: "mayor", territory: "+33", party: "-2;3" },
      ...{ verified: true, confirmedAt: new Date("2026-11-21T10:00:00Z"), version: 2 },
    },
  ]);
  const [, line] = csv.split("\r\n");
  expect(line).toBe(`'=1+1;'@cmd;Maire;'+33;"'-2;3";vérifié;21/11/2026 11:00;2`);
});
