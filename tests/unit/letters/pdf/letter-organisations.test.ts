import { expect, test } from "vitest";
import { compile, has } from "./compile-sample";
import { sampleLetter } from "./sample-letter";

const TIMEOUT = { timeout: 60_000 };

test(
  "organisations that confirmed stand apart from those that are named, with their sites",
  TIMEOUT,
  async () => {
    const content = sampleLetter({
      coSigners: [],
      organisations: [
        { name: "Vélo en Sarthe", url: "https://www.velo.example/", confirmed: true },
        { name: "Les Riverain·es 🌳 du canal", url: "", confirmed: true, version: 1 },
        { name: "#let x = 1 *Amis* du parc", url: "", confirmed: false },
      ],
    });
    const { pdf } = await compile({ content });
    has(pdf, "Organisations cosignataires :");
    has(pdf, "Vélo en Sarthe – velo.example");
    has(pdf, "Les Riverain·es du canal (a confirmé la version 1 du texte)");
    has(pdf, "Organisations citées par le collectif, sans confirmation de leur part :");
    has(pdf, "#let x = 1 *Amis* du parc");
    expect(pdf.text).not.toContain("Avec le soutien de");
  },
);

test("a letter from before organisations could confirm says what it said", TIMEOUT, async () => {
  const { pdf } = await compile({ content: sampleLetter() });
  has(pdf, "Avec le soutien de :");
  has(pdf, "Les Amis de l’eau");
  expect(pdf.text).not.toContain("Organisations");
});
