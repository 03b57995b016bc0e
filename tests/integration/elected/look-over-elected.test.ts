import { describe, expect, test } from "vitest";
import { makeElectedManagement } from "@/lib/elected/elected-tokens";
import { eraseElected } from "@/lib/elected/erase-elected";
import { listElected } from "@/lib/elected/list-elected";
import { lockElected } from "@/lib/elected/lock-elected";
import { readManagedElected } from "@/lib/elected/read-managed-elected";
import { readOwnElected } from "@/lib/elected/read-own-elected";
import { setAsideElected } from "@/lib/elected/set-aside-elected";
import { signAsElected } from "@/lib/elected/sign-as-elected";
import { withdrawElected } from "@/lib/elected/withdraw-elected";
import { exportElected } from "@/lib/exports/export-elected";
import { openToSigners } from "@/lib/petitions/open-to-signers";
import { lockOwnPetition } from "@/lib/petitions/own-petition";
import { makeElected } from "@/tests/factories/make-elected";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { anonymous, daysLater, minutesLater, SIGNED_AT, signerContext } from "@/tests/support/signing";

const database = useDatabase();
/** Until some transaction of this database waits for a row that another holds. */
async function somebodyWaits(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const [row] = await database.db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    waiting = row?.waiting ?? 0;
  }
}
const openPetition = (fields = {}) => makePetition(database.db, { electedMaySign: true, ...fields });

