import { describe, expect, test } from "vitest";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { confirmOrganisation } from "@/lib/organisations/confirm-organisation";
import { declineInvitation } from "@/lib/organisations/decline-invitation";
import { inviteOrganisation } from "@/lib/organisations/invite-organisation";
import { inviteSchema } from "@/lib/organisations/organisation-form";
import { ORGANISATIONS_MAX } from "@/lib/organisations/organisation-limits";
import { makeInvitationToken } from "@/lib/organisations/organisation-tokens";
import { removeOrganisation } from "@/lib/organisations/remove-organisation";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(12);

async function ownPetition(overrides: Parameters<typeof makePetition>[1] = {}) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, ...overrides });
  return { petition, ctx: contextOf(database.db, owner) };
}
const invitation = (petition: { id: string }, over: { name?: string; email?: string } = {}) => ({
  ...{ petitionId: petition.id, name: "Vélo en Sarthe", url: "https://velo.example/" },
  ...{ email: `velo-${nextNumber()}@factories.example`, ...over },
});
const rowsOf = (petition: { id: string }) =>
  database.db.coSigner.findMany({ where: { petitionId: petition.id }, orderBy: { position: "asc" } });
const codeOf = (verb: Promise<unknown>) =>
  verb.then(
    () => "done",
    (error) => error.code,
  );
const system = { now: FACTORY_NOW, requestId: "test" };

test("makes one mail due, and keeps the address sealed", async () => {
  const { petition, ctx } = await ownPetition();
  const input = invitation(petition);
  const { id } = await inviteOrganisation(ctx, input);
  const [row] = await rowsOf(petition);
  expect(row).toMatchObject({ id, standing: "invited", name: "Vélo en Sarthe", confirmedAt: null });
  expect(Buffer.from(row?.emailSealed ?? []).toString()).not.toContain(input.email);
  expect(
    (await jobsHolding(database.db, "send-organisation-mail", id)).map(({ payload }) => payload),
  ).toEqual([{ organisationId: id, version: 1, mail: "invitation" }]);
  const audit = await database.db.auditEvent.findMany({ where: { subject: `organisation:${id}` } });
  expect(audit).toMatchObject([{ action: "organisation.invite", details: { petitionId: petition.id } }]);
  expect(JSON.stringify(audit.map(({ details }) => details))).not.toContain("factories");
});

test("is for those who carry the petition", async () => {
  const { petition } = await ownPetition();
  const stranger = contextOf(database.db, await makeUser(database.db));
  expect(await codeOf(inviteOrganisation(stranger, invitation(petition)))).toBe("not-found");
  expect(await codeOf(inviteOrganisation(stranger, invitation({ id: "nulle-part" })))).toBe("not-found");
});

test.each(["draft", "closed", "delivered", "suspended"] satisfies PetitionStatus[])(
  "needs a text that can be read and signed: %s",
  async (status) => {
    const { petition, ctx } = await ownPetition({ status });
    expect(await codeOf(inviteOrganisation(ctx, invitation(petition)))).toBe("petition-not-open");
  },
);

