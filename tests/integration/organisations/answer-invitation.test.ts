import { describe, expect, test } from "vitest";
import type { Petition } from "@/lib/db/generated/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { confirmAgain, confirmOrganisation } from "@/lib/organisations/confirm-organisation";
import { declineInvitation } from "@/lib/organisations/decline-invitation";
import { confirmSchema } from "@/lib/organisations/organisation-form";
import { makeInvitationToken, makeOwnToken } from "@/lib/organisations/organisation-tokens";
import { readInvitation } from "@/lib/organisations/read-invitation";
import { readManagedOrganisation } from "@/lib/organisations/read-managed-organisation";
import { withdrawOrganisation } from "@/lib/organisations/withdraw-organisation";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCorrection } from "@/tests/factories/make-correction";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(12);
const later = (days: number) => new Date(FACTORY_NOW.getTime() + days * 86_400_000);
const ctx = (now = later(1)) => ({ db: database.db, now, requestId: "test" });
const as = (organisationId: string, now = later(2)) => ({
  ...ctx(now),
  actor: { kind: "representative" as const, organisationId },
});

const answer = (organisation: { id: string }, petition: Pick<Petition, "currentVersionId">, version = 1) => ({
  token: makeInvitationToken(organisation.id, version),
  versionId: petition.currentVersionId ?? "",
  ...{ url: "https://asso.example/", representative: "Zoé Marchais", capacity: "présidente" },
});
const codeOf = (verb: Promise<unknown>) =>
  verb.then(
    () => "done",
    (error) => error.code,
  );
const rowOf = (id: string) => database.db.coSigner.findUniqueOrThrow({ where: { id } });
const shown = async ({ slug }: { slug: string }) =>
  (await readPublicPetition(database.db, slug))?.organisations.map(({ name, confirmed }) => [
    name,
    confirmed,
  ]);

async function invited(overrides: Parameters<typeof makeOrganisation>[3] = {}) {
  const petition = await makePetition(database.db);
  return { petition, organisation: await makeOrganisation(database.db, petition, "invited", overrides) };
}

