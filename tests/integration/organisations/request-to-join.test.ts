import { describe, expect, test } from "vitest";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { decideRequest } from "@/lib/organisations/decide-request";
import { inviteOrganisation } from "@/lib/organisations/invite-organisation";
import type { JoinInput } from "@/lib/organisations/organisation-form";
import { MAILS_MAX, REQUESTS_MAX } from "@/lib/organisations/organisation-limits";
import { requestToJoin } from "@/lib/organisations/request-to-join";
import { readRequestsToTell } from "@/lib/organisations/tell-organisers";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(12);
const anybody = () => ({
  db: database.db,
  actor: { kind: "anonymous" as const, client: "192.0.2.1" },
  now: FACTORY_NOW,
  requestId: "test",
});

async function openPetition(overrides: Parameters<typeof makePetition>[1] = {}) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, organisationsMaySign: true, ...overrides });
  return { owner, petition, ctx: contextOf(database.db, owner) };
}
const request = (slug: string, over: Partial<JoinInput> = {}): JoinInput => ({
  ...{ slug, name: "Vélo en Sarthe", email: `velo-${nextNumber()}@factories.example`, url: "" },
  ...{ representative: "Zoé Marchais", capacity: "présidente", ...over },
});
const rowsOf = (petition: { id: string }) =>
  database.db.coSigner.findMany({ where: { petitionId: petition.id }, orderBy: { position: "asc" } });
const codeOf = (verb: Promise<unknown>) =>
  verb.then(
    () => "done",
    (error) => error.code,
  );

