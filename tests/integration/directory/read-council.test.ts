import { expect, test } from "vitest";
import { readCouncil } from "@/lib/directory/read-council";
import { makeMandate } from "@/tests/factories/make-mandate";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const INSEE = "17300";
const member = (lastName: string, written: string, more = {}) =>
  makeMandate(database.db, { kind: "councillor", communeInsee: INSEE, lastName, function: written, ...more });

test("a council: adjoint·es in their order, then the others by name; neither the mayor nor who left", async () => {
  await member("ZOLA", "");
  await member("ÉLUARD", "");
  await member("BREL", "10ème adjoint au Maire");
  await member("ARAGON", "2ème adjoint au Maire", { sex: "M" });
  await member("DESNOS", "1er adjoint au Maire");
  await member("CHAR", "Adjoint au maire");
  await member("LE GOFF", "Maire");
  await member("PONGE", "Maire délégué");
  await member("GONE", "", { goneAt: new Date("2026-01-01") });
  await makeMandate(database.db, { kind: "councillor", communeInsee: "72181", function: "" });
  const council = await readCouncil(database.db, INSEE);
  expect(council.map(({ name }) => name.replace("Camille ", ""))).toEqual([
    "Desnos",
    "Aragon",
    "Brel",
    "Char",
    "Éluard",
    "Ponge",
    "Zola",
  ]);
  expect(council[1]).toMatchObject({ name: "Camille Aragon", sex: "M", function: "2ème adjoint au Maire" });
});

test("whatever a register says, no more is read than a page can show, and adjoint·es are", async () => {
  const insee = "84007";
  await makeMandate(database.db, { kind: "councillor", communeInsee: insee, function: "" });
  await database.db.mandate.createMany({
    data: Array.from({ length: 400 }, (_, at) => ({
      kind: "councillor" as const,
      communeInsee: insee,
      lastName: `A${at}`,
      firstName: "B",
      function: at === 399 ? "1er adjoint au Maire" : "",
    })),
  });
  const council = await readCouncil(database.db, insee);
  expect(council).toHaveLength(200);
  expect(council[0]?.name).toBe("B A399");
});
