import { describe, expect, test } from "vitest";
import type { MairieRow } from "@/lib/directory/import/dataset-rows";
import { mairieRow } from "@/lib/directory/import/mairie-row";
import { communeOf } from "./data-files";
import { exportedRecord, mairieRecord } from "./mairie-records";

const read = (changes: Record<string, unknown> = {}) =>
  mairieRow(mairieRecord(changes), communeOf) as MairieRow;

describe("mairieRow", () => {
  const expected: MairieRow = {
    id: "0000a001-0000-4000-8000-000000000001",
    insee: "72181",
    communeInsee: "72181",
    name: "Mairie - Exempleville",
    pivotCode: "mairie-72181-01",
    rank: 2,
    emails: ["accueil@exempleville.example"],
    phones: ["02 00 00 00 01"],
    websites: ["https://www.exempleville.example"],
    contactForms: [],
    addressLines: ["1 place de l’Exemple", "BP 1"],
    postalCode: "72000",
    town: "Exempleville",
    latitude: 48.0061,
    longitude: 0.1996,
    openingHours: [{ from: 2, to: 4, slots: [{ opens: "09:00", closes: "12:00" }], comment: "" }],
    publicUrl: "https://lannuaire.example/exempleville",
    sourceModifiedAt: new Date("2023-08-09T11:30:19Z"),
  };

  test("reads the bulk file's shape and Opendatasoft's alike", () => {
    expect(read()).toEqual(expected);
    expect(mairieRow(exportedRecord(), communeOf)).toEqual(expected);
  });

  test("leaves other desks and mairies of a part out, without a reason", () => {
    expect(read({ pivot: [{ type_service_local: "caf", code_insee_commune: ["72181"] }] })).toBeUndefined();
    expect(read({ pivot: [] })).toBeUndefined();
    expect(read({ pivot: null })).toBeUndefined();
    for (const nom of [
      "Mairie déléguée - Hameau",
      "MAIRIE DÉLÉGUÉE - HAMEAU",
      "Mairie - Hameau (commune associée)",
      "Mairie annexe - Hameau",
      "Mairie - Exempleville - Annexe de la Gare",
      "Mairie de quartier - La Gare",
    ])
      expect(read({ nom }), nom).toBeUndefined();
  });

  test("keeps the mairies of overseas collectivités and of arrondissements", () => {
    const com = { type_service_local: "mairie_com", code_insee_commune: ["98711"] };
    expect(read({ pivot: [com], code_insee_commune: "98711" }).insee).toBe("98711");
    const paris4 = { type_service_local: "mairie", code_insee_commune: ["75104"] };
    expect(read({ pivot: [paris4], code_insee_commune: "75056" })).toMatchObject({
      insee: "75104",
      communeInsee: "75056",
    });
    const hotel = { type_service_local: "mairie", code_insee_commune: ["75104", "75056"] };
    expect(read({ pivot: [hotel], code_insee_commune: "75056" }).insee).toBe("75056");
  });

  test("gives the reason for what it rejects", () => {
    const pivot = (...codes: string[]) => [{ type_service_local: "mairie", code_insee_commune: codes }];
    expect(read({ id: "42" })).toBe("id-invalid");
    expect(read({ nom: " \u200b " })).toBe("name-missing");
    expect(read({ pivot: pivot("99999"), code_insee_commune: "99998" })).toBe("commune-unknown");
    expect(read({ pivot: pivot("Exempleville"), code_insee_commune: "" })).toBe("insee-invalid");
  });

  test("ranks the first desk of the code before the second, before any other", () => {
    const rank = (ancien_code_pivot: string, nom = "Mairie - Exempleville") =>
      read({ ancien_code_pivot, nom }).rank;
    const ranks = [
      rank("mairie-72181-01"),
      rank("mairie-72181-01", "Service de l’état civil"),
      rank("mairie-72181-02"),
      rank("mairie-72999-01"),
    ];
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
    expect(rank("")).toBe(rank("mairie-72999-01"));
  });
});

