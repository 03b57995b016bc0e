import { describe, expect, test, vi } from "vitest";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { checkCorrection, correctPetition } from "@/lib/petitions/correct-petition";
import { readOwnVersions } from "@/lib/petitions/read-own-versions";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { readVersion, readVersions } from "@/lib/petitions/read-versions";
import { CORRECTIONS_MAX, VERSIONS_MAX } from "@/lib/petitions/version-limits";
import { versionHash } from "@/lib/petitions/version-text";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { countSignedVersions } from "@/lib/signatures/count-signed-versions";
import { makeConfirmationToken } from "@/lib/signatures/signature-tokens";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeElected } from "@/tests/factories/make-elected";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { FACTORY_BODY, makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { anonymous, minutesLater, signerContext, useSigning } from "@/tests/support/signing";
import { inside, whileHolding } from "@/tests/support/while-holding";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase(12);
const { signOnce } = useSigning(database);
const BODY = `${FACTORY_BODY}\n\nEt une fontaine.`;
const NOTE = "La fontaine avait été oubliée.";

async function publicPetition(overrides: Parameters<typeof makePetition>[1] = {}) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, ...overrides });
  const ctx = contextOf(database.db, owner, minutesLater(60));
  const input = (fields: Partial<Parameters<typeof correctPetition>[1]> = {}) => ({
    ...{ petitionId: petition.id, title: petition.title, body: BODY, note: "", revision: 1 },
    ...fields,
  });
  return { petition, ctx, input };
}
const versionsOf = (petitionId: string) =>
  database.db.petitionVersion.findMany({ where: { petitionId }, orderBy: { number: "asc" } });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    ({ code, fields }) => ({ code, fields }),
  );

describe("before anybody has signed", () => {
  test("the text changes freely, and what was public before stays readable", async () => {
    const { petition, ctx, input } = await publicPetition();
    await makeSignatures(database.db, petition, 2, { status: "pending" });
    const title = "Un banc et une fontaine";
    expect(await correctPetition(ctx, input({ title, note: "Rien à dire." }))).toEqual({
      ...{ slug: petition.slug, communeInsee: petition.communeInsee, number: 2 },
    });
    const [first, second] = await versionsOf(petition.id);
    expect(first).toMatchObject({ number: 1, title: petition.title, body: FACTORY_BODY });
    const sha256 = versionHash({ title, body: BODY, questions: [], sources: [] });
    expect(second).toMatchObject({ number: 2, title, body: BODY, correction: "", sha256 });
    const after = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    expect(after).toMatchObject({
      ...{ title, body: BODY, revision: 2, currentVersionId: second?.id, slug: petition.slug },
    });
    const audit = await database.db.auditEvent.findMany({ where: { subject: `petition:${petition.id}` } });
    expect(audit).toMatchObject([
      { action: "petition.correct", details: { number: 2, sha256, afterSignatures: false } },
    ]);
  });

  test("a text that is hardly anybody’s has an end too", async () => {
    const { petition, ctx, input } = await publicPetition();
    await database.db.petitionVersion.createMany({
      data: Array.from({ length: VERSIONS_MAX - 1 }, (_, index) => ({
        ...{ petitionId: petition.id, number: index + 2, title: "x", body: "x", sha256: "" },
        publishedAt: FACTORY_NOW,
      })),
    });
    expect(await refusalOf(correctPetition(ctx, input()))).toMatchObject({ code: "corrections-exhausted" });
  });
});