describe("organisers", () => {
  test("see who signed and whether an address is the mairie's, never the address; and set one aside", async () => {
    const owner = await makeUser(database.db);
    const ctx = contextOf(database.db, owner);
    const petition = await openPetition({ owner });
    await makeMairieDesk(database.db, { preferred: true, websites: ["https://www.ville-essai.example"] });
    const known = await makeElected(database.db, petition, {
      email: "x@ville-essai.example",
      territory: "Le Mans",
    });
    const other = await makeElected(database.db, petition, { email: "y@courriel.example" });
    const view = await readOwnElected(ctx, petition.id);
    expect(view.elected.map(({ id, officialSite }) => [id, officialSite]).sort()).toEqual(
      [
        [known.id, "ville-essai.example"],
        [other.id, null],
      ].sort(),
    );
    expect(JSON.stringify(view)).not.toContain("@");
    await setAsideElected(ctx, { petitionId: petition.id, electedSignatureId: other.id });
    expect((await readOwnElected(ctx, petition.id)).confirmed).toBe(1);
    await signAsElected(signerContext(database.db, anonymous, daysLater(3)), {
      ...{
        slug: petition.slug,
        firstName: "Zoé",
        lastName: "Marchais",
        mandate: "municipal_councillor" as const,
      },
      ...{ territory: "Le Mans", party: "", email: "y@courriel.example" },
    });
    const again = await database.db.electedSignature.findUniqueOrThrow({ where: { id: other.id } });
    expect(again.status).toBe("withdrawn");
    const audit = database.db.auditEvent.findMany({ where: { subject: `elected:${other.id}` } });
    expect((await audit).map(({ action }) => action)).toEqual(["elected.set-aside"]);
  });

  test("set one aside that is being withdrawn: neither waits for the other for ever", async () => {
    const owner = await makeUser(database.db);
    const ctx = contextOf(database.db, owner);
    const petition = await openPetition({ owner });
    const { id } = await makeElected(database.db, petition);
    const withdraw = () =>
      withdrawElected(
        signerContext(database.db, { kind: "elected", electedSignatureId: id }, minutesLater(9)),
      );
    let withdrawal: Promise<unknown> | undefined;
    await database.db.$transaction(async (tx) => {
      await lockOwnPetition(tx, ctx.actor, petition.id);
      withdrawal = withdraw();
      await somebodyWaits();
      expect((await lockElected(tx, id))?.status).toBe("confirmed");
    });
    await withdrawal;
  });

  test("who set one aside do not see it come back from an erased page", async () => {
    const owner = await makeUser(database.db);
    const petition = await openPetition({ owner });
    const row = await makeElected(database.db, petition, { email: "z@courriel.example" });
    const input = { petitionId: petition.id, electedSignatureId: row.id };
    await setAsideElected(contextOf(database.db, owner), input);
    const self = { kind: "elected" as const, electedSignatureId: row.id };
    await eraseElected(signerContext(database.db, self, daysLater(1)));
    expect(await readManagedElected(database.db, makeElectedManagement(row.id))).toBeNull();
    await signAsElected(signerContext(database.db, anonymous, daysLater(3)), {
      ...{ slug: petition.slug, firstName: "Zoé", lastName: "Marchais", mandate: "mayor" as const },
      ...{ territory: "Le Mans", party: "", email: "z@courriel.example" },
    });
    const kept = await database.db.electedSignature.findMany({ where: { petitionId: petition.id } });
    expect(kept).toMatchObject([
      { status: "withdrawn", firstName: "", lastName: "", territory: "", party: "" },
    ]);
    expect(kept[0]?.emailSealed).toHaveLength(0);
    expect(kept[0]?.nameHash).not.toEqual(row.nameHash);
  });

  test("of another collective see and change nothing", async () => {
    const petition = await openPetition();
    const row = await makeElected(database.db, petition);
    const stranger = contextOf(database.db, await makeUser(database.db));
    const own = await openPetition({ owner: { id: stranger.actor.userId } });
    const refused = { code: "not-found" };
    await expect(readOwnElected(stranger, petition.id)).rejects.toMatchObject(refused);
    await expect(exportElected(stranger, petition.id)).rejects.toMatchObject(refused);
    for (const petitionId of [petition.id, own.id, "nope"]) {
      const input = { petitionId, electedSignatureId: row.id };
      await expect(setAsideElected(stranger, input)).rejects.toMatchObject(refused);
    }
    await expect(
      openToSigners(stranger, { petitionId: petition.id, signers: "elected" }),
    ).rejects.toMatchObject(refused);
  });

  test("export them, which is audited", async () => {
    const owner = await makeUser(database.db);
    const petition = await openPetition({ owner });
    await makeElected(database.db, petition, { lastName: "=cmd" });
    const { csv, fileName } = await exportElected(contextOf(database.db, owner), petition.id);
    expect(csv).toContain("'=cmd");
    expect(fileName).toMatch(/-elus-\d{4}-\d\d-\d\d\.csv$/);
    const [audit] = await database.db.auditEvent.findMany({
      where: { action: "elected.export" },
      orderBy: { id: "desc" },
    });
    expect(audit).toMatchObject({ subject: `petition:${petition.id}`, details: { count: 1 } });
  });

  test("open a petition to élu·es, once and while it is open", async () => {
    const owner = await makeUser(database.db);
    const ctx = contextOf(database.db, owner);
    const petition = await makePetition(database.db, { owner });
    await openToSigners(ctx, { petitionId: petition.id, signers: "elected" });
    await openToSigners(ctx, { petitionId: petition.id, signers: "elected" });
    expect(
      await database.db.auditEvent.count({
        where: { subject: `petition:${petition.id}`, action: "petition.open-to" },
      }),
    ).toBe(1);
    const closed = await makePetition(database.db, { owner, status: "closed" });
    const late = openToSigners(ctx, { petitionId: closed.id, signers: "organisations" });
    await expect(late).rejects.toMatchObject({ code: "transition-refused" });
  });
});

test("the list is read a hundred at a time, in order, without a gap", async () => {
  const petition = await openPetition();
  for (let at = 0; at < 103; at++) {
    await makeElected(database.db, petition, {
      lastName: `Numéro ${at}`,
      createdAt: minutesLater(Math.floor(at / 3)),
    });
  }
  const first = await listElected(database.db, petition.id, null);
  expect([first.elected.length, first.next !== null]).toEqual([100, true]);
  const last = first.elected.at(-1);
  const row = await database.db.electedSignature.findUniqueOrThrow({ where: { id: last?.id ?? "" } });
  const cursor = { confirmedAt: row.confirmedAt ?? SIGNED_AT, id: row.id };
  const second = await listElected(database.db, petition.id, cursor);
  expect(new Set([...first.elected, ...second.elected].map(({ id }) => id)).size).toBe(103);
  expect(second.next).toBeNull();
});
