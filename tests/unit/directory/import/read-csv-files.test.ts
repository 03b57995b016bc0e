import { describe, expect, test } from "vitest";
import { readElectors } from "@/lib/directory/import/read-electors";
import { readMandates } from "@/lib/directory/import/read-mandates";
import { communeOf, dataFile } from "./data-files";
import { collect } from "./streams";

const MAYORS =
  "Code du département;Libellé du département;Code de la collectivité à statut particulier;Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction";
const COUNCILLORS = MAYORS.replace(
  "Date de début de la fonction",
  "Libellé de la fonction;Date de début de la fonction;Code nationalité",
);
const mayor = (insee: string, name: string, start = "2026-03-20", sex = "F") =>
  `72;SARTHE;;;${insee};Exempleville;${name};Prénomdexemple;${sex};1971-04-03;31;Profession;2026-03-15;${start}`;

const read = async (content: Uint8Array | string, kind: "mayor" | "councillor" = "mayor") =>
  collect(readMandates(await dataFile(content), kind, communeOf));

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const NOW = new Date("2026-12-01T09:00:00Z");
const row = {
  kind: "mayor",
  communeInsee: "72181",
  lastName: "NOMDEXEMPLE",
  firstName: "Prénomdexemple",
  sex: "F",
  function: "Maire",
  mandateStart: day("2026-03-15"),
  functionStart: day("2026-03-20"),
};

