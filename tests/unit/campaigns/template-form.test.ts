import { describe, expect, test } from "vitest";
import { withPasted } from "@/lib/campaigns/merge-pasted";
import { pasteBox, pasteSchema } from "@/lib/campaigns/paste-form";
import { proposeFields } from "@/lib/campaigns/propose-fields";
import { templateDigest } from "@/lib/campaigns/template-digest";
import { FREE_FIELD_ROWS, freeFieldRows, freeFieldsOf, templateSchema } from "@/lib/campaigns/template-form";
import { missingForTemplate } from "@/lib/campaigns/template-problems";
import { BLANK_TEMPLATE, templateOf } from "@/lib/campaigns/template-text";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { valuesOfRows } from "@/lib/forms/numbered-rows";
import { fieldValuesSchema, freeFieldInput, freeValues, unansweredFields } from "@/lib/petitions/free-values";

const FORM = { titre: "De l’eau", texte: "{{mairie}}", etat: "x" };
const FIELD = { key: "place", label: "Nom de la place", help: "", required: true, multiline: false };

function errorsOf(form: Record<string, string>) {
  const parsed = templateSchema.safeParse({ ...FORM, ...form });
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
}

describe("the form of a template", () => {
  test("free fields go to rows and back, one without a name getting its own", () => {
    const fields = [FIELD, { ...FIELD, key: "autre", required: false, multiline: true, help: "Oui." }];
    expect(freeFieldsOf(valuesOfRows(FREE_FIELD_ROWS, freeFieldRows(fields)))).toEqual(fields);
    const typed = { champ_1_libelle: "Nom de la place", champ_2_libelle: "Nom de la place" };
    expect(freeFieldsOf(typed).map(({ key }) => key)).toEqual(["nom_de_la_place", "nom_de_la_place_2"]);
  });

  test.each([
    [{ champ_1_cle: "place" }, { champ_1_libelle: "required" }],
    [{ champ_1_libelle: "A", champ_1_cle: "Été" }, { champ_1_cle: "field-key" }],
    [
      { champ_1_libelle: "A", champ_1_cle: "x", champ_2_libelle: "B", champ_2_cle: "x" },
      { champ_2_cle: "field-key" },
    ],
    [{ champ_1_libelle: "Que dit {{champ.a}} ?" }, { champ_1_libelle: "merge-field" }],
    [{ titre: "" }, { titre: "required" }],
    [{ texte: "a".repeat(60_001) }, { texte: "too-long" }],
    [{ questions: "Où ?\n".repeat(61) }, { questions: "too-long" }],
  ])("%j is refused", (form, errors) => {
    expect(errorsOf(form)).toEqual(errors);
  });

  test("half-typed fields are saved, and keep it from being published", () => {
    expect(errorsOf({ texte: "{{mairie {{x}}" })).toEqual({});
    const template = {
      ...BLANK_TEMPLATE,
      title: "A",
      body: "{{x}}",
      questions: [{ heading: "", text: "{{y}} ?" }],
    };
    expect(missingForTemplate(template)).toEqual({ texte: "merge-field", questions: "merge-field" });
  });

  test("a state is told from another by all it says", () => {
    const other = { ...BLANK_TEMPLATE, freeFields: [FIELD] };
    expect(templateDigest(other)).not.toBe(templateDigest(BLANK_TEMPLATE));
    expect(templateDigest(templateOf(JSON.parse(JSON.stringify(other))))).toBe(templateDigest(other));
  });
});

describe("a pasted letter", () => {
  test("takes the place of the text, and keeps what it does not have", () => {
    const template = {
      ...{ ...BLANK_TEMPLATE, title: "Titre", body: "Avant", questions: [{ heading: "", text: "Où ?" }] },
      freeFields: [{ ...FIELD, help: "Avec son article." }],
    };
    const pasted = proposeFields("Nous voulons de l’eau sur [place] ou [rue].").template;
    const result = withPasted(template, pasted);
    expect(result).toMatchObject({ title: "Titre", questions: template.questions });
    expect(result.body).toBe("Nous voulons de l’eau sur {{champ.place}} ou {{champ.rue}}.");
    expect(result.freeFields.map(({ key, help }) => [key, help])).toEqual([
      ["place", "Avec son article."],
      ["rue", ""],
    ]);
  });

  test("is read with the boxes that were ticked", () => {
    const { isAccepted } = pasteSchema.parse({ lettre: "x", etat: "", [pasteBox("p1")]: "on" });
    expect([isAccepted("p1"), isAccepted("p2"), isAccepted("__proto__")]).toEqual([true, false, false]);
  });
});

describe("a group's answers", () => {
  test("are cleaned, and hold no field of their own", () => {
    const form = { libre_place: " la place \u202e", autre: "x", libre_É: "y" };
    expect(fieldValuesSchema.parse(form)).toEqual({ fieldValues: { place: "la place" } });
    expect(fieldValuesSchema.parse({ titre: "x" })).toEqual({});
    const nested = fieldValuesSchema.safeParse({ libre_place: "{{champ.place}}" });
    expect(nested.success ? {} : fieldErrorsOf(nested.error)).toEqual({ libre_place: "merge-field" });
    const long = fieldValuesSchema.safeParse({ libre_place: "a".repeat(4_001) });
    expect(long.success ? {} : fieldErrorsOf(long.error)).toEqual({ libre_place: "too-long" });
  });

  test("are owed for what the text calls, however it is typed", () => {
    const owed = (text: string) => unansweredFields([FIELD], {}, [text]);
    expect(owed("Sur {{ Champ.Place }}.")).toEqual({ [freeFieldInput("place")]: "required" });
    expect(owed("Sur la place.")).toEqual({});
    expect(unansweredFields([{ ...FIELD, required: false }], {}, ["{{champ.place}}"])).toEqual({});
  });

  test("fill a text even when their template is gone", () => {
    expect(freeValues({ fieldValues: { place: "ici", vide: "" }, templateVersion: null })).toEqual({
      values: { "champ.place": "ici", "champ.vide": "" },
      mayBeEmpty: ["champ.place", "champ.vide"],
      paragraphs: [],
    });
    expect(freeValues({ fieldValues: 12 }).values).toEqual({});
  });
});
