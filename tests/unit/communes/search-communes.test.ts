import { describe, expect, test } from "vitest";
import { buildCommuneIndex } from "@/lib/communes/build-commune-index";
import { readCog } from "@/lib/communes/cog";
import { communeLabel } from "@/lib/communes/commune";
import { findCommune } from "@/lib/communes/find-commune";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import { searchCommunes } from "@/lib/communes/search-communes";

const cog = readCog();
const index = buildCommuneIndex(cog);
const codes = (query: string, limit?: number) =>
  searchCommunes(index, query, limit).map(({ insee }) => insee);
const first = (query: string) => codes(query)[0];

describe("what people mean comes first", () => {
  test.each([
    ["Saint-Denis 93", "93066"],
    ["saint denis", "97411"],
    ["st denis reunion", "97411"],
    ["saint-denis, La Réunion", "97411"],
    ["saint denis aude", "11339"],
    ["93200 Saint-Denis", "93066"],
    ["93066", "93066"],
    ["2A004", "2A004"],
    ["72000", "72181"],
    ["72", "72181"],
    ["Hérault 34", "34079"],
    ["2b", "2B033"],
    ["mayotte", "97611"],
    ["le mans", "72181"],
    ["mans", "72181"],
    ["LA ROCHELLE", "17300"],
    ["rochelle", "17300"],
    ["larochelle", "17300"],
    ["L'Hay les Roses", "94038"],
    ["lhay-les-roses", "94038"],
    ["l’haÿ", "94038"],
    ["ste foy les lyon", "69202"],
    ["St. Etienne", "42218"],
    ["villeneuve d ascq", "59009"],
    ["villeneuvedascq", "59009"],
    ["chalons champagne", "51108"],
    ["aix en prov", "13001"],
    ["boulogne", "92012"],
    ["valence drome", "26362"],
    ["ŒUILLY 51", "51410"],
    ["paris 12e", "75056"],
    ["Lyon 3ème", "69123"],
    ["13013", "13055"],
    ["75112", "75056"],
    ["72039 LE MANS CEDEX 9", "72181"],
    ["Y", "80829"],
    ["strasb", "67482"],
    ["le ma", "72181"],
    ["les sab", "85194"],
    ["haye les roses", "94038"],
    ["l hay les roses", "94038"],
    ["L’Haÿ-les-Roses", "94038"],
    ["LHaÿ les Roses", "94038"],
    ["st etienne", "42218"],
    ["ste marie", "97418"],
    ["ste-marie martinique", "97228"],
    ["Nice", "06088"],
    ["nic", "06088"],
    ["montreuil", "93048"],
    ["69383", "69123"],
    ["98818", "98818"],
  ])("%s", (query, insee) => {
    expect(first(query)).toBe(insee);
  });

  test("the towns before the villages of the same name, and those before longer names", () => {
    expect(codes("saint-denis").slice(0, 4)).toEqual(["97411", "93066", "11339", "30247"]);
  });

  test.each([
    ["le mans", "72181", /^Mans/],
    ["nice", "06088", /^Nicey/],
    ["boulogne-sur-mer", "62160", /./],
  ])("the exact name before longer ones: %s", (query, insee, longer) => {
    const [best, ...others] = searchCommunes(index, query);
    expect(best).toMatchObject({ insee, match: "exact" });
    expect(others.filter(({ match, name }) => match === "exact" || !longer.test(name))).toEqual([]);
  });

  test.each([
    ["marseile", "13055"],
    ["monpellier", "34172"],
    ["montpelie", "34172"],
    ["strasbuorg", "67482"],
    ["saitn denis 93", "93066"],
    ["antes", "44109"],
    // In a word that is short, small, or glued to its neighbour.
    ["neuilly sr seine", "92051"],
    ["saint jean de lus", "64483"],
    ["e havre", "76351"],
    ["ice", "06088"],
    ["lbi", "81004"],
    ["saitndenis", "97411"],
    ["saitndenis 93", "93066"],
    ["saint-mur-des-fos", "94068"],
    ["sainte etienne", "42218"],
    ["l hay les rosse", "94038"],
  ])("one typing mistake: %s", (query, insee) => {
    const [hit] = searchCommunes(index, query);
    expect(hit).toMatchObject({ insee, match: "typo" });
  });

  test("a mistake is looked for only when what was typed leads nowhere sure", () => {
    expect(searchCommunes(index, "lilas").every(({ match }) => match !== "typo")).toBe(true);
    expect(searchCommunes(index, "pau").every(({ match }) => match !== "typo")).toBe(true);
  });
});

