import { describe, expect, test } from "vitest";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import {
  BODY_MAX,
  CO_SIGNERS_MAX,
  draftSchema,
  newPetitionSchema,
  recipientsSchema,
} from "@/lib/petitions/petition-form";
import { RECIPIENTS_MAX, recipientField, recipientValues } from "@/lib/petitions/recipient-fields";
import { GOAL_MAX } from "@/lib/petitions/threshold-form";
import { recipient } from "@/tests/factories/recipient";

const draft = { titre: "Un banc", texte: "Il faut un banc.", objectif: "100", revision: "1" };
const errorsOf = (form: Record<string, string>) => {
  const parsed = draftSchema.safeParse(form);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe("a draft", () => {
  test("may lack everything but its title", () => {
    expect(draftSchema.parse({ titre: "Un banc", objectif: "1", revision: "3" })).toMatchObject({
      title: "Un banc",
      body: "",
      recipients: [],
      coSigners: [],
      revision: 3,
    });
  });

  test.each(["1000", "1 000", "1\u202f000", "1.000", " 1000 "])("reads the goal %j", (objectif) => {
    expect(draftSchema.parse({ ...draft, objectif }).goal).toBe(1000);
  });

  test.each(["", "0", "-5", "mille", "1e3", String(GOAL_MAX + 1), "9".repeat(30)])(
    "refuses the goal %j",
    (objectif) => expect(errorsOf({ ...draft, objectif })).toEqual({ objectif: "number" }),
  );

  test("keeps a text of the greatest length and refuses one character more", () => {
    expect(draftSchema.parse({ ...draft, texte: "é".repeat(BODY_MAX) }).body).toHaveLength(BODY_MAX);
    expect(errorsOf({ ...draft, texte: "é".repeat(BODY_MAX + 1) })).toEqual({ texte: "too-long" });
    expect(errorsOf({ ...draft, texte: "é".repeat(1_000_000) })).toEqual({ texte: "too-long" });
  });

  test("cannot have a title of white space and invisible characters", () => {
    expect(errorsOf({ ...draft, titre: " \u200b\u202e\ufeff " })).toEqual({ titre: "required" });
  });

  test("names several faults at once, each by its field", () => {
    const form = { ...draft, titre: "", objectif: "x", [recipientField(2, "courriel")]: "mairie" };
    expect(errorsOf(form)).toEqual({
      titre: "required",
      objectif: "number",
      [recipientField(2, "courriel")]: "email",
    });
  });
});

describe("co-signing organisations", () => {
  const coSigners = (text: string) => draftSchema.parse({ ...draft, co_signataires: text }).coSigners;

  test("are one a line, without empty lines and repetitions", () => {
    expect(coSigners("  Les Amis du parc \r\n\r\nÉcole à cœur\nLes Amis du parc\n")).toEqual([
      "Les Amis du parc",
      "École à cœur",
    ]);
  });

  test("are no more than may be shown", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `Groupe ${at}`).join("\n");
    expect(coSigners(lines(CO_SIGNERS_MAX))).toHaveLength(CO_SIGNERS_MAX);
    expect(errorsOf({ ...draft, co_signataires: lines(CO_SIGNERS_MAX + 1) })).toEqual({
      co_signataires: "too-long",
    });
  });
});