describe("once a signature was confirmed", () => {
  test("a correction says what it corrects, and the public page does too", async () => {
    const { petition, ctx, input } = await publicPetition();
    await makeSignatures(database.db, petition, 3);
    expect(await refusalOf(correctPetition(ctx, input()))).toEqual({
      code: "invalid-input",
      fields: { note: "required" },
    });
    await correctPetition(ctx, input({ note: NOTE }));
    await makeSignatures(database.db, petition, 1);
    expect(await readPublicPetition(database.db, petition.slug)).toMatchObject({
      ...{ body: BODY, version: { number: 2, correction: NOTE, publishedAt: ctx.now } },
    });
    const current = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    await makeElected(database.db, current);
    await makeElected(database.db, current, { status: "withdrawn" });
    await makeOrganisation(database.db, current, "confirmed");
    await makeOrganisation(database.db, current, "invited");
    expect(await countSignedVersions(database.db, petition.id)).toEqual(
      new Map([
        [1, { people: 3, elected: 0, organisations: 0 }],
        [2, { people: 1, elected: 1, organisations: 1 }],
      ]),
    );
  });

  test.each(["withdrawn", "pending"] as const)("also when its signer is %s since", async (status) => {
    const { petition, ctx, input } = await publicPetition();
    const [signature] = await makeSignatures(database.db, petition, 1);
    await database.db.signature.update({ where: { id: signature?.id }, data: { status } });
    expect(await refusalOf(correctPetition(ctx, input()))).toMatchObject({ fields: { note: "required" } });
  });

  test("also when its signer was erased after a correction", async () => {
    const { petition, ctx, input } = await publicPetition();
    await makeSignatures(database.db, petition, 1);
    await correctPetition(ctx, input({ note: NOTE }));
    await database.db.signature.deleteMany({ where: { petitionId: petition.id } });
    const again = correctPetition(ctx, input({ title: "Autre", revision: 2 }));
    expect(await refusalOf(again)).toMatchObject({ fields: { note: "required" } });
  });

  test("an organisation’s word counts like anybody’s", async () => {
    const { petition, ctx, input } = await publicPetition({ coSigners: ["Vélo en Sarthe"] });
    await database.db.coSigner.updateMany({
      where: { petitionId: petition.id },
      data: { standing: "confirmed", confirmedAt: FACTORY_NOW },
    });
    expect(await refusalOf(correctPetition(ctx, input()))).toMatchObject({ fields: { note: "required" } });
  });

  test("there are only so many corrections", async () => {
    const { petition, ctx, input } = await publicPetition();
    await makeSignatures(database.db, petition, 1);
    for (let revision = 1; revision <= CORRECTIONS_MAX; revision++) {
      await correctPetition(ctx, input({ title: `Titre ${revision}`, note: NOTE, revision }));
    }
    const one = input({ title: "Encore", note: NOTE, revision: CORRECTIONS_MAX + 1 });
    expect(await refusalOf(correctPetition(ctx, one))).toMatchObject({ code: "corrections-exhausted" });
    expect(await versionsOf(petition.id)).toHaveLength(CORRECTIONS_MAX + 1);
  });
});

describe("refused", () => {
  test.each(["draft", "closed", "delivered", "suspended"] satisfies PetitionStatus[])(
    "for a petition %s",
    async (status) => {
      const { ctx, input } = await publicPetition({ status });
      expect(await refusalOf(correctPetition(ctx, input({ note: NOTE })))).toMatchObject({
        code: "transition-refused",
      });
    },
  );

  test("to strangers, as if the petition were not there", async () => {
    const { petition, input } = await publicPetition();
    const stranger = contextOf(database.db, await makeUser(database.db));
    for (const petitionId of [petition.id, "nulle-part"]) {
      const attempt = correctPetition(stranger, input({ petitionId, note: NOTE }));
      expect(await refusalOf(attempt)).toMatchObject({ code: "not-found" });
    }
    expect(await refusalOf(readOwnVersions(stranger, petition.id))).toMatchObject({ code: "not-found" });
    expect(await versionsOf(petition.id)).toHaveLength(1);
  });

  test("for a text that lacks something, or changes nothing", async () => {
    const { petition, ctx, input } = await publicPetition();
    const fieldsOf = async (fields: Parameters<typeof input>[0]) => {
      const refusal = await refusalOf(checkCorrection(ctx, input(fields)));
      return typeof refusal === "string" ? refusal : refusal.fields;
    };
    expect(await fieldsOf({ body: `${FACTORY_BODY}\n\n\n` })).toEqual({ texte: "unchanged" });
    expect(await fieldsOf({ body: "Voir[^9]." })).toEqual({ texte: "unknown-footnote" });
    expect(await fieldsOf({ body: "À {{commune.nom}}" })).toEqual({ texte: "merge-field" });
    expect(await fieldsOf({ title: "À {{commune.nom}}" })).toEqual({ titre: "merge-field" });
    expect(await fieldsOf({ body: FACTORY_BODY, title: "Autre" })).toBe("done");
    expect(await versionsOf(petition.id)).toHaveLength(1);
  });

  test("for another revision than the one that was read", async () => {
    const { petition, ctx, input } = await publicPetition();
    const settled = await Promise.all(
      ["Un", "Deux", "Trois"].map((title) => refusalOf(correctPetition(ctx, input({ title })))),
    );
    expect(settled.filter((one) => one === "done")).toHaveLength(1);
    expect(settled.filter((one) => typeof one === "object" && one.code === "conflict")).toHaveLength(2);
    expect(await versionsOf(petition.id)).toHaveLength(2);
  });
});

