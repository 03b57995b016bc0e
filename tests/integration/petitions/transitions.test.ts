import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { closePetition } from "@/lib/petitions/close-petition";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { reopenPetition } from "@/lib/petitions/reopen-petition";
import { restorePetition } from "@/lib/petitions/restore-petition";
import { suspendPetition } from "@/lib/petitions/suspend-petition";
import { versionHash } from "@/lib/petitions/version-text";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { actorOf, contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function petitionOf(status: PetitionStatus, overrides: Parameters<typeof makePetition>[1] = {}) {
  const user = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner: user, status, ...overrides });
  return { petition, ctx: contextOf(database.db, user) };
}
const now = (id: string) => database.db.petition.findUniqueOrThrow({ where: { id } });
const auditOf = async (id: string) => {
  const rows = await database.db.auditEvent.findMany({
    where: { subject: `petition:${id}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action }) => action);
};

describe("publishing", () => {
  test("fixes the address and the time", async () => {
    const { petition, ctx } = await petitionOf("draft", { title: "Un quai fleuri", slug: "brouillon-1" });
    const { slug } = await publishPetition(ctx, { petitionId: petition.id, revision: 1 });
    expect(slug).toBe("un-quai-fleuri-le-mans");
    expect(await now(petition.id)).toMatchObject({ status: "open", slug, publishedAt: FACTORY_NOW });
    expect(await auditOf(petition.id)).toEqual(["petition.publish"]);
    expect(await database.db.signatureTally.count({ where: { petitionId: petition.id } })).toBe(1);
  });

  test("keeps the text as its first version, and that one is in force", async () => {
    const title = "Un banc {{commune.nom}}";
    const { petition, ctx } = await petitionOf("draft", { title });
    const questions = { create: [{ position: 1, heading: "Le banc", text: "Quand ?" }] };
    const sources = { create: [{ position: 1, title: "Une étude", url: "https://exemple.example/" }] };
    await database.db.petition.update({ where: { id: petition.id }, data: { questions, sources } });
    await publishPetition(ctx, { petitionId: petition.id, revision: 1 });
    const { currentVersionId, ...public_ } = await now(petition.id);
    const versions = await database.db.petitionVersion.findMany({ where: { petitionId: petition.id } });
    const content = {
      title: public_.title,
      body: petition.body,
      questions: [{ heading: "Le banc", text: "Quand ?" }],
      sources: [{ title: "Une étude", url: "https://exemple.example/" }],
    };
    expect(versions).toEqual([
      {
        ...content,
        ...{ id: currentVersionId, petitionId: petition.id, number: 1, sha256: versionHash(content) },
        ...{ correction: "", publishedAt: FACTORY_NOW, createdById: ctx.actor.userId },
      },
    ]);
    expect(public_.title).not.toContain("{{");
  });

  test("what was changed since the preview is a conflict", async () => {
    const { petition, ctx } = await petitionOf("draft", { revision: 4 });
    const publish = publishPetition(ctx, { petitionId: petition.id, revision: 3 });
    await expect(publish).rejects.toMatchObject({ code: "conflict" });
    expect((await now(petition.id)).status).toBe("draft");
  });

  test("an incomplete petition says what it lacks", async () => {
    const { petition, ctx } = await petitionOf("draft", { body: "Voir[^1].", recipients: [] });
    const publish = publishPetition(ctx, { petitionId: petition.id, revision: 1 });
    await expect(publish).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { texte: "unknown-footnote", destinataires: "recipient" },
    });
    expect(await auditOf(petition.id)).toEqual([]);
  });

  test("twice at once happens once", async () => {
    const { petition, ctx } = await petitionOf("draft");
    const publish = () => publishPetition(ctx, { petitionId: petition.id, revision: 1 });
    const settled = await Promise.allSettled([publish(), publish(), publish()]);
    const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(refused).toEqual(["transition-refused", "transition-refused"]);
    expect(await auditOf(petition.id)).toEqual(["petition.publish"]);
  });

  test("petitions of one title published at once have addresses of their own", async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => petitionOf("draft", { title: "Le même banc" })));
    const published = await Promise.all(
      drafts.map(({ petition, ctx }) => publishPetition(ctx, { petitionId: petition.id, revision: 1 })),
    );
    expect(published.map(({ slug }) => slug).sort()).toEqual(
      ["", "-2", "-3", "-4"].map((end) => `le-meme-banc-le-mans${end}`),
    );
  });
});

describe("closing and reopening", () => {
  test("go there and back, and the address stays", async () => {
    const { petition, ctx } = await petitionOf("open");
    expect(await closePetition(ctx, petition.id)).toBe(petition.slug);
    expect(await now(petition.id)).toMatchObject({ status: "closed", closedAt: FACTORY_NOW });
    await reopenPetition(ctx, petition.id);
    expect(await now(petition.id)).toMatchObject({ status: "open", closedAt: null, slug: petition.slug });
    expect(await auditOf(petition.id)).toEqual(["petition.close", "petition.reopen"]);
  });

  test("a petition whose letter is sealed stays closed", async () => {
    const { petition, ctx } = await petitionOf("closed");
    await database.db.letter.create({
      data: {
        petitionId: petition.id,
        reference: `DOL-72181-${petition.id.slice(-10)}`,
        status: "sealed",
        content: {},
        recipients: [],
        signatureCount: 1,
        residentCount: 1,
        preparedAt: FACTORY_NOW,
        sealedAt: FACTORY_NOW,
        sha256: "0".repeat(64),
      },
    });
    await expect(reopenPetition(ctx, petition.id)).rejects.toMatchObject({ code: "letter-already-sealed" });
  });
});

const verbs = { publish: publishAny, close: closePetition, reopen: reopenPetition };
function publishAny(ctx: Parameters<typeof closePetition>[0], petitionId: string) {
  return publishPetition(ctx, { petitionId, revision: 1 });
}

describe("somebody else's petition is not there", () => {
  test.each(["publish", "close", "reopen"] as const)("to %s", async (verb) => {
    const status = { publish: "draft", close: "open", reopen: "closed" } as const;
    const { petition } = await petitionOf(status[verb]);
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(verbs[verb](stranger, petition.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await now(petition.id)).status).toBe(status[verb]);
  });
});

describe("suspending", () => {
  const reason = "Le texte nomme une personne privée.";
  const as = (actor: Actor) => ({ db: database.db, actor, now: FACTORY_NOW, requestId: "test" });

  test.each(["open", "closed", "delivered"] as const)("%s, and lifting it", async (status) => {
    const { petition } = await petitionOf(status);
    const moderator = as(actorOf(await makeUser(database.db, { role: "moderator" })));
    await suspendPetition(moderator, { slug: petition.slug, reason });
    expect(await now(petition.id)).toMatchObject({
      status: "suspended",
      suspendedFrom: status,
      suspensionReason: reason,
    });
    const restored = await restorePetition(as({ kind: "system" }), { slug: petition.slug });
    expect(restored).toEqual({ petitionId: petition.id, status });
    expect(await now(petition.id)).toMatchObject({ status, suspendedFrom: null, suspensionReason: null });
    expect(await auditOf(petition.id)).toEqual(["petition.suspend", "petition.restore"]);
  });

  test("is not for organisers, signers and visitors", async () => {
    const { petition, ctx } = await petitionOf("open");
    const actors: Actor[] = [
      ctx.actor,
      { kind: "anonymous", client: "192.0.2.1" },
      { kind: "signer", signatureId: petition.id },
    ];
    for (const actor of actors) {
      const suspend = suspendPetition(as(actor), { slug: petition.slug, reason });
      await expect(suspend).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await now(petition.id)).status).toBe("open");
  });

  test("says why", async () => {
    const { petition } = await petitionOf("open");
    const silent = suspendPetition(as({ kind: "system" }), { slug: petition.slug, reason: " \n " });
    await expect(silent).rejects.toMatchObject({ code: "invalid-input", fields: { motif: "required" } });
  });
});
