import { describe, expect, test } from "vitest";
import { exportOrganisations } from "@/lib/exports/export-organisations";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { countOwnOrganisations, listOwnOrganisations } from "@/lib/organisations/list-own-organisations";
import { purgeOrganisations } from "@/lib/organisations/purge-organisations";
import { removeOrganisation } from "@/lib/organisations/remove-organisation";
import { replaceNamedOrganisations } from "@/lib/petitions/replace-named-organisations";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { FACTORY_SHA256, giveFile } from "@/tests/factories/make-letter";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(12);
const later = (days: number) => new Date(FACTORY_NOW.getTime() + days * 86_400_000);

async function ownPetition(overrides: Parameters<typeof makePetition>[1] = {}) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, ...overrides });
  return { owner, petition, ctx: contextOf(database.db, owner) };
}
const rowsOf = (petition: { id: string }) =>
  database.db.coSigner.findMany({ where: { petitionId: petition.id }, orderBy: { position: "asc" } });
const namesOf = async (petition: { id: string }) =>
  (await rowsOf(petition)).map(({ name, standing }) => `${name}: ${standing}`);
const codeOf = (verb: Promise<unknown>) =>
  verb.then(
    () => "done",
    (error) => error.code,
  );

describe("removing", () => {
  test.each([
    ["named", undefined, 0],
    ["invited", "withdrawn", 0],
    ["confirmed", "withdrawn", 1],
  ] as const)("one that is %s", async (standing, then, mails) => {
    const { petition, ctx } = await ownPetition();
    const { id } = await makeOrganisation(database.db, petition, standing);
    const input = { petitionId: petition.id, organisationId: id };
    expect(await removeOrganisation(ctx, input)).toEqual({ slug: petition.slug });
    const [row] = await rowsOf(petition);
    expect(row?.standing).toBe(then);
    if (row) expect(row).toMatchObject({ endedByOrganisers: true, tokenVersion: 2 });
    expect(await jobsHolding(database.db, "send-organisation-mail", id)).toHaveLength(mails);
    expect(await codeOf(removeOrganisation(ctx, input))).toBe(then ? "transition-refused" : "not-found");
  });

  test("is for those who carry the petition", async () => {
    const { petition, ctx } = await ownPetition();
    const { id } = await makeOrganisation(database.db, petition, "confirmed");
    const stranger = contextOf(database.db, await makeUser(database.db));
    const input = { petitionId: petition.id, organisationId: id };
    expect(await codeOf(removeOrganisation(stranger, input))).toBe("not-found");
    expect(await codeOf(removeOrganisation(ctx, { ...input, organisationId: "nulle-part" }))).toBe(
      "not-found",
    );
    const other = await ownPetition();
    const foreign = { petitionId: other.petition.id, organisationId: id };
    expect(await codeOf(removeOrganisation(other.ctx, foreign))).toBe("not-found");
  });
});

describe("the names that a draft's form holds", () => {
  const save = (petition: { id: string }, names: string[]) =>
    database.db.$transaction((tx) => replaceNamedOrganisations(tx, petition.id, names));

  test("replace names alone, and nobody else's row", async () => {
    const { petition } = await ownPetition({ status: "draft", coSigners: ["Avant"] });
    await makeOrganisation(database.db, petition, "confirmed", { name: "Confirmée", position: 2 });
    await makeOrganisation(database.db, petition, "invited", { name: "Invitée", position: 3 });
    await save(petition, ["Une", "Invitée", "confirmee", "Deux", "UNE"]);
    await save(petition, ["Une", "Invitée", "confirmee", "Deux"]);
    expect(await namesOf(petition)).toEqual([
      ...["Confirmée: confirmed", "Invitée: invited"],
      ...["Une: named", "Invitée: named", "Deux: named"],
    ]);
    await save(petition, []);
    expect(await namesOf(petition)).toEqual(["Confirmée: confirmed", "Invitée: invited"]);
  });

  test.each(["declined", "withdrawn"] as const)("never one that said no: %s", async (standing) => {
    const { petition } = await ownPetition({ status: "draft" });
    await makeOrganisation(database.db, petition, standing, { name: "Les Riverains" });
    await expect(save(petition, ["riverains"])).rejects.toMatchObject({
      fields: { co_signataires: "organisation-refused" },
    });
  });
});