describe("a confirmation and a change without a note at the same moment", () => {
  async function waiting() {
    const made = await publicPetition();
    const row = await signOnce(made.petition);
    const token = makeConfirmationToken(row.id, row.tokenVersion);
    return {
      ...made,
      row,
      confirm: (db = database.db) => confirmSignature(signerContext(db, anonymous), { token }),
    };
  }

  test("the confirmation first: the change waits, then owes a note", async () => {
    const { petition, ctx, input, confirm } = await waiting();
    const change = () => refusalOf(correctPetition(ctx, input()));
    const held = await whileHolding(
      database.db,
      async (tx) => void (await confirm(inside(tx))),
      async () => {
        const refusal = await change();
        expect(refusal).toEqual({ code: "invalid-input", fields: { note: "required" } });
      },
    );
    expect(held).toBe("done");
    expect(await versionsOf(petition.id)).toHaveLength(1);
  });

  test("the change first: the confirmation waits, and counts for the text that was read", async () => {
    const { petition, ctx, input, row, confirm } = await waiting();
    const free = async (tx: Parameters<typeof inside>[0]) => {
      await correctPetition({ ...ctx, db: inside(tx) }, input());
    };
    expect(await whileHolding(database.db, free, () => confirm())).toBe("done");
    const [first] = await versionsOf(petition.id);
    const after = await database.db.signature.findUniqueOrThrow({ where: { id: row.id } });
    expect(after).toMatchObject({ status: "confirmed", versionId: first?.id });
    const late = correctPetition(ctx, input({ title: "Autre chose", revision: 2 }));
    expect(await refusalOf(late)).toMatchObject({ fields: { note: "required" } });
  });
});

describe("the versions that everybody reads", () => {
  test("are listed, and each is shown with the one before", async () => {
    const { petition, ctx, input } = await publicPetition();
    await makeSignatures(database.db, petition, 1);
    await correctPetition(ctx, input({ note: NOTE }));
    const list = await readVersions(database.db, petition.slug);
    expect(list?.versions.map(({ number, correction }) => [number, correction])).toEqual([
      [2, NOTE],
      [1, ""],
    ]);
    const second = await readVersion(database.db, petition.slug, "2");
    expect(second).toMatchObject({
      isCurrent: true,
      content: { body: BODY },
      before: { body: FACTORY_BODY },
    });
    const first = await readVersion(database.db, petition.slug, "1");
    expect(first).toMatchObject({ isCurrent: false, content: { body: FACTORY_BODY }, before: null });
    for (const number of ["0", "3", "01", "deux", "1e0"]) {
      expect(await readVersion(database.db, petition.slug, number)).toBeNull();
    }
  });

  test.each(["draft", "suspended"] as const)("are not there while it is %s", async (status) => {
    const { petition } = await publicPetition({ status });
    expect(await readVersions(database.db, petition.slug)).toBeNull();
    expect(await readVersion(database.db, petition.slug, "1")).toBeNull();
  });

  test("a version that was public is never rewritten", async () => {
    const { petition } = await publicPetition();
    const rewrite = database.db.petitionVersion.updateMany({
      where: { petitionId: petition.id },
      data: { body: "Autre" },
    });
    await expect(rewrite).rejects.toThrow(/petition-version-fixed/);
  });
});
