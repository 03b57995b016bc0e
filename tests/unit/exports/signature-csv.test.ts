import { describe, expect, test } from "vitest";
import { csvCell, csvPostalCode } from "@/lib/exports/csv-cell";
import { csvFileName, csvHead, csvLines, type ExportedSignature } from "@/lib/exports/signature-csv";

const aicha: ExportedSignature = {
  firstName: "Aïcha",
  lastName: "D’Alençon",
  postalCode: "72000",
  resident: true,
  showName: false,
  wantsNews: true,
  email: "aicha@exemple.example",
  confirmedAt: new Date("2026-11-21T08:05:00Z"),
  version: 2,
};

describe("a formula", () => {
  test.each(["=cmd()", "+33", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1"])(
    "%j is only shown",
    (value) => {
      expect(csvCell(value)).toBe(`'${value}`);
    },
  );
  test.each(["Zoé", "O’Connor", "a=b", "", "Jean-Baptiste"])("%j is none", (value) => {
    expect(csvCell(value)).toBe(value);
  });
});

test("the first zero of a postal code stays", () => {
  expect(csvPostalCode("01000")).toBe("01000\u00a0");
  expect(csvPostalCode("72000")).toBe("72000");
});

test("the file starts with a mark that Excel knows and with headers", () => {
  expect(csvHead()).toBe(
    "\ufeffPrénom;Nom;Code postal;Habite la commune;État;Confirmée le;Nom public;Souhaite des nouvelles;Adresse électronique;Version du texte\r\n",
  );
});

test("a line holds one signature, in the time of Paris", () => {
  expect(csvLines([aicha])).toBe(
    "Aïcha;D’Alençon;72000;oui;confirmée;21/11/2026 09:05;non;oui;aicha@exemple.example;2\r\n",
  );
  expect(csvLines([{ ...aicha, confirmedAt: null, email: null, wantsNews: false, version: null }])).toBe(
    "Aïcha;D’Alençon;72000;oui;en attente;;non;non;;\r\n",
  );
});

test("names that hold the marks of the format stay in their cell", () => {
  expect(csvLines([{ ...aicha, firstName: '=cmd|"/c calc"!A1', lastName: "a;b\r\nc" }])).toMatch(
    /^"'=cmd\|""\/c calc""!A1";"a;b\r\nc";72000;/,
  );
  expect(csvLines([{ ...aicha, firstName: "A,=1+1" }])).toMatch(/^"A,=1\+1";D’Alençon;/);
  expect(csvLines([{ ...aicha, firstName: "محمد", lastName: "Trần 🌳" }])).toMatch(/^محمد;Trần 🌳;/);
});

test("the file is named after the petition and the day", () => {
  expect(csvFileName("un-banc", "2026-11-21")).toBe("un-banc-2026-11-21.csv");
  expect(csvFileName('"\r\n/..', "2026-11-21")).toBe("petition-2026-11-21.csv");
});