describe("confirming", () => {
  test("binds the organisation to the text that was read, and sends it the link to take that back", async () => {
    const { petition, organisation } = await invited();
    expect(await shown(petition)).toEqual([]);
    await confirmOrganisation(ctx(), answer(organisation, petition));
    expect(await rowOf(organisation.id)).toMatchObject({
      ...{ standing: "confirmed", confirmedAt: later(1), versionId: petition.currentVersionId },
      ...{ name: organisation.name, url: "https://asso.example/", representative: "Zoé Marchais" },
    });
    expect(await shown(petition)).toEqual([[organisation.name, true]]);
    expect(await jobsHolding(database.db, "send-organisation-mail", organisation.id)).toHaveLength(1);
    const [audit] = await database.db.auditEvent.findMany({
      where: { subject: `organisation:${organisation.id}` },
    });
    expect(audit).toMatchObject({ action: "organisation.confirm", actor: "representative" });
  });

  test("is done once, however often it is sent", async () => {
    const { petition, organisation } = await invited();
    const sent = Array.from({ length: 5 }, () =>
      codeOf(confirmOrganisation(ctx(), answer(organisation, petition))),
    );
    expect(await Promise.all(sent)).toEqual(Array(5).fill("done"));
    expect(await jobsHolding(database.db, "send-organisation-mail", organisation.id)).toHaveLength(1);
  });

  test("cannot be done for another organisation: neither by its token, nor by naming it", async () => {
    const { petition, organisation } = await invited();
    const other = await makeOrganisation(database.db, petition, "invited");
    const form = { jeton: makeInvitationToken(organisation.id, 1), texte: petition.currentVersionId };
    const parsed = confirmSchema.parse({
      ...{ ...form, representant: "Zoé", fonction: "élue", habilite: "on", site: "" },
      ...{ organisation: other.name, nom: other.name, id: other.id },
    });
    await confirmOrganisation(ctx(), parsed);
    expect(await rowOf(other.id)).toMatchObject({ standing: "invited", confirmedAt: null });
    expect(await rowOf(organisation.id)).toMatchObject({ standing: "confirmed", name: organisation.name });
    const forged = { ...answer(other, petition), token: makeOwnToken(other.id) };
    expect(await codeOf(confirmOrganisation(ctx(), forged))).toBe("link-invalid");
  });

  test("needs somebody who says that they may", () => {
    const form = {
      jeton: "x",
      texte: "0190a1b2-0000-7000-8000-000000000000",
      representant: "Zoé",
      fonction: "élue",
    };
    expect(confirmSchema.safeParse(form).error?.issues).toMatchObject([
      { path: ["habilite"], message: "entitled" },
    ]);
  });

  test("replaces what the collective named, at its place", async () => {
    const petition = await makePetition(database.db, {
      coSigners: ["Première", "L'École à cœur", "Dernière"],
    });
    const organisation = await makeOrganisation(database.db, petition, "invited", {
      ...{ name: "École à cœur", position: 9 },
    });
    await confirmOrganisation(ctx(), answer(organisation, petition));
    expect(await shown(petition)).toEqual([
      ["Première", false],
      ["École à cœur", true],
      ["Dernière", false],
    ]);
  });

  test("two of one name: one of them, at once or not", async () => {
    const { petition, organisation } = await invited({ name: "Les Riverains" });
    const twin = await makeOrganisation(database.db, petition, "invited", { name: "riverains" });
    const answers = await Promise.all([
      codeOf(confirmOrganisation(ctx(), answer(organisation, petition))),
      codeOf(confirmOrganisation(ctx(), answer(twin, petition))),
    ]);
    expect(answers.sort()).toEqual(["done", "organisation-known"]);
  });

  test("a text that was corrected meanwhile is to be read first", async () => {
    const owner = await makeUser(database.db);
    const petition = await makePetition(database.db, { owner });
    const organisation = await makeOrganisation(database.db, petition, "invited");
    await makeCorrection(database.db, owner, petition, { title: "Autre", body: "Autre texte.", note: "" });
    expect(await codeOf(confirmOrganisation(ctx(), answer(organisation, petition)))).toBe("conflict");
    const read = await readInvitation(database.db, makeInvitationToken(organisation.id, 1), later(1));
    expect(read).toMatchObject({ kind: "waiting", version: { number: 2 } });
  });

  test.each(["closed", "delivered", "suspended"] satisfies PetitionStatus[])(
    "a petition %s takes no confirmation, and may still be refused",
    async (status) => {
      const { petition, organisation } = await invited();
      await database.db.petition.update({ where: { id: petition.id }, data: { status } });
      const token = makeInvitationToken(organisation.id, 1);
      expect(await codeOf(confirmOrganisation(ctx(), answer(organisation, petition)))).toBe(
        "petition-not-open",
      );
      const read = await readInvitation(database.db, token, later(1));
      expect(read).toMatchObject({ code: "petition-not-open", mayDecline: true });
      expect(await codeOf(declineInvitation(ctx(), { token, never: false }))).toBe("done");
    },
  );

  test("a link is good for thirty days", async () => {
    const { petition, organisation } = await invited();
    expect(await codeOf(confirmOrganisation(ctx(later(31)), answer(organisation, petition)))).toBe(
      "link-expired",
    );
    const read = await readInvitation(database.db, makeInvitationToken(organisation.id, 1), later(31));
    expect(read).toMatchObject({ kind: "refused", code: "link-expired", mayDecline: true });
    expect(await codeOf(confirmOrganisation(ctx(later(29)), answer(organisation, petition)))).toBe("done");
  });

  test("reading the page changes nothing, whatever the link", async () => {
    const { organisation } = await invited();
    await readInvitation(database.db, makeInvitationToken(organisation.id, 1), later(1));
    expect(await rowOf(organisation.id)).toEqual(organisation);
    expect(await readInvitation(database.db, "A".repeat(48), later(1))).toMatchObject({
      code: "link-invalid",
    });
    expect(
      await readInvitation(database.db, makeInvitationToken(organisation.id, 2), later(1)),
    ).toMatchObject({
      code: "link-used",
    });
  });
});

describe("declining", () => {
  test("erases the address, and what the collective said in its name", async () => {
    const petition = await makePetition(database.db, { coSigners: ["Les Riverains"] });
    const organisation = await makeOrganisation(database.db, petition, "invited", { name: "Les Riverains" });
    const token = makeInvitationToken(organisation.id, 1);
    await declineInvitation(ctx(), { token, never: false });
    await declineInvitation(ctx(), { token, never: false });
    expect(await rowOf(organisation.id)).toMatchObject({ standing: "declined", emailSealed: null });
    expect((await rowOf(organisation.id)).emailHash).not.toBeNull();
    expect(await shown(petition)).toEqual([]);
    expect(await codeOf(confirmOrganisation(ctx(), answer(organisation, petition)))).toBe("link-used");
    const audit = await database.db.auditEvent.count({
      where: { subject: `organisation:${organisation.id}` },
    });
    expect(audit).toBe(1);
  });

  test("is not for one that confirmed: it has its own page", async () => {
    const petition = await makePetition(database.db);
    const { id } = await makeOrganisation(database.db, petition, "confirmed");
    const decline = declineInvitation(ctx(), { token: makeInvitationToken(id, 1), never: false });
    expect(await codeOf(decline)).toBe("link-used");
  });
});

