import { describe, expect, test } from "vitest";
import { declareAddresses } from "@/lib/addresses/declare-addresses";
import { readAddressStandings } from "@/lib/addresses/read-address-standings";
import { readRefusedRecipients } from "@/lib/petitions/declare-recipients";
import { editRecipients } from "@/lib/petitions/edit-recipients";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(16);
const LE_MANS = "72181";
const newEmail = (name = "inconnue") => `${name}-${nextNumber()}@declared.example`;
const declaredOf = (email: string) => database.db.declaredAddress.findMany({ where: { email } });
const auditOf = (id: string) => database.db.auditEvent.findMany({ where: { subject: `address:${id}` } });

async function petitionTo(emails: string[], status: "draft" | "open" = "draft") {
  const owner = await makeUser(database.db);
  const recipients = emails.map((email, rank) => ({ name: `Destinataire ${rank + 1}`, email }));
  const petition = await makePetition(database.db, { owner, status, recipients });
  return { petition, ctx: contextOf(database.db, owner) };
}

async function decide(email: string, decision: "approved" | "refused", communeInsee = LE_MANS) {
  await makePetition(database.db, { communeInsee });
  await database.db.declaredAddress.create({
    data: { communeInsee, email, decision, requestedAt: FACTORY_NOW, reason: "Vu." },
  });
}

describe("declaring", () => {
  test("asks about what the directory does not have, once, in lower case, and wakes the moderators", async () => {
    const { petition, ctx } = await petitionTo([]);
    const [known, unknown] = [newEmail("connue"), newEmail()];
    await makeMairieDesk(database.db, { emails: [known.toUpperCase()] });
    const standings = await database.db.$transaction((tx) =>
      declareAddresses(tx, ctx, {
        communeInsee: LE_MANS,
        petitionId: petition.id,
        emails: [known, unknown.toUpperCase(), unknown],
      }),
    );
    expect([...standings]).toEqual([
      [known, "verified"],
      [unknown, "pending"],
    ]);
    const [declared, ...others] = await declaredOf(unknown);
    expect(others).toEqual([]);
    expect(declared).toMatchObject({
      communeInsee: LE_MANS,
      decision: "pending",
      petitionId: petition.id,
      requestedAt: FACTORY_NOW,
      decidedAt: null,
    });
    expect(await declaredOf(known)).toEqual([]);
    const [audit] = await auditOf(declared?.id ?? "");
    expect(audit).toMatchObject({ action: "address.declare", details: { petitionId: petition.id } });
    expect(JSON.stringify(audit?.details)).not.toContain("@");
    // One job, at the next full hour, however many ask.
    expect(await jobsHolding(database.db, "tell-moderators", "")).toMatchObject([
      { payload: {}, runAt: new Date("2026-11-21T10:00:00.000Z") },
    ]);
  });

  test("leaves what was decided as it is, commune by commune", async () => {
    const { petition, ctx } = await petitionTo([]);
    const [approved, refused, elsewhere] = [newEmail(), newEmail(), newEmail()];
    await decide(approved, "approved");
    await decide(refused, "refused");
    await decide(elsewhere, "approved", "79191");
    const emails = [approved, refused, elsewhere];
    expect((await readAddressStandings(database.db, LE_MANS, emails)).get(elsewhere)).toBe("declared");
    const standings = await database.db.$transaction((tx) =>
      declareAddresses(tx, ctx, { communeInsee: LE_MANS, petitionId: petition.id, emails }),
    );
    expect(Object.fromEntries(standings)).toEqual({
      [approved]: "approved",
      [refused]: "refused",
      [elsewhere]: "pending",
    });
    expect((await declaredOf(elsewhere)).map((one) => one.communeInsee).sort()).toEqual([LE_MANS, "79191"]);
  });

  test("a desk that is gone verifies nothing", async () => {
    const email = newEmail();
    const desk = await makeMairieDesk(database.db, { emails: [email] });
    expect([...(await readAddressStandings(database.db, LE_MANS, [email]))]).toEqual([[email, "verified"]]);
    await database.db.mairieDesk.update({ where: { id: desk.id }, data: { goneAt: FACTORY_NOW } });
    expect([...(await readAddressStandings(database.db, LE_MANS, [email]))]).toEqual([[email, "declared"]]);
  });

  test("many petitions at once, in whatever order, declare each address once", async () => {
    const emails = Array.from({ length: 5 }, () => newEmail());
    const made = await Promise.all(Array.from({ length: 8 }, () => petitionTo([])));
    await Promise.all(
      made.map(({ petition, ctx }, rank) =>
        database.db.$transaction((tx) =>
          declareAddresses(tx, ctx, {
            communeInsee: LE_MANS,
            petitionId: petition.id,
            emails: rank % 2 ? emails : emails.toReversed(),
          }),
        ),
      ),
    );
    for (const email of emails) {
      const [one, ...others] = await declaredOf(email);
      expect(others).toEqual([]);
      expect(await auditOf(one?.id ?? "")).toHaveLength(1);
    }
  });
});

describe("publishing", () => {
  test("declares the recipients, so that a moderator may decide before the letter is sealed", async () => {
    const email = newEmail();
    const { petition, ctx } = await petitionTo([email]);
    expect(await declaredOf(email)).toEqual([]);
    await publishPetition(ctx, { petitionId: petition.id, revision: 1 });
    expect(await declaredOf(email)).toMatchObject([{ decision: "pending", petitionId: petition.id }]);
  });

  test("is refused, field by field, to an address that was refused, and declares nothing", async () => {
    const [fine, refused] = [newEmail(), newEmail()];
    await decide(refused, "refused");
    const { petition, ctx } = await petitionTo([fine, refused.toUpperCase()]);
    const publishing = publishPetition(ctx, { petitionId: petition.id, revision: 1 });
    await expect(publishing).rejects.toMatchObject({
      code: "address-refused",
      fields: { destinataire_2_courriel: "address-refused" },
    });
    expect(await declaredOf(fine)).toEqual([]);
    // The preview says so before anybody presses the button.
    const recipients = [fine, refused].map((email) => ({ channel: "email" as const, email }));
    expect(await readRefusedRecipients(database.db, LE_MANS, recipients)).toEqual({
      destinataire_2_courriel: "address-refused",
    });
    const after = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    expect(after).toMatchObject({ status: "draft", publishedAt: null });
  });
});

describe("editing recipients", () => {
  const edit = (ctx: Parameters<typeof editRecipients>[0], id: string, email: string) =>
    editRecipients(ctx, id, {
      revision: 1,
      salutation: "",
      closing: "",
      recipients: [
        {
          ...{ name: "Mairie du Mans", function: "", kind: "other", appellation: "" },
          ...{ channel: "email", email, postalAddress: "" },
        },
      ],
    });

  test("of a public petition declares the new address", async () => {
    const email = newEmail();
    const { petition, ctx } = await petitionTo([newEmail()], "open");
    await edit(ctx, petition.id, email);
    expect(await declaredOf(email)).toMatchObject([{ decision: "pending" }]);
  });

  test("is refused to an address that was refused", async () => {
    const email = newEmail();
    await decide(email, "refused");
    const { petition, ctx } = await petitionTo([newEmail()], "open");
    await expect(edit(ctx, petition.id, email)).rejects.toMatchObject({
      code: "address-refused",
      fields: { destinataire_1_courriel: "address-refused" },
    });
  });

  test("of a draft asks nobody: it may never be published", async () => {
    const email = newEmail();
    const { petition, ctx } = await petitionTo([], "draft");
    await edit(ctx, petition.id, email);
    expect(await declaredOf(email)).toEqual([]);
  });
});