describe("readMandates", () => {
  test("reads mayors: names, dates of either writing, and nothing more about them", async () => {
    const rows = await read(
      [MAYORS, mayor("72181", "NOMDEXEMPLE"), mayor("1001", "AUTRE", "20/03/2026", ""), ""].join("\r\n"),
    );
    expect(rows).toEqual([
      { line: 2, row },
      { line: 3, row: { ...row, communeInsee: "01001", lastName: "AUTRE", sex: null } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/1971|Profession/);
  });

  test("reads councillors, whose function may be empty, overseas without département included", async () => {
    const councillor = (insee: string, role: string, start: string) =>
      `;;987;POLYNÉSIE;${insee};X;NOM;Prénom;M;1980-01-01;31;P;15/03/2026;${role};${start};FR`;
    const rows = await read(
      [
        COUNCILLORS,
        councillor("98711", "1ère adjointe au maire", "2026-03-20"),
        councillor("2a004", "", ""),
      ].join("\n"),
      "councillor",
    );
    expect(rows).toMatchObject([
      { row: { kind: "councillor", communeInsee: "98711", function: "1ère adjointe au maire", sex: "M" } },
      { row: { communeInsee: "2A004", function: "", functionStart: null, mandateStart: day("2026-03-15") } },
    ]);
  });

  test("reads Latin-1 for the whole file, UTF-8 with a byte order mark, and any order of columns", async () => {
    const text = [MAYORS, mayor("72181", "NOËL")].join("\n");
    const expected = [{ line: 2, row: { ...row, lastName: "NOËL" } }];
    expect(await read(Buffer.from(text, "latin1"))).toEqual(expected);
    expect(await read(`\ufeff${text}`)).toEqual(expected);
    const mirrored = text.split("\n").map((line) => line.split(";").reverse().join(";"));
    expect(await read(mirrored.join("\n"))).toEqual(expected);
    expect(await read(text.replace("Nom de l'élu", "NOM DE L’ELU"))).toEqual(expected);
  });

  test("gives the line and the reason of what it leaves out", async () => {
    const lines = [
      MAYORS,
      `"72";SARTHE;;;72181;"Exemple\nville";NOM;P;F;;;;;`,
      "",
      "n'importe quoi",
      mayor("", "NOM"),
      mayor("99999", "NOM"),
      mayor("72999", "NOM"),
      mayor("75104", "NOM"),
      mayor("72181", " "),
      mayor("72181", "NOM", "2026-02-30"),
    ];
    const rows = await read(`${lines.join("\n")}\n`);
    expect(rows.map((found) => ("reason" in found ? [found.line, found.reason] : [found.line]))).toEqual([
      [2],
      [5, "wrong-shape"],
      [6, "insee-invalid"],
      [7, "commune-unknown"],
      [8, "part-of-commune"],
      [9, "part-of-commune"],
      [10, "name-missing"],
      [11, "date-invalid"],
    ]);
  });

  test("takes neither file of the register for the other, nor another of its files", async () => {
    await expect(read(COUNCILLORS)).rejects.toThrow("This is the councillors' file");
    await expect(read(MAYORS, "councillor")).rejects.toThrow(
      "Missing column: “Libellé de la fonction”. Found: ",
    );
    await expect(read(`${COUNCILLORS};N° SIREN;Libellé de l'EPCI`, "councillor")).rejects.toThrow(
      "not that of the mayors",
    );
  });

  test("does not choose between two columns of one name", async () => {
    const twice = `${MAYORS};nom de l’élu`;
    await expect(read(`${twice}\n${mayor("72181", "NOM")};AUTRE`)).rejects.toThrow(
      "The column “Nom de l'élu” is there twice",
    );
  });

  test("names every column that is missing or renamed", async () => {
    const header = MAYORS.replace("Nom de l'élu", "Nom").replace("Code sexe", "Civilité");
    await expect(read(`${header}\n${mayor("72181", "NOM")}`)).rejects.toMatchObject({
      code: "wrong-columns",
      message: expect.stringMatching(/^Missing columns: “Nom de l'élu”, “Code sexe”\. Found: .*“Civilité”/),
    });
  });

  test("shows little of what stands in place of a header, and no control of a terminal", async () => {
    const error = await read(`${"\u001b[31mrouge\u0007".repeat(50)};b\n1;2`).catch((thrown: Error) => thrown);
    expect((error as Error).message).not.toMatch(/\p{Cc}/u);
    expect((error as Error).message.length).toBeLessThan(500);
  });

  test("refuses a file that is cut in a row, and takes one whose last row no line end follows", async () => {
    const text = [MAYORS, mayor("72181", "NOMDEXEMPLE"), mayor("72181", "AUTRE")].join("\n");
    expect(await read(text)).toHaveLength(2);
    await expect(read(text.slice(0, -30))).rejects.toThrow(
      "The file ends in the middle of its last row, line 3",
    );
    await expect(read(`${text}\n72;"SARTHE;;`)).rejects.toThrow(
      "between quotes, in the row that starts at line 4",
    );
  });

  test("rejects a hundred thousand rows of garbage one by one", async () => {
    const rows = await read(`${MAYORS}\n${"garbage of no sense\n".repeat(100_000)}`);
    expect(rows).toHaveLength(100_000);
    expect(rows.at(-1)).toEqual({ line: 100_001, reason: "wrong-shape" });
  });

  test("a JSON file is no CSV", async () => {
    await expect(read('{"a":1}')).rejects.toMatchObject({ code: "not-the-data" });
  });
});

describe("readElectors", () => {
  const electors = async (...lines: string[]) =>
    collect(
      readElectors(await dataFile(["code_insee;inscrits;date;source", ...lines].join("\n")), communeOf, NOW),
    );

  test("reads counts and their day", async () => {
    expect(await electors("72181;12 345;2026-01-01;Préfecture", "1001;0;01/01/2026;INSEE")).toEqual([
      {
        line: 2,
        row: {
          communeInsee: "72181",
          registered: 12_345,
          countedOn: day("2026-01-01"),
          source: "Préfecture",
        },
      },
      {
        line: 3,
        row: { communeInsee: "01001", registered: 0, countedOn: day("2026-01-01"), source: "INSEE" },
      },
    ]);
  });

  test.each([
    ["72181;;2026-01-01;S", "registered-invalid"],
    ["72181;-3;2026-01-01;S", "registered-invalid"],
    ["72181;12.5;2026-01-01;S", "registered-invalid"],
    ["72181;2000001;2026-01-01;S", "registered-invalid"],
    ["72181;10;;S", "date-invalid"],
    ["72181;10;2026-12-02;S", "date-invalid"],
    ["72181;10;2062-01-01;S", "date-invalid"],
    ["72181;10;2026-01-01;  ", "source-missing"],
    ["75104;10;2026-01-01;S", "part-of-commune"],
    ["72181;10;2026-01-01;S;", "wrong-shape"],
  ])("leaves “%s” out: %s", async (line, reason) => {
    expect(await electors(line)).toEqual([{ line: 2, reason }]);
  });

  test("asks for its header", async () => {
    await expect(
      collect(readElectors(await dataFile("72181;10;2026-01-01;S\n"), communeOf, NOW)),
    ).rejects.toThrow("Missing columns: “code_insee”, “inscrits”, “date”, “source”.");
  });
});