describe("recipients", () => {
  const anna = recipient({
    name: "Anna Ruiz",
    function: "Maire",
    kind: "mayor",
    appellation: "Madame le Maire",
    email: "maire@ville.example",
  });
  const paul = recipient({
    name: "Paul Œuf",
    channel: "post",
    postalAddress: "1, place de la Mairie\n72000 Le Mans",
  });

  test("go through the form and back, empty rows left out", () => {
    const form = { ...draft, ...recipientValues([anna, recipient({ function: " ", kind: "mairie" }), paul]) };
    expect(draftSchema.parse(form).recipients).toEqual([anna, paul]);
  });

  test("of old forms, without the newer fields, are read as they were", () => {
    const form = { ...draft, destinataire_1_nom: "Mairie", destinataire_1_courriel: "m@ville.example" };
    expect(draftSchema.parse(form).recipients).toEqual([
      recipient({ name: "Mairie", email: "m@ville.example" }),
    ]);
  });

  test("of the two addresses, only the one in use is read, whatever the other holds", () => {
    const both = { destinataire_1_nom: "Mairie", destinataire_1_courriel: "mairie@" };
    const address = { destinataire_1_adresse: " 1,  place \r\n\r\n 72000 Le Mans " };
    const posted = draftSchema.parse({ ...draft, ...both, ...address, destinataire_1_poste: "on" });
    expect(posted.recipients).toEqual([
      recipient({ name: "Mairie", channel: "post", postalAddress: "1, place\n72000 Le Mans" }),
    ]);
    const long = { destinataire_1_adresse: "a\n".repeat(5000) };
    const mailed = { ...draft, ...both, ...long, destinataire_1_courriel: "m@ville.example" };
    expect(draftSchema.parse(mailed).recipients).toEqual([
      recipient({ name: "Mairie", email: "m@ville.example" }),
    ]);
  });

  test.each([
    ["a\n".repeat(9), "address-lines"],
    ["a".repeat(101), "too-long"],
    ["a".repeat(100_000), "too-long"],
  ])("a postal address fits on an envelope: %#", (address, code) => {
    const form = { ...draft, destinataire_1_poste: "on", destinataire_1_adresse: address };
    expect(errorsOf(form)).toEqual({ destinataire_1_adresse: code });
  });

  test("an appellation needs no comma, and a kind that nobody knows is none", () => {
    const form = { ...draft, ...recipientValues([anna]), destinataire_1_appel: "Madame le Maire , " };
    expect(draftSchema.parse({ ...form, destinataire_1_qualite: "roi" }).recipients).toEqual([
      { ...anna, kind: "other" },
    ]);
  });

  test("rows past the last are not read", () => {
    const form = { ...draft, [recipientField(RECIPIENTS_MAX + 1, "nom")]: "Quelqu’un" };
    expect(draftSchema.parse(form).recipients).toEqual([]);
  });

  test("a line break in a name or an address injects nothing", () => {
    const form = { ...draft, ...recipientValues([{ ...anna, name: "Anna\r\nBcc: x@y.example" }]) };
    expect(draftSchema.parse(form).recipients[0]?.name).toBe("Anna Bcc: x@y.example");
    const twice = recipientValues([{ ...anna, email: "a@b.example\r\nBcc: x@y.example" }]);
    expect(errorsOf({ ...draft, ...twice })).toEqual({ [recipientField(1, "courriel")]: "email" });
  });

  test("change alone once the petition is public", () => {
    const form = { formule_appel: "Madame,", formule_politesse: "Bien à vous.", revision: "2" };
    expect(recipientsSchema.parse({ ...form, titre: "ignoré", ...recipientValues([anna]) })).toEqual({
      recipients: [anna],
      salutation: "Madame,",
      closing: "Bien à vous.",
      revision: 2,
    });
  });
});

describe("a new petition", () => {
  const form = { collectif: "0193a0c0-0000-7000-8000-000000000001", titre: "Un banc" };
  const placeOf = (place: Record<string, string>) => newPetitionSchema.parse({ ...form, ...place }).place;
  const errorsOf = (change: Record<string, string>) => {
    const parsed = newPetitionSchema.safeParse({ ...form, ...change });
    return parsed.success ? {} : fieldErrorsOf(parsed.error);
  };

  test("is a collective, a title and a commune, typed or chosen", () => {
    expect(placeOf({ commune: " Le  Mans " })).toEqual({ commune: "Le Mans", insee: undefined });
    expect(placeOf({ insee: "2A004" })).toEqual({ commune: "", insee: "2A004" });
  });

  test("says what is missing", () => {
    expect(errorsOf({ commune: " ", insee: "" })).toEqual({ commune: "commune" });
    expect(errorsOf({ insee: "72181'--" })).toEqual({ insee: "commune" });
    expect(errorsOf({ commune: "Le Mans", collectif: "" })).toEqual({ collectif: "required" });
  });
});
