import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileCopies } from "@/lib/letters/pdf/compile-copies";
import { addMailingAnnex } from "@/lib/mailings/annexes";
import { readCopy } from "@/lib/mailings/read-copy";
import { saveMailing } from "@/lib/mailings/save-mailing";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeDepartment } from "@/tests/factories/make-department";
import { makeMailing } from "@/tests/factories/make-mailing";
import { makeMandate } from "@/tests/factories/make-mandate";
import { useDatabase } from "@/tests/support/database";
import { pdfFile } from "@/tests/unit/files/sample-files";
import { readPdf } from "@/tests/unit/letters/pdf/read-pdf";

const database = useDatabase(8);
const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f\u00ad]+/g, "");

/** Organisations of a département write to élu·es: headings, bold and italics, notes with links, a text enclosed. */
const BODY = `Nous, associations et syndicats du Territoire de Belfort, attachés aux libertés de toutes et tous, vous écrivons d’une seule voix.

Un projet de règlement permettrait des « *barrières savantes* » dans les rues. Nous disons plutôt **comptage automatique des passants (CAP)** : des machines qui notent qui passe, attend, ou s’assied trop longtemps[^1].

Nombreuses sont les raisons de s’en inquiéter[^2]. Des institutions l’ont dit avant nous[^3] : un ombudsman inventé, une ligue imaginaire, un barreau d’essai.

Alors que le conseil d’une ville voisine s’y est opposé[^4], nous vous demandons de vous prononcer vous aussi.

Une **pétition d’élu·es** est ouverte ; elle se signe en écrivant à [petition@essai.example](mailto:petition@essai.example). Nous vous prions de **la signer** : vous en trouverez le texte ci-joint.

[^1]: <https://essai.example/comptage/quest-ce-que-cest/>
[^2]: <https://essai.example/une-question-du-jour>
[^3]: [Une tribune](https://essai.example/tribune_6164276_3232.html)
[^4]: <https://essai.example/conseil-municipal>`;
const SIGNERS = [
  "Les Passantes 90",
  "La Rue Buissonnière",
  "Solidarité d’essai (SDE) Belfort",
  "Faucheurs d’idées 90",
];

test("organisations of a département write to chosen élu·es, and nothing of their letter is lost", {
  timeout: 120_000,
}, async () => {
  await makeDepartment(database.db, "90");
  const [adjointe, conseiller] = await Promise.all([
    makeMandate(database.db, {
      kind: "councillor",
      communeInsee: "90010",
      function: "1er adjoint au Maire",
      sex: "F",
    }),
    makeMandate(database.db, { kind: "councillor", communeInsee: "90010", function: "", sex: "M" }),
  ]);
  const { ctx, id, collective } = await makeMailing(database.db, {
    choice: { kind: "council", insee: "90010", mandateIds: [adjointe.id, conseiller.id] },
  });
  await saveMailing(ctx, id, {
    ...{
      title: "Courrier collectif : prononcez-vous contre le comptage",
      body: BODY,
      closing: "",
      place: "Belfort",
    },
    ...{ coSigners: SIGNERS.join("\n"), petitionId: null, revision: 1 },
  });
  await addMailingAnnex(
    ctx,
    { mailingId: id, title: "Texte de la pétition d’élu·es" },
    { name: "petition.pdf", bytes: pdfFile() },
  );
  const [first, second] = [await readCopy(ctx, id, 1), await readCopy(ctx, id, 2)];
  expect([first, second].map(({ content }) => content.salutation)).toEqual([
    "Madame l’Adjointe au maire,",
    "Monsieur le Conseiller municipal,",
  ]);
  expect(first.content.body.footnotes).toHaveLength(4);
  expect(first.problems).toEqual([]);
  const [file] = await compileCopies([{ content: first.content, createdAt: FACTORY_NOW }]);
  const folder = await mkdtemp(join(tmpdir(), "doleances-test-"));
  try {
    await writeFile(join(folder, "copy.pdf"), file ?? "");
    const { text } = await readPdf(join(folder, "copy.pdf"));
    const words = squeezed(text);
    for (const piece of [
      collective.name,
      "Courrier collectif",
      "Madame l’Adjointe au maire,",
      "barrières savantes",
      "comptage automatique des passants (CAP)",
      "un barreau d’essai",
      "petition@essai.example",
      "essai.example/comptage/quest-ce-que-cest/",
      "essai.example/une-question-du-jour",
      "Une tribune",
      "essai.example/conseil-municipal",
      ...SIGNERS,
      "Pièces jointes",
      "Texte de la pétition d’élu·es (PDF, 1 page)",
    ])
      expect(words, piece).toContain(squeezed(piece));
    expect(words).not.toContain(squeezed("liste des signataires"));
    expect(words).not.toContain(squeezed("Autres pièces"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