describe("e-mail addresses", () => {
  test("are split, lowered, made unique; what is none is dropped", () => {
    expect(
      read({
        adresse_courriel: ["A@x.example; b@x.example, a@X.EXAMPLE", "pas une adresse", "mailto:c@x.example"],
      }).emails,
    ).toEqual(["a@x.example", "b@x.example", "c@x.example"]);
    expect(read({ adresse_courriel: "d@x.example;e@x.example" }).emails).toEqual([
      "d@x.example",
      "e@x.example",
    ]);
    expect(read({ adresse_courriel: [] }).emails).toEqual([]);
    // Cut after 2000 characters, the last would be somebody else's: `…@mairie.co`.
    expect(read({ adresse_courriel: `${"b".repeat(1988)} x@mairie.com` }).emails).toEqual([]);
    expect(read({ adresse_courriel: `${"b".repeat(1987)} y@mairie.com` }).emails).toEqual(["y@mairie.com"]);
    expect(read({ adresse_courriel: null }).emails).toEqual([]);
    expect(read({ adresse_courriel: [{}, 4, ["x"], "a@b\r\nBcc: c@d.example"] }).emails).toEqual([
      "c@d.example",
    ]);
  });

  test("stay few, whatever a record holds", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `a${index}@x.example`);
    expect(read({ adresse_courriel: many }).emails).toHaveLength(10);
    expect(read({ adresse_courriel: many.join(";") }).emails).toHaveLength(10);
  });
});

describe("forms and sites", () => {
  test("are http(s) alone; an address to write to among them is an e-mail address", () => {
    expect(
      read({
        formulaire_contact: ["https://exempleville.example/contact", "javascript:alert(1)"],
        sve: [{ libelle: "SVE", valeur: "http://exempleville.example/sve" }, "saisine@exempleville.example"],
      }),
    ).toMatchObject({
      contactForms: ["https://exempleville.example/contact", "http://exempleville.example/sve"],
      emails: ["accueil@exempleville.example", "saisine@exempleville.example"],
    });
    expect(
      read({
        site_internet: [
          { valeur: "www.exempleville.example" },
          { valeur: "ftp://exempleville.example" },
          { valeur: "https://banque.example@ailleurs.example" },
          { valeur: `https://exempleville.example/${"a".repeat(600)}` },
        ],
        url_service_public: "file:///etc/passwd",
      }),
    ).toMatchObject({ websites: ["https://www.exempleville.example"], publicUrl: "" });
  });
});

describe("the address", () => {
  test("is the postal one; the place is where the mairie stands", () => {
    const [place] = mairieRecord().adresse as Record<string, unknown>[];
    const postal = {
      ...place,
      type_adresse: "Adresse postale",
      numero_voie: "",
      service_distribution: "CS 9",
      longitude: "",
      latitude: "",
    };
    expect(read({ adresse: [place, postal] })).toMatchObject({ addressLines: ["CS 9"], latitude: 48.0061 });
  });

  test.each([
    ["91", "0.2"],
    ["48", "181"],
    ["0", "0"],
    ["nord", "1"],
    ["48", ""],
    ["1e1", "1"],
  ])("has no place at %s, %s", (latitude, longitude) => {
    expect(read({ adresse: [{ latitude, longitude }] })).toMatchObject({ latitude: null, longitude: null });
  });

  test("takes a decimal comma, overseas, and drops a postal code that is none", () => {
    expect(read({ adresse: [{ latitude: "-21,1", longitude: 55.5, code_postal: "97 400" }] })).toMatchObject({
      latitude: -21.1,
      longitude: 55.5,
      postalCode: "97400",
    });
    expect(read({ adresse: [{ code_postal: "F-75" }] }).postalCode).toBe("");
    expect(read({ adresse: "{coupé" })).toMatchObject({ addressLines: [], town: "" });
  });
});

describe("opening hours", () => {
  const hours = (...entries: Record<string, string>[]) => read({ plage_ouverture: entries }).openingHours;

  test("turn a run over the week's end into two, and drop what says nothing", () => {
    const slot = { valeur_heure_debut_1: "09:00:00", valeur_heure_fin_1: "12:00:00" };
    expect(
      hours({ nom_jour_debut: "Dimanche", nom_jour_fin: "Lundi", ...slot }).map(({ from, to }) => [from, to]),
    ).toEqual([
      [7, 7],
      [1, 1],
    ]);
    expect(hours({ nom_jour_debut: "Jeudi", nom_jour_fin: "", ...slot })).toMatchObject([{ from: 4, to: 4 }]);
    expect(hours({ nom_jour_debut: "Lundi" }, { nom_jour_debut: "Férié", ...slot })).toEqual([]);
  });

  test("keep comments as text, and hours that are hours", () => {
    expect(
      hours({
        nom_jour_debut: "Lundi",
        nom_jour_fin: "Lundi",
        valeur_heure_debut_1: "14:00",
        valeur_heure_fin_1: "12:00",
        valeur_heure_debut_2: "25:00:00",
        valeur_heure_fin_2: "26:00:00",
        commentaire: "<p>L'été&nbsp;: <b>sur rendez-vous</b></p><script>x</script>",
      }),
    ).toEqual([{ from: 1, to: 1, slots: [], comment: "L’été : sur rendez-vous x" }]);
  });
});