describe("nobody is asked twice", () => {
  test.each(["invited", "requested", "confirmed"] as const)(
    "one of that name is %s already",
    async (standing) => {
      const { petition, ctx } = await ownPetition();
      await makeOrganisation(database.db, petition, standing, { name: "VELO en Sarthe" });
      expect(await codeOf(inviteOrganisation(ctx, invitation(petition)))).toBe("organisation-known");
    },
  );

  test("clicked five times at once, one mail is due", async () => {
    const { petition, ctx } = await ownPetition();
    const input = invitation(petition);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => codeOf(inviteOrganisation(ctx, input))),
    );
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    const [row, ...others] = await rowsOf(petition);
    expect(others).toEqual([]);
    expect(await jobsHolding(database.db, "send-organisation-mail", row?.id ?? "")).toHaveLength(1);
  });

  test("nor under another name, once the mailbox refused", async () => {
    const { petition, ctx } = await ownPetition();
    const input = invitation(petition);
    const { id } = await inviteOrganisation(ctx, input);
    await declineInvitation(
      { db: database.db, ...system },
      { token: makeInvitationToken(id, 1), never: false },
    );
    const again = { ...input, name: "Tout autre chose", email: input.email.toUpperCase() };
    expect(await codeOf(inviteOrganisation(ctx, again))).toBe("organisation-refused");
    const elsewhere = await ownPetition();
    const other = { ...input, petitionId: elsewhere.petition.id };
    expect(await codeOf(inviteOrganisation(elsewhere.ctx, other))).toBe("done");
  });

  test("nor for any petition, when it asked for that", async () => {
    const { petition, ctx } = await ownPetition();
    const input = invitation(petition);
    const { id } = await inviteOrganisation(ctx, input);
    await declineInvitation(
      { db: database.db, ...system },
      { token: makeInvitationToken(id, 1), never: true },
    );
    const elsewhere = await ownPetition();
    const other = { ...input, petitionId: elsewhere.petition.id };
    expect(await codeOf(inviteOrganisation(elsewhere.ctx, other))).toBe("organisation-refused");
  });

  test("nor after its invitation was cancelled: the one mail may have been read", async () => {
    const { petition, ctx } = await ownPetition();
    const input = invitation(petition);
    const { id } = await inviteOrganisation(ctx, input);
    await removeOrganisation(ctx, { petitionId: petition.id, organisationId: id });
    expect(await codeOf(inviteOrganisation(ctx, input))).toBe("organisation-refused");
    const other = { ...input, email: `autre-${nextNumber()}@factories.example` };
    expect(await codeOf(inviteOrganisation(ctx, other))).toBe("done");
  });
});

test("one that confirmed and was removed by mistake may be invited anew; its old link is void", async () => {
  const { petition, ctx } = await ownPetition();
  const email = `retour-${nextNumber()}@factories.example`;
  const made = await makeOrganisation(database.db, petition, "confirmed", { email });
  await removeOrganisation(ctx, { petitionId: petition.id, organisationId: made.id });
  await inviteOrganisation(ctx, invitation(petition, { email, name: made.name }));
  const [row, ...others] = await rowsOf(petition);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ id: made.id, standing: "invited", tokenVersion: 3, endedAt: null });
  const said = {
    url: "",
    representative: "Zoé",
    capacity: "élue",
    versionId: petition.currentVersionId ?? "",
  };
  const old = { token: makeInvitationToken(made.id, 1), ...said };
  expect(await codeOf(confirmOrganisation({ db: database.db, ...system }, old))).toBe("link-used");
});

test("a petition takes so many organisations, refusals included", async () => {
  const { petition, ctx } = await ownPetition();
  await database.db.coSigner.createMany({
    data: Array.from({ length: ORGANISATIONS_MAX }, (_, index) => ({
      ...{ petitionId: petition.id, position: index + 1, name: `Association ${index}` },
      standing: "declined" as const,
    })),
  });
  expect(await codeOf(inviteOrganisation(ctx, invitation(petition)))).toBe("too-many-organisations");
});

test("the form wants a name, an address, and a site that is one", () => {
  const form = {
    petitionId: "x",
    organisation: " !!! ",
    courriel: "pas une adresse",
    site: "javascript:alert(1)",
  };
  const issues = inviteSchema.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(issues).toEqual([
    ["organisation", "name"],
    ["courriel", "email"],
    ["site", "web-address"],
  ]);
  const good = {
    ...form,
    organisation: "Vélo  en Sarthe",
    courriel: "velo@exemple.fr",
    site: "www.velo.example",
  };
  expect(inviteSchema.parse(good)).toMatchObject({ name: "Vélo en Sarthe", url: "https://www.velo.example" });
});