describe("followed by their organisers", () => {
  test("with address and representative, for them alone; counted, and exported with a trace", async () => {
    const { petition, ctx } = await ownPetition({ coSigners: ["=Citée"] });
    await makeOrganisation(database.db, petition, "confirmed", {
      name: "Une; deux",
      email: "a@factories.example",
    });
    await makeOrganisation(database.db, petition, "requested", { email: "b@factories.example" });
    const late = { ...ctx, now: later(31) };
    await makeOrganisation(database.db, petition, "invited", { email: "c@factories.example" });
    await makeOrganisation(database.db, petition, "invited", { mailSentAt: null });
    const list = await listOwnOrganisations(late, petition.id);
    expect(list.map(({ email }) => email.replace(/-\d+/, ""))).toEqual([
      ...["", "a@factories.example", "b@factories.example", "c@factories.example"],
      "organisation@factories.example",
    ]);
    expect(list.map(({ invitation }) => invitation)).toEqual([null, null, null, "expired", "undelivered"]);
    expect(await countOwnOrganisations(ctx, petition.id)).toEqual({
      ...{ confirmed: 1, named: 1, invited: 2, requested: 1 },
    });
    const { text, fileName } = await exportOrganisations(ctx, petition.id);
    expect(fileName).toMatch(/^organisations-.*\.csv$/);
    expect(text).toContain("'=Citée;;citée par le collectif");
    expect(text).toContain('"Une; deux";;cosigne;Zoé Marchais;présidente;a@factories.example');
    const stranger = contextOf(database.db, await makeUser(database.db));
    expect(await codeOf(listOwnOrganisations(stranger, petition.id))).toBe("not-found");
    expect(await codeOf(exportOrganisations(stranger, petition.id))).toBe("not-found");
    const audit = { subject: `petition:${petition.id}`, action: "organisations.export" };
    expect(await database.db.auditEvent.count({ where: audit })).toBe(1);
  });
});

describe("in the letter", () => {
  test("those that confirmed and those that are named, apart; a withdrawal makes it outdated", async () => {
    const { petition, ctx } = await ownPetition({ coSigners: ["Citée"] });
    const recipients = await database.db.recipient.findMany({ where: { petitionId: petition.id } });
    await makeMairieDesk(database.db, { emails: recipients.map(({ email }) => email) });
    await makeSignatures(database.db, petition, 2);
    const one = await makeOrganisation(database.db, petition, "confirmed", {
      ...{ name: "Confirmée", url: "https://asso.example/", position: 5 },
    });
    for (const standing of ["invited", "requested", "declined", "withdrawn"] as const) {
      await makeOrganisation(database.db, petition, standing);
    }
    const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
    await giveFile(database.db, letterId);
    const { content } = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    expect((content as unknown as LetterContent).organisations).toEqual([
      { name: "Citée", url: "", confirmed: false },
      { name: "Confirmée", url: "https://asso.example/", confirmed: true },
    ]);
    await removeOrganisation(ctx, { petitionId: petition.id, organisationId: one.id });
    const seal = sealLetter(ctx, { petitionId: petition.id, letterId, sha256: FACTORY_SHA256 });
    expect(await codeOf(seal)).toBe("letter-outdated");
  });
});

describe("forgotten", () => {
  test("requests after sixty days, addresses of invitations after thirty", async () => {
    const { petition } = await ownPetition();
    await makeOrganisation(database.db, petition, "requested");
    await makeOrganisation(database.db, petition, "invited");
    await purgeOrganisations(database.db, later(29));
    expect(await rowsOf(petition)).toMatchObject([
      { emailSealed: expect.anything() },
      { emailSealed: expect.anything() },
    ]);
    await purgeOrganisations(database.db, later(61));
    const [row, ...others] = await rowsOf(petition);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ standing: "invited", emailSealed: null });
    expect(row?.emailHash).not.toBeNull();
  });

  test("an address that no mail server took is not kept for ever", async () => {
    const { petition } = await ownPetition();
    await makeOrganisation(database.db, petition, "invited", { mailSentAt: null });
    await purgeOrganisations(database.db, later(89));
    expect(await rowsOf(petition)).toMatchObject([{ emailSealed: expect.anything() }]);
    await purgeOrganisations(database.db, later(91));
    expect(await rowsOf(petition)).toMatchObject([{ standing: "invited", emailSealed: null }]);
  });

  test("six months after the petition closed: names and sites alone stay", async () => {
    const { petition } = await ownPetition({ status: "closed" });
    await makeOrganisation(database.db, petition, "confirmed", { url: "https://asso.example/" });
    await makeOrganisation(database.db, petition, "declined");
    await purgeOrganisations(database.db, later(150));
    expect((await rowsOf(petition)).every(({ emailHash }) => emailHash !== null)).toBe(true);
    await purgeOrganisations(database.db, later(200));
    for (const row of await rowsOf(petition)) {
      expect(row).toMatchObject({ emailSealed: null, emailHash: null, representative: "", capacity: "" });
    }
    expect((await rowsOf(petition))[0]).toMatchObject({
      standing: "confirmed",
      url: "https://asso.example/",
    });
  });
});