describe("taking it back", () => {
  test("works from its own link, once, and nobody names it against its word", async () => {
    const petition = await makePetition(database.db);
    const { id, name } = await makeOrganisation(database.db, petition, "confirmed");
    await Promise.all(Array.from({ length: 4 }, () => withdrawOrganisation(as(id), { erase: false })));
    expect(await rowOf(id)).toMatchObject({ standing: "withdrawn", endedByOrganisers: false });
    expect((await rowOf(id)).confirmedAt).not.toBeNull();
    expect(await shown(petition)).toEqual([]);
    expect(await database.db.auditEvent.count({ where: { subject: `organisation:${id}` } })).toBe(1);
    expect(await readManagedOrganisation(database.db, makeOwnToken(id))).toMatchObject({
      ...{ name, standing: "withdrawn", mayConfirm: { number: 1 }, letter: null },
    });
  });

  test("works in any state of the petition; confirming again only while it is open", async () => {
    const petition = await makePetition(database.db);
    const { id } = await makeOrganisation(database.db, petition, "confirmed");
    await database.db.petition.update({ where: { id: petition.id }, data: { status: "suspended" } });
    await withdrawOrganisation(as(id), { erase: false });
    const again = { versionId: petition.currentVersionId ?? "" };
    expect(await codeOf(confirmAgain(as(id), again))).toBe("petition-not-open");
    await database.db.petition.update({ where: { id: petition.id }, data: { status: "open" } });
    expect(await codeOf(confirmAgain(as(id), again))).toBe("done");
    expect(await rowOf(id)).toMatchObject({ standing: "confirmed", confirmedAt: later(2), endedAt: null });
  });

  test("erasing leaves the name, a hash, and no way back", async () => {
    const petition = await makePetition(database.db);
    const { id } = await makeOrganisation(database.db, petition, "confirmed");
    await withdrawOrganisation(as(id), { erase: true });
    expect(await rowOf(id)).toMatchObject({
      ...{ standing: "withdrawn", representative: "", capacity: "", emailSealed: null },
    });
    const again = { versionId: petition.currentVersionId ?? "" };
    expect(await codeOf(confirmAgain(as(id), again))).toBe("transition-refused");
    expect(await readManagedOrganisation(database.db, makeOwnToken(id))).toMatchObject({ mayConfirm: null });
  });

  test("after a correction, it may confirm the new text; until then everybody sees which one it is", async () => {
    const owner = await makeUser(database.db);
    const petition = await makePetition(database.db, { owner });
    const { id } = await makeOrganisation(database.db, petition, "confirmed");
    await makeCorrection(database.db, owner, petition, {
      title: "Autre",
      body: "Autre texte.",
      note: "Une date.",
    });
    const view = await readManagedOrganisation(database.db, makeOwnToken(id));
    expect(view).toMatchObject({
      corrected: { number: 2 },
      version: { number: 1 },
      mayConfirm: { number: 2 },
    });
    expect((await readPublicPetition(database.db, petition.slug))?.organisations).toMatchObject([
      { version: 1 },
    ]);
    await confirmAgain(as(id), { versionId: view?.mayConfirm?.id ?? "" });
    expect((await readPublicPetition(database.db, petition.slug))?.organisations).toMatchObject([
      { version: 2 },
    ]);
  });

  test("after the letter was sealed says so, to it and in the audit; also for letters from before", async () => {
    const made = await makeSealedLetter(database.db, { coSigners: ["Les Riverains", "Une autre"] });
    const petition = await database.db.petition.findUniqueOrThrow({ where: { id: made.petition.id } });
    const named = await database.db.coSigner.findFirstOrThrow({
      where: { petitionId: petition.id, name: "Les Riverains" },
    });
    await database.db.coSigner.update({
      where: { id: named.id },
      data: { standing: "confirmed", confirmedAt: FACTORY_NOW, representative: "Zoé", capacity: "élue" },
    });
    await withdrawOrganisation(as(named.id), { erase: false });
    const view = await readManagedOrganisation(database.db, makeOwnToken(named.id));
    expect(view?.letter).toMatchObject({ leftAt: null });
    const [audit] = await database.db.auditEvent.findMany({ where: { subject: `organisation:${named.id}` } });
    expect(audit?.details).toMatchObject({ afterLetter: view?.letter?.reference });
  });
});

test("a page of one's own is nobody else's", async () => {
  const petition = await makePetition(database.db);
  const invitedOne = await makeOrganisation(database.db, petition, "invited");
  expect(await readManagedOrganisation(database.db, makeOwnToken(invitedOne.id))).toBeNull();
  expect(await readManagedOrganisation(database.db, makeInvitationToken(invitedOne.id, 1))).toBeNull();
});
