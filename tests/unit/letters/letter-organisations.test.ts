import { describe, expect, test } from "vitest";
import { composeOrganisations, organisationGroups } from "@/lib/letters/letter-organisations";
import { sampleLetter } from "./pdf/sample-letter";

const confirmed = { name: "Vélo en Sarthe", url: "https://velo.example/", confirmed: true };
const named = { name: "Les Riverains", url: "", confirmed: false };

describe("the organisations of a letter", () => {
  test("say which text they confirmed only when the letter holds another", () => {
    const one = { ...confirmed, version: 1 };
    expect(composeOrganisations([one], 1)).toEqual([confirmed]);
    expect(composeOrganisations([one], 2)).toEqual([one]);
    expect(composeOrganisations([{ ...named, version: null }], 2)).toEqual([named]);
  });

  test("stand apart: those that confirmed, and those that are only named", () => {
    const content = sampleLetter({ coSigners: [], organisations: [named, confirmed] });
    expect(organisationGroups(content)).toEqual([
      { kind: "confirmed", organisations: [confirmed] },
      { kind: "named", organisations: [named] },
    ]);
    expect(organisationGroups(sampleLetter({ coSigners: [], organisations: [] }))).toEqual([]);
  });

  test("of a letter from before they could confirm, and of one to many, are names", () => {
    const organisations = [{ name: "Les Amis de l’eau", url: "" }];
    expect(organisationGroups(sampleLetter())).toEqual([{ kind: "support", organisations }]);
    expect(organisationGroups(sampleLetter({ withoutList: true }))).toEqual([
      { kind: "joint", organisations },
    ]);
  });
});
