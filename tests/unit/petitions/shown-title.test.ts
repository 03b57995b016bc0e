import { expect, test } from "vitest";
import { shownTitle } from "@/lib/petitions/shown-title";
import { FACTORY_NOW } from "@/tests/factories/factory-time";

const [place] = [{ key: "place", label: "Nom de la place", help: "", required: true, multiline: false }];
const draft = {
  commune: { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" },
  collective: { name: "Collectif de l’Éperon" },
  templateVersion: { freeFields: [place] },
};
const shown = (title: string, fieldValues: unknown = {}) =>
  shownTitle({ ...draft, title, fieldValues }, FACTORY_NOW);

test("a title without fields is shown to the letter", () => {
  expect(shown("Un banc { ici }")).toBe("Un banc { ici }");
  expect(shown("Un banc")).toBe("Un banc");
});

test("fields of the commune and answers take their place", () => {
  expect(shown("De l’eau {{commune.a}}, {{champ.place}}", { place: "place de l’Éperon" })).toBe(
    "De l’eau au Mans, place de l’Éperon",
  );
});

test("what nobody answered yet says what it waits for", () => {
  expect(shown("De l’eau sur {{champ.place}}")).toBe("De l’eau sur [Nom de la place]");
});

test.each(["constructor", "__proto__"])("a field may be called %s", (key) => {
  const source = { ...draft, templateVersion: { freeFields: [{ ...place, key }] }, fieldValues: {} };
  const title = `De l’eau sur {{champ.${key}}}`;
  expect(shownTitle({ ...source, title }, FACTORY_NOW)).toBe("De l’eau sur [Nom de la place]");
});

test("what is no field stays as it was typed: its author has to see it", () => {
  expect(shown("De l’eau {{commune.due}} {{mairie")).toBe("De l’eau {{commune.due}} {{mairie");
});
