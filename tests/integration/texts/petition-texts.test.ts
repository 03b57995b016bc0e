import { beforeAll, describe, expect, test } from "vitest";
import { createDraft } from "@/lib/petitions/create-draft";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeCommune } from "@/tests/factories/make-commune";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { type Carried, carry, pasted } from "./carry";
import { bare, NAMED_LETTER, sentencesOf, TOWN_PETITION } from "./texts";

const database = useDatabase();
const SLOW = 120_000;

async function draftIn(insee: string, collective: string, emails: string[]) {
  const { db } = database;
  const owner = await makeUser(db);
  const ctx = contextOf(db, owner);
  const { id: collectiveId } = await makeCollective(db, { owner, name: collective });
  await makeCommune(db, { insee });
  await makeMairieDesk(db, { communeInsee: insee, emails });
  const id = await createDraft(ctx, { collectiveId, communeInsee: insee, title: "Sans titre" });
  return { ctx, id };
}

/** The sentences of a source that somewhere is not there. */
const missing = (source: string, place: string, but: RegExp) => {
  // Paper cuts words at the end of a line.
  const tight = (said: string) => bare(said).replaceAll(" ", "");
  const words = tight(place);
  return sentencesOf(source).filter((one) => !but.test(one) && !words.includes(tight(one)));
};
const placesOf = ({ page, pdf, mail }: Carried) => ({ page, pdf, html: mail.html ?? "", text: mail.text });

describe("a petition in one commune, pasted from a page", () => {
  let carried: Carried;
  /** What the product says in words of its own: “Sources”, and the number before each. */
  const OWN = /^(?:sources|commentaires|\d|organisations et collectifs signataires .*)$/;
  const source = TOWN_PETITION.replace(/^[123]\. ?/gm, "");

  beforeAll(async () => {
    const { ctx, id } = await draftIn("29232", "Collectif de Quimper", ["mairie@quimper.example"]);
    const form = pasted("Pas de micros à Quimper", TOWN_PETITION, {
      destinataire_1_nom: "Mairie de Quimper",
      destinataire_1_courriel: "mairie@quimper.example",
    });
    carried = await carry(ctx, id, form);
  }, SLOW);

  test("no sentence, source or address is lost, on the page, in the file and in the mail", () => {
    for (const [where, place] of Object.entries(placesOf(carried)))
      expect([where, missing(source, place, OWN)]).toEqual([where, []]);
  });

  test("organisations are named wherever the letter goes, and apart from its text", () => {
    for (const place of Object.values(placesOf(carried)))
      for (const name of ["halte aux micros", "xr quimper"]) expect(bare(place)).toContain(name);
    expect(bare(carried.page)).not.toContain("collectifs signataires halte");
  });

  test("numbers in the text lead to their sources, each with all its links", () => {
    for (const number of [1, 2, 3]) {
      expect(carried.page).toContain(`<a href="#source-${number}">(${number})</a>`);
      expect(carried.page).toContain(`id="source-${number}"`);
    }
    for (const address of ["association.example/micros-et-libertes", "quotidien.example/le-prefet-se-dit"])
      for (const place of [carried.page, carried.mail.html])
        expect(place).toContain(`href="https://${address}`);
  });

  test("messages of signers are asked for once they signed, not in the text", async () => {
    const petition = await readPublicPetition(database.db, carried.slug);
    expect(petition?.body).not.toContain("Commentaires");
  });
});

describe("a letter to named people, with questions", () => {
  let carried: Carried;
  const RECIPIENTS = ["maire@lorient.example", "adjointe@lorient.example", "elus@lorient.example"];
  /** Its head and foot have places of their own, which the next test looks at. */
  const OWN = /^(?:a l attention .*|objet .*|lorient le .*|groupe de travail .*|concernant .*)$/;

  beforeAll(async () => {
    const { ctx, id } = await draftIn("56121", "Groupe Micros Lorient", RECIPIENTS);
    const emails = RECIPIENTS.map((email, at) => [`destinataire_${at + 1}_courriel`, email]);
    const form = pasted("Sans titre", NAMED_LETTER, { ...Object.fromEntries(emails), rencontre: "on" });
    carried = await carry(ctx, id, form);
  }, SLOW);

  test("no sentence is lost, on the page, in the file and in the mail", () => {
    const formulas =
      /^(?:madame la maire madame l adjointe à la tranquillité mesdames .*|nous vous prions .*)$/;
    const onPage = new RegExp(`${OWN.source}|${formulas.source}`);
    for (const [where, place] of Object.entries(placesOf(carried)))
      expect([where, missing(NAMED_LETTER, place, where === "page" ? onPage : OWN)]).toEqual([where, []]);
  });

  test("recipients, object, salutation and signature stand where a letter has them", () => {
    const { pdf, mail } = carried;
    for (const place of [pdf, mail.text, mail.html ?? ""]) {
      for (const said of [
        ...["Camille Exemple", "Maire de Lorient", "Dominique Essai", "Adjointe à la tranquillité"],
        ...[
          "Les élu.e.s de la ville de Lorient",
          "position de la mairie de Lorient sur l'Écoute Automatique",
        ],
        ...[
          "Madame La Maire, Madame l'adjointe à la tranquillité, Mesdames et Messieurs",
          "À Lorient, le 21",
        ],
        ...["Groupe Micros Lorient", "Demande de rendez-vous"],
      ])
        expect(bare(place)).toContain(bare(said));
    }
    expect(mail.subject).toContain("Position de la mairie de Lorient");
  });

  test("questions are numbered under their headings, where the letter asks them", () => {
    for (const place of Object.values(placesOf(carried))) {
      const words = bare(place);
      const order = [
        "questions suivantes",
        "pourquoi prendre une telle décision",
        "concernant les micros fixes",
        "seront ils reliés",
        "concernant les nouveaux micros mobiles",
        "peuvent ils reconnaître une voix",
        "quel usage sera t il fait",
        "les choix en matière de tranquillité",
      ].map((one) => words.indexOf(one));
      expect(order).toEqual([...order].sort((left, right) => left - right));
      expect(order).not.toContain(-1);
    }
    expect(carried.mail.text).toMatch(/\*Concernant les micros fixes\*\n\n2\. De quel/);
    expect(carried.mail.html).toMatch(/<ol start="4"/);
  });

  test("what is bold or italic stays so", () => {
    const strong = (html: string) =>
      [...html.matchAll(/<strong>(.*?)<\/strong>/gs)].map(([, one = ""]) => bare(one));
    for (const html of [carried.page, carried.mail.html ?? ""])
      for (const [said] of NAMED_LETTER.matchAll(/\*\*.+?\*\*/g)) expect(strong(html)).toContain(bare(said));
    for (const html of [carried.page, carried.mail.html ?? ""])
      expect(html).toMatch(/<em>aucune étude ne montre l’efficacité des micros<\/em>/);
  });
});
