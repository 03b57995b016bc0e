import { describe, expect, test } from "vitest";
import type { CommuneDirectory, ElectedView, MairieView } from "@/lib/directory/commune-directory";
import {
  councilAppellation,
  councilFunction,
  deputyRank,
  isMayorsFunction,
} from "@/lib/directory/council-function";
import { proposals, proposedRecipient } from "@/lib/directory/propose-recipients";

const leMans = { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" };
const mairie: MairieView = {
  name: "Mairie - Le Mans",
  emails: ["mairie@lemans.example", "autre@lemans.example"],
  phones: [],
  websites: [],
  contactForms: [],
  addressLines: ["Place Saint-Pierre", "CS 40010"],
  postalCode: "72039",
  town: "Le Mans Cedex 9",
  latitude: null,
  longitude: null,
  openingHours: [],
  publicUrl: "",
  sourceModifiedAt: null,
};
const camille: ElectedView = {
  id: "m1",
  name: "Camille Le Goff",
  sex: "F",
  function: "",
  functionStart: null,
};
const directory = (parts: Partial<CommuneDirectory>): CommuneDirectory => ({
  mairie: null,
  mayor: null,
  electors: null,
  importedAt: { mairies: null, maires: null },
  ...parts,
});
const elected = (written: string, sex: ElectedView["sex"] = "F", name = "Dominique Roy"): ElectedView => ({
  id: `${name} ${written}`,
  name,
  sex,
  function: written,
  functionStart: null,
});

describe("a new petition addresses", () => {
  test("the mayor by name, at the mairie's first address", () => {
    expect(proposedRecipient(leMans, directory({ mairie, mayor: camille }))).toEqual({
      name: "Camille Le Goff",
      function: "Maire du Mans",
      kind: "mayor",
      appellation: "Madame la Maire",
      channel: "email",
      email: "mairie@lemans.example",
      postalAddress: "",
    });
  });

  test.each([
    ["M", "Monsieur le Maire"],
    [null, "Madame la Maire, Monsieur le Maire"],
  ] as const)("a mayor whose sex the register gives as %s", (sex, appellation) => {
    const mayor = { ...camille, sex };
    expect(proposedRecipient(leMans, directory({ mairie, mayor })).appellation).toBe(appellation);
  });

  test("the mairie, which speaks for a mayor nobody knows", () => {
    expect(proposedRecipient(leMans, directory({ mairie }))).toMatchObject({
      name: "Mairie du Mans",
      function: "",
      kind: "mairie",
      appellation: "Madame la Maire, Monsieur le Maire",
      email: "mairie@lemans.example",
    });
  });

  test("by post, when the mairie has no e-mail address", () => {
    const silent = { ...mairie, emails: [] };
    expect(proposedRecipient(leMans, directory({ mairie: silent, mayor: camille }))).toMatchObject({
      channel: "post",
      email: "",
      postalAddress: "Mairie du Mans\nPlace Saint-Pierre\nCS 40010\n72039 Le Mans Cedex 9",
    });
    // Its own name is not written twice on the envelope.
    expect(proposedRecipient(leMans, directory({ mairie: silent })).postalAddress).toBe(
      "Place Saint-Pierre\nCS 40010\n72039 Le Mans Cedex 9",
    );
  });

  test("a name alone, when nothing was imported", () => {
    const nothing = { channel: "email", email: "", postalAddress: "" };
    expect(proposedRecipient(leMans, directory({}))).toMatchObject({ name: "Mairie du Mans", ...nothing });
    const bare = { ...mairie, emails: [], addressLines: [], postalCode: "", town: "" };
    expect(proposedRecipient(leMans, directory({ mairie: bare }))).toMatchObject(nothing);
  });
});

test("everybody is proposed in groups, and written to at the mairie's", () => {
  const council = [elected("1er adjoint au Maire"), elected("", "M", "Paul Œuf")];
  const all = proposals(leMans, directory({ mairie, mayor: camille }), council);
  expect(
    all.map(({ group, addressee }) => [group, addressee.name, addressee.function, addressee.email]),
  ).toEqual([
    ["mairie", "Mairie du Mans", "", "mairie@lemans.example"],
    ["mayor", "Camille Le Goff", "Maire du Mans", "mairie@lemans.example"],
    ["deputies", "Dominique Roy", "1re adjointe au maire", "mairie@lemans.example"],
    ["councillors", "Paul Œuf", "Conseiller municipal du Mans", "mairie@lemans.example"],
  ]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  expect(proposals(leMans, directory({}), [])).toEqual([]);
});

describe("functions of the register", () => {
  test.each([
    ["1er adjoint au Maire", "F", 1, "1re adjointe au maire", "Madame l’Adjointe au maire"],
    ["1er adjoint au Maire", "M", 1, "1er adjoint au maire", "Monsieur l’Adjoint au maire"],
    ["2ème adjoint au Maire", "F", 2, "2e adjointe au maire", "Madame l’Adjointe au maire"],
    ["2e adjointe", "F", 2, "2e adjointe au maire", "Madame l’Adjointe au maire"],
    ["22ème adjoint au maire", "M", 22, "22e adjoint au maire", "Monsieur l’Adjoint au maire"],
    ["Adjoint au maire", "F", Number.POSITIVE_INFINITY, "Adjointe au maire", "Madame l’Adjointe au maire"],
    ["1er adjoint au Maire", null, 1, "1er adjoint au maire", ""],
    ["", "F", null, "Conseillère municipale du Mans", "Madame la Conseillère municipale"],
    ["", "M", null, "Conseiller municipal du Mans", "Monsieur le Conseiller municipal"],
    ["", null, null, "Membre du conseil municipal du Mans", ""],
    ["Maire délégué", "F", null, "Maire délégué", "Madame la Maire déléguée"],
    ["Maire délégué", "M", null, "Maire délégué", "Monsieur le Maire délégué"],
    ["Adjointement", "F", null, "Adjointement", "Madame la Conseillère municipale"],
  ] as const)("%s (%s)", (written, sex, rank, shown, appellation) => {
    expect(deputyRank(written)).toBe(rank);
    expect(councilFunction(elected(written, sex), "du Mans")).toBe(shown);
    expect(councilAppellation(elected(written, sex))).toBe(appellation);
  });

  test.each([
    ["Maire", true],
    [" maire ", true],
    ["Maire délégué", false],
    ["1er adjoint au Maire", false],
  ])("%j is the mayor's: %s", (written, is) => expect(isMayorsFunction(written)).toBe(is));
});
