import { expect, test } from "vitest";
import type { ElectedView } from "@/lib/directory/commune-directory";
import { mayorChange } from "@/lib/directory/mayor-change";

const day = new Date("2026-04-01");
const named = (name: string, kind: "mayor" | "other" = "mayor") => [{ name, kind }];
const register = (name: string | null, maires: Date | null = day) => ({
  mayor:
    name === null ? null : ({ id: "1", name, sex: "F", function: "", functionStart: null } as ElectedView),
  importedAt: { mairies: null, maires },
});

test.each(["Camille Le Goff", "Mme Le Goff", "CAMILLE LE GOFF", "Madame la Maire", "", "Camille Lé Goff"])(
  "%j is the mayor of the register",
  (name) => expect(mayorChange(named(name), register("Camille Le Goff"))).toBeNull(),
);

test("somebody else is told of, with the name of the register", () => {
  expect(mayorChange(named("Anna Ruiz"), register("Camille Le Goff"))).toEqual({
    named: "Anna Ruiz",
    current: "Camille Le Goff",
  });
  expect(mayorChange(named("Anna Ruiz"), register(null))).toEqual({ named: "Anna Ruiz", current: null });
});

test("nothing is said of others, nor before the register was imported", () => {
  expect(mayorChange(named("Anna Ruiz", "other"), register("Camille Le Goff"))).toBeNull();
  expect(mayorChange(named("Anna Ruiz"), register(null, null))).toBeNull();
});
