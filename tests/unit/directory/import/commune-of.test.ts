import { describe, expect, test } from "vitest";
import { readCog } from "@/lib/communes/cog";
import { communeOf, isInsee } from "@/lib/directory/import/commune-of";
import { isMairieOfPart } from "@/lib/directory/import/desk-kind";

const cog = readCog();
const find = communeOf(cog);

describe("communeOf", () => {
  test("knows every commune of today by its own code", () => {
    for (const { insee } of cog.communes) expect(find(insee)).toEqual({ insee, communeInsee: insee });
  });

  test("leads every former code and every part to a commune of today", () => {
    const today = new Set(cog.communes.map(({ insee }) => insee));
    const codes = [
      ...cog.aliases.map(({ code }) => code),
      ...cog.communes.flatMap(({ formerCodes }) => formerCodes),
    ];
    for (const code of codes) expect(today.has(find(code)?.communeInsee ?? "")).toBe(true);
  });

  test("an arrondissement keeps its code, a commune that was merged does not", () => {
    expect(find("75104")).toEqual({ insee: "75104", communeInsee: "75056" });
    expect(find("69385")).toEqual({ insee: "69385", communeInsee: "69123" });
    const arrondissements = cog.aliases.filter(({ kind }) => kind === "arrondissement");
    expect(arrondissements.filter(({ code }) => find(code)?.insee === code)).toHaveLength(45);
    // Saint-Denis took Pierrefitte-sur-Seine over in 2025.
    expect(find("93059")).toEqual({ insee: "93066", communeInsee: "93066" });
  });

  test("pads codes, forgives case, and knows no other", () => {
    expect(find("1001")?.insee).toBe("01001");
    expect(find(" 2a004 ")?.insee).toBe("2A004");
    expect(find("99999")).toBeUndefined();
    expect(find("")).toBeUndefined();
  });
});

test("isInsee takes digits and Corsica", () => {
  expect(["01001", "1001", "2A004", "2b033", "98711"].every(isInsee)).toBe(true);
  expect(["", "2C004", "123456", "ZA101", "7A001", "0100é"].some(isInsee)).toBe(false);
});

test("no commune, of today or merged, has a name that makes its mairie one of a part", () => {
  const names = [...cog.communes, ...cog.aliases].map(({ name }) => name);
  expect(names.filter((name) => isMairieOfPart(`Mairie - ${name}`))).toEqual([]);
});
