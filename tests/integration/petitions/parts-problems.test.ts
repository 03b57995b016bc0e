import { describe, expect, test } from "vitest";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import type { DraftInput } from "@/lib/petitions/petition-form";
import type { PartsInput } from "@/lib/petitions/petition-parts";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { readLetterDesk } from "@/lib/petitions/read-letter-desk";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { saveDraft } from "@/lib/petitions/save-draft";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { recipient } from "@/tests/factories/recipient";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase(8);
const NO_PARTS: PartsInput = { questions: [], sources: [], meetingRequest: null };

async function draftOf(parts: Partial<PartsInput>, body = "Il faut un banc.") {
  const owner = await makeUser(database.db);
  const { id } = await makePetition(database.db, { owner, status: "draft" });
  const ctx = contextOf(database.db, owner);
  const input: DraftInput = {
    ...{ title: "Un banc", body, goal: 250, thresholdKind: "own", thresholdLabel: "", thresholdSource: "" },
    ...{ coSigners: [], salutation: "", closing: "", revision: 1 },
    recipients: [recipient({ name: "Anna Ruiz", email: "maire@ville.example" })],
    parts: { ...NO_PARTS, ...parts },
  };
  const revision = await saveDraft(ctx, id, input);
  const desk = async () => readLetterDesk(database.db, await readOwnPetition(ctx, id), FACTORY_NOW);
  return { id, ctx, revision, desk };
}

describe("a request to meet", () => {
  test("is published, and sent, with its fields filled", async () => {
    const { id, ctx, revision } = await draftOf({
      meetingRequest: {
        slots: ["Un soir {{commune.a}}, après 18 h"],
        contact: "Jeanne, pour les {{habitants}}",
      },
    });
    const { slug } = await publishPetition(ctx, { petitionId: id, revision });
    const filled = {
      slots: ["Un soir au Mans, après 18 h"],
      contact: expect.stringContaining("habitant"),
    };
    expect((await readPublicPetition(database.db, slug))?.parts.meetingRequest).toEqual(filled);
    await makeSignatures(database.db, { id }, 2);
    const { letterId } = await prepareLetter(ctx, { petitionId: id });
    const letter = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    expect((letter.content as LetterContent).parts?.meeting).toEqual(filled);
  });
});

describe("what cannot be published", () => {
  test("is told at editing, each in its own row, and blocks", async () => {
    const { id, ctx, revision, desk } = await draftOf({
      questions: [
        { heading: "", text: "Qui paie ?" },
        { heading: "Les {{inconnu}}", text: "Combien {{commune.a ?" },
      ],
      sources: [{ title: "Arrêté {{truc}}", url: "" }],
      meetingRequest: { slots: ["Lundi {{{{commune.a}}}}"], contact: "{{Contact}}" },
    });
    const { problems } = await desk();
    const fields = [
      "question_2_rubrique",
      "question_2_texte",
      "source_1_titre",
      "rencontre_creneaux",
      "rencontre_contact",
    ];
    expect([...new Set(problems.map(({ field }) => field))]).toEqual(fields);
    await expect(publishPetition(ctx, { petitionId: id, revision })).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: Object.fromEntries(fields.map((field) => [field, "merge-field"])),
    });
  });

  test("a note that is called and not there is told at editing, and blocks", async () => {
    const { id, ctx, revision, desk } = await draftOf({}, "Un banc[^1], et là[^deux].\n\n[^1]: Une note.");
    expect((await desk()).unknownNotes).toEqual(["deux"]);
    await expect(publishPetition(ctx, { petitionId: id, revision })).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { texte: "unknown-footnote" },
    });
  });
});