describe("communes that were", () => {
  test.each([
    ["Pierrefitte-sur-Seine", "93066"],
    ["93059", "93066"],
  ])("%s leads to the commune of today, and says why", (query, insee) => {
    expect(searchCommunes(index, query)[0]).toMatchObject({
      insee,
      matchedFormerName: "Pierrefitte-sur-Seine",
    });
  });

  test("a code of the old Seine département leads to the commune of today", () => {
    expect(searchCommunes(index, "75066")).toMatchObject([{ insee: "93066", match: "exact" }]);
    expect(findCommune(index, "75066")?.insee).toBe("93066");
  });

  test("a code that led to two communes finds both", () => {
    expect(codes("55273").sort()).toEqual(["55245", "55386"]);
  });

  test("an arrondissement is no former name", () => {
    expect(searchCommunes(index, "Lyon 3e Arrondissement")[0]).not.toHaveProperty("matchedFormerName");
  });

  test("every old name and every old code leads somewhere", () => {
    const lost = cog.communes.flatMap(({ insee, formerCodes }) =>
      formerCodes.filter((code) => findCommune(index, code)?.insee !== insee),
    );
    expect(lost).toEqual([]);
  });
});

describe("any text at all", () => {
  test.each([
    ["", 0],
    ["   -'’ ", 0],
    ["qsdfghjk", 0],
    ["\ud800\u202e🙂", 0],
    ["<script>alert(1)</script>", 0],
    ["99999", 0],
  ])("%j finds %i communes", (query, count) => {
    expect(codes(query)).toHaveLength(count);
  });

  test("only the beginning of a long query counts", () => {
    expect(codes("x".repeat(100_000))).toEqual([]);
    expect(codes(`paris${" ".repeat(100_000)}zzz`)[0]).toBe("75056");
  });

  test("as many as asked for, a hundred at most, each once", () => {
    expect(codes("saint", 3)).toHaveLength(3);
    expect(codes("saint", 0)).toEqual([]);
    const many = codes("saint", 5000);
    expect(many).toHaveLength(100);
    expect(new Set(many).size).toBe(100);
  });

  test("a search leaves nothing behind for the next", () => {
    const before = codes("le mans");
    codes("saint denis 93");
    expect(codes("le mans")).toEqual(before);
  });
});

describe("resolveCommune", () => {
  test("the choice wins over the text", () => {
    expect(resolveCommune({ insee: "72181", commune: "Paris" }, index)).toMatchObject({
      kind: "one",
      commune: { insee: "72181" },
    });
  });

  test("a former code is that of the commune of today", () => {
    expect(resolveCommune({ insee: "93059" }, index)).toMatchObject({
      kind: "one",
      commune: { insee: "93066" },
    });
  });

  test("a code that does not exist leaves the text", () => {
    expect(resolveCommune({ insee: "00000", commune: "Le Mans" }, index)).toMatchObject({ kind: "one" });
    expect(resolveCommune({ insee: "00000" }, index)).toEqual({ kind: "none" });
  });

  test("all the communes of a postal code are choices", () => {
    const resolved = resolveCommune({ commune: "51300" }, index);
    expect(resolved).toMatchObject({ kind: "many" });
    expect(resolved.kind === "many" && resolved.hits.length).toBeGreaterThanOrEqual(46);
  });

  test.each(["Saint-Denis", "marseile", "Pierrefitte-sur-Seine"])("%s is asked again", (commune) => {
    expect(resolveCommune({ commune }, index).kind).toBe("many");
  });

  test("a name but for its article is enough when there is no other", () => {
    expect(resolveCommune({ commune: "havre" }, index)).toMatchObject({
      kind: "one",
      commune: { insee: "76351" },
    });
  });

  test.each([
    ["La Haute-Beaume (05)", "05066"],
    ["Bois-lès-Pargny (02)", "02096"],
    ["La Vergne (17)", "17465"],
  ])("%s is no neighbour with the same words", (commune, insee) => {
    expect(resolveCommune({ commune }, index)).toMatchObject({ kind: "one", commune: { insee } });
  });

  test("the label of a commune names it and no other", () => {
    const lost = cog.communes
      .filter((_, position) => position % 40 === 0)
      .filter((commune) => {
        const resolved = resolveCommune({ commune: communeLabel(commune) }, index);
        return resolved.kind !== "one" || resolved.commune.insee !== commune.insee;
      });
    expect(lost.map(communeLabel)).toEqual([]);
  });
});