describe("asking", () => {
  test("shows nothing, writes to nobody but the organisers, once for many", async () => {
    const { petition, owner } = await openPetition();
    await requestToJoin(anybody(), request(petition.slug));
    await requestToJoin(anybody(), request(petition.slug, { name: "Une autre" }));
    const [row] = await rowsOf(petition);
    expect(row).toMatchObject({ standing: "requested", representative: "Zoé Marchais", confirmedAt: null });
    expect((await readPublicPetition(database.db, petition.slug))?.organisations).toEqual([]);
    expect(await jobsHolding(database.db, "send-organisation-mail", row?.id ?? "")).toEqual([]);
    expect(await jobsHolding(database.db, "send-join-requests-mail", petition.id)).toMatchObject([
      { payload: { petitionId: petition.id, userId: owner.id } },
    ]);
    const told = await readRequestsToTell(database.db, { petitionId: petition.id, userId: owner.id });
    expect(told).toMatchObject({ to: owner.email, names: ["Vélo en Sarthe", "Une autre"] });
    const { id: userId } = await makeUser(database.db);
    expect(await readRequestsToTell(database.db, { petitionId: petition.id, userId })).toBeNull();
  });

  test.each(["draft", "closed", "delivered", "suspended"] satisfies PetitionStatus[])(
    "is refused while a petition is %s, or for residents alone",
    async (status) => {
      const { petition } = await openPetition({ status });
      expect(await codeOf(requestToJoin(anybody(), request(petition.slug)))).toBe("petition-not-open");
      const other = await openPetition({ organisationsMaySign: false });
      expect(await codeOf(requestToJoin(anybody(), request(other.petition.slug)))).toBe("petition-not-open");
    },
  );

  test("twice, at once, or for one that is there already: the same answer, one row", async () => {
    const { petition } = await openPetition();
    const input = request(petition.slug);
    const answers = await Promise.all(Array.from({ length: 5 }, () => requestToJoin(anybody(), input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await requestToJoin(anybody(), request(petition.slug, { name: "VÉLO EN SARTHE" }));
    expect(await rowsOf(petition)).toHaveLength(1);
  });

  test("leaves an organisation that the collective names where it is", async () => {
    const { petition } = await openPetition({ coSigners: ["Vélo en Sarthe"] });
    await requestToJoin(anybody(), request(petition.slug));
    expect((await rowsOf(petition)).map(({ standing }) => standing)).toEqual(["named", "requested"]);
  });

  test("waits in a queue that has an end", async () => {
    const { petition } = await openPetition();
    await database.db.coSigner.createMany({
      data: Array.from({ length: REQUESTS_MAX }, (_, index) => ({
        ...{ petitionId: petition.id, position: index + 1, name: `Association ${index}` },
        standing: "requested" as const,
      })),
    });
    expect(await codeOf(requestToJoin(anybody(), request(petition.slug)))).toBe("done");
    expect(await rowsOf(petition)).toHaveLength(REQUESTS_MAX);
  });

  test("again, after its own withdrawal; not after the organisers said no", async () => {
    const { petition, ctx } = await openPetition();
    const email = `retour-${nextNumber()}@factories.example`;
    await makeOrganisation(database.db, petition, "withdrawn", { email });
    await requestToJoin(anybody(), request(petition.slug, { email }));
    const [row] = await rowsOf(petition);
    expect(row).toMatchObject({ standing: "requested", endedAt: null });
    await decideRequest(ctx, { petitionId: petition.id, organisationId: row?.id ?? "", accept: false });
    await requestToJoin(anybody(), request(petition.slug, { email }));
    expect(await rowsOf(petition)).toMatchObject([{ standing: "declined", endedByOrganisers: true }]);
  });
});

describe("deciding", () => {
  const asked = async () => {
    const made = await openPetition();
    const { id } = await makeOrganisation(database.db, made.petition, "requested");
    return { ...made, input: { petitionId: made.petition.id, organisationId: id } };
  };

  test("accepted: one mail with the link that confirms, and nothing shown before", async () => {
    const { petition, ctx, input } = await asked();
    const both = [1, 2, 3].map(() => codeOf(decideRequest(ctx, { ...input, accept: true })));
    expect((await Promise.all(both)).sort()).toEqual(["done", "transition-refused", "transition-refused"]);
    expect(await rowsOf(petition)).toMatchObject([{ standing: "invited", tokenVersion: 2 }]);
    expect(await jobsHolding(database.db, "send-organisation-mail", input.organisationId)).toMatchObject([
      { payload: { mail: "accepted", version: 2 } },
    ]);
    expect((await readPublicPetition(database.db, petition.slug))?.organisations).toEqual([]);
  });

  test("never writes to a mailbox that refused every invitation, whoever asks in its name", async () => {
    const { petition, ctx, input } = await asked();
    const { emailHash } = await database.db.coSigner.findUniqueOrThrow({
      where: { id: input.organisationId },
    });
    await database.db.refusedInvitation.create({
      data: { emailHash: emailHash ?? new Uint8Array(), refusedAt: FACTORY_NOW },
    });
    expect(await codeOf(decideRequest(ctx, { ...input, accept: true }))).toBe("organisation-refused");
    expect(await jobsHolding(database.db, "send-organisation-mail", input.organisationId)).toEqual([]);
    expect(await rowsOf(petition)).toMatchObject([{ standing: "requested" }]);
    expect(await codeOf(decideRequest(ctx, { ...input, accept: false }))).toBe("done");
  });

  test("writes to one mailbox a few times in all, however often it is asked for", async () => {
    const { ctx, input } = await asked();
    const where = { id: input.organisationId };
    await database.db.coSigner.update({ where, data: { mailCount: MAILS_MAX } });
    expect(await codeOf(decideRequest(ctx, { ...input, accept: true }))).toBe("organisation-refused");
  });

  test("refused: nothing is sent, its address is erased, and the organisers may think again", async () => {
    const { petition, ctx, input } = await asked();
    await decideRequest(ctx, { ...input, accept: false });
    const [row] = await rowsOf(petition);
    expect(row).toMatchObject({ standing: "declined", emailSealed: null, representative: "" });
    expect(await jobsHolding(database.db, "send-organisation-mail", input.organisationId)).toEqual([]);
    const email = `autre-${nextNumber()}@factories.example`;
    const again = { petitionId: petition.id, name: row?.name ?? "", url: "", email };
    expect(await codeOf(inviteOrganisation(ctx, again))).toBe("done");
  });

  test("is for those who carry the petition, while it is open", async () => {
    const { petition, ctx, input } = await asked();
    const stranger = contextOf(database.db, await makeUser(database.db));
    expect(await codeOf(decideRequest(stranger, { ...input, accept: true }))).toBe("not-found");
    const elsewhere = await openPetition();
    const foreign = { ...input, petitionId: elsewhere.petition.id, accept: true };
    expect(await codeOf(decideRequest(elsewhere.ctx, foreign))).toBe("not-found");
    await database.db.petition.update({ where: { id: petition.id }, data: { status: "closed" } });
    expect(await codeOf(decideRequest(ctx, { ...input, accept: true }))).toBe("petition-not-open");
    expect(await codeOf(decideRequest(ctx, { ...input, accept: false }))).toBe("done");
  });
});
