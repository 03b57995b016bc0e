import { describe, expect, it } from "vitest";
import { restoreLineBreaks } from "@/lib/text/line-breaks";

const long = (subject: string) =>
  `${subject} demandons que la cour de l’école soit ouverte le samedi, que les arbres promis y soient plantés avant l’hiver, et que le compte rendu soit publié.`;

describe("restoreLineBreaks", () => {
  it("leaves a hard-wrapped paragraph to flow, whatever the exact width", () => {
    const wrapped = [
      "Nous demandons à la commune de rouvrir la bibliothèque du quartier les",
      "mercredis et les samedis, car les enfants n’ont plus de lieu où lire depuis la",
      "fermeture de l’annexe. La salle existe, elle est chauffée et",
      "personne ne s’en sert.",
    ].join("\n");
    expect(restoreLineBreaks(wrapped)).toBe(wrapped);
  });

  it("parts paragraphs written one a line", () => {
    expect(restoreLineBreaks(`${long("Nous")}\n${long("Nous")}\nMerci.`)).toBe(
      `${long("Nous")}\n\n${long("Nous")}\n\nMerci.`,
    );
  });

  it("breaks short lines", () => {
    expect(restoreLineBreaks("Mairie de Trifouilly\n1 place du Marché\n99123 Trifouilly")).toBe(
      "Mairie de Trifouilly  \n1 place du Marché  \n99123 Trifouilly",
    );
  });

  it("keeps a signature apart at the foot of long paragraphs", () => {
    expect(restoreLineBreaks(`${long("Nous")}\nLe collectif\nTrifouilly`)).toBe(
      `${long("Nous")}\n\nLe collectif  \nTrifouilly`,
    );
  });

  it("does not part a bold passage that runs over a line end", () => {
    expect(restoreLineBreaks(`**${long("Nous")}\n${long("Nous")}**`)).toBe(
      `**${long("Nous")}  \n${long("Nous")}**`,
    );
  });

  it("takes a line after a list out of the list", () => {
    expect(restoreLineBreaks("Sources :\n1. Un\n2. Deux\nSignataires : nous")).toBe(
      "Sources :\n\n1. Un  \n2. Deux\n\nSignataires : nous",
    );
  });

  it.each([
    ["titles and their underlines", "Titre\n=====\n\n# Titre"],
    ["indented continuations", "- un\n  suite\n    suite"],
    ["fenced code, empty lines included", "```\na\n\nb\nc\n```"],
    ["empty lines", "a\n\n\nb\n"],
    ["nothing", ""],
  ])("leaves %s alone", (_, value) => expect(restoreLineBreaks(value)).toBe(value));

  it("adds spaces and empty lines, nothing else", () => {
    const mixed = `a\n${long("b")}\n> c\nd\n1) e\n\n\`\`\`\nf`;
    expect(restoreLineBreaks(mixed).replace(/\s+/g, " ")).toBe(mixed.replace(/\s+/g, " "));
  });
});
