import { describe, expect, test } from "vitest";
import type { Petition } from "@/lib/db/generated/client";
import { confirmElected } from "@/lib/elected/confirm-elected";
import type { ElectedInput } from "@/lib/elected/elected-form";
import { makeElectedConfirmation, makeElectedManagement } from "@/lib/elected/elected-tokens";
import { eraseElected } from "@/lib/elected/erase-elected";
import { purgeElected } from "@/lib/elected/purge-elected";
import { readElectedConfirmationPage } from "@/lib/elected/read-elected-confirmation";
import { readManagedElected } from "@/lib/elected/read-managed-elected";
import { rematchElected } from "@/lib/elected/rematch-elected";
import { signAsElected } from "@/lib/elected/sign-as-elected";
import { withdrawElected } from "@/lib/elected/withdraw-elected";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { hashEmail } from "@/lib/security/email-hash";
import { makeCorrection } from "@/tests/factories/make-correction";
import { makeElected } from "@/tests/factories/make-elected";
import { makeMandate } from "@/tests/factories/make-mandate";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { anonymous, daysLater, minutesLater, SIGNED_AT, signerContext } from "@/tests/support/signing";

const database = useDatabase(12);
let people = 0;

const PERSON: ElectedInput = {
  ...{ firstName: "Zoé", lastName: "Marchais", mandate: "municipal_councillor", territory: "Le Mans" },
  ...{ party: "", email: "zoe@factories.example" },
};
const openPetition = (fields = {}) => makePetition(database.db, { electedMaySign: true, ...fields });
const sign = (petition: Petition, input: Partial<ElectedInput> = {}, now = SIGNED_AT) =>
  signAsElected(signerContext(database.db, anonymous, now), { ...PERSON, ...input, slug: petition.slug });
const rowOf = (petition: Petition, email = PERSON.email) =>
  database.db.electedSignature.findUniqueOrThrow({
    where: { petitionId_emailHash: { petitionId: petition.id, emailHash: hashEmail(email) } },
  });
const jobsOf = (id: string) =>
  database.db.$queryRaw<{ task: string }[]>`
    SELECT task_identifier AS task FROM graphile_worker.jobs WHERE key = ${`elected-mail:${id}`}`;
const confirm = (
  row: { id: string; tokenVersion: number },
  version: number | null = 1,
  now = minutesLater(5),
) =>
  confirmElected(signerContext(database.db, anonymous, now), {
    token: makeElectedConfirmation(row.id, row.tokenVersion),
    version,
  });
const as = (electedSignatureId: string, now = minutesLater(30)) =>
  signerContext(database.db, { kind: "elected" as const, electedSignatureId }, now);
const auditOf = (id: string) =>
  database.db.auditEvent.findMany({ where: { subject: `elected:${id}` }, orderBy: { id: "asc" } });

async function signed(petition: Petition, input: Partial<ElectedInput> = {}) {
  people += 1;
  const email = input.email ?? `elue-verbe-${people}@factories.example`;
  await sign(petition, {
    lastName: `Marchais ${"abcdefghijklmnopqrstuvwxyz"[people % 26]}${people}`,
    ...input,
    email,
  });
  const row = await rowOf(petition, email);
  await confirm(row);
  return row;
}

describe("signing", () => {
  test("keeps what was typed, sealed, and one job for its mail; nothing counts yet", async () => {
    const petition = await openPetition();
    await sign(petition);
    const row = await rowOf(petition);
    expect(row).toMatchObject({
      status: "pending",
      firstName: "Zoé",
      mandateId: null,
      versionId: null,
      mailCount: 1,
    });
    expect(Buffer.from(row.emailSealed).toString("latin1")).not.toContain("zoe");
    expect(await jobsOf(row.id)).toEqual([{ task: "send-elected-mail" }]);
    expect((await readPublicPetition(database.db, petition.slug))?.elected).toEqual({ shown: [], total: 0 });
  });

  test("again before confirming replaces what was typed, and voids the first link", async () => {
    const petition = await openPetition();
    await sign(petition);
    const first = await rowOf(petition);
    await sign(petition, { mandate: "mayor" }, minutesLater(2));
    const second = await rowOf(petition);
    expect(second).toMatchObject({ id: first.id, mandate: "mayor", mailCount: 2 });
    await expect(confirm(first)).rejects.toMatchObject({ code: "link-used" });
    await confirm(second);
  });

  test("within the minute, and a sixth time in a day, changes nothing and answers the same", async () => {
    const petition = await openPetition();
    await sign(petition);
    await sign(petition, { lastName: "Autre" }, new Date(SIGNED_AT.getTime() + 20_000));
    expect((await rowOf(petition)).lastName).toBe("Marchais");
    for (let turn = 1; turn <= 6; turn++)
      await sign(petition, { lastName: `Tour ${turn}` }, minutesLater(turn * 2));
    expect(await rowOf(petition)).toMatchObject({ mailCount: 5, lastName: "Tour 4" });
  });

  test("twice at once from one mailbox is one signature", async () => {
    const petition = await openPetition();
    await Promise.all([sign(petition), sign(petition), sign(petition)]);
    expect(await database.db.electedSignature.count({ where: { petitionId: petition.id } })).toBe(1);
  });

  test("is refused where élu·es may not, and once it is closed or suspended", async () => {
    await expect(sign(await makePetition(database.db))).rejects.toMatchObject({
      code: "elected-may-not-sign",
    });
    for (const status of ["draft", "closed", "suspended", "delivered"] as const) {
      const petition = await openPetition({ status });
      await expect(sign(petition)).rejects.toMatchObject({ code: "petition-not-open" });
    }
  });
});

describe("confirming", () => {
  test("counts and shows once, bound to the text in force, and is audited", async () => {
    const petition = await openPetition();
    await sign(petition);
    const row = await rowOf(petition);
    await Promise.all([confirm(row), confirm(row)]);
    await confirm(row, null, minutesLater(60));
    expect(await rowOf(petition)).toMatchObject({
      ...{ status: "confirmed", confirmedAt: minutesLater(5), versionId: petition.currentVersionId },
    });
    expect((await auditOf(row.id)).map(({ action, actor }) => [action, actor])).toEqual([
      ["elected.confirm", "elected"],
    ]);
    const shown = await readPublicPetition(database.db, petition.slug);
    expect(shown?.elected).toEqual({
      total: 1,
      shown: [
        {
          ...{ id: row.id, firstName: "Zoé", lastName: "Marchais", mandate: "municipal_councillor" },
          ...{ territory: "Le Mans", party: "", verified: false },
        },
      ],
    });
    expect(JSON.stringify(shown)).not.toContain("zoe@");
  });

  test("a text corrected since the page was opened is read again first", async () => {
    const owner = await makeUser(database.db);
    const petition = await openPetition({ owner });
    await sign(petition);
    const row = await rowOf(petition);
    await makeElected(database.db, petition);
    await makeCorrection(database.db, owner, petition, {
      title: "Deux bancs",
      body: "Deux bancs.",
      note: "Un de plus.",
    });
    await expect(confirm(row, 1)).rejects.toMatchObject({ code: "conflict" });
    await confirm(row, 2);
    expect((await rowOf(petition)).versionId).not.toBe(petition.currentVersionId);
  });

  test("one person signs once, under whichever mandate and address, and even at once", async () => {
    const petition = await openPetition();
    const mandates = ["mayor", "departmental_councillor", "senator"] as const;
    const rows = [];
    for (const [at, mandate] of mandates.entries()) {
      const email = `mandat-${at}@factories.example`;
      await sign(petition, {
        mandate,
        email,
        firstName: at === 0 ? "Marchais" : "ZOE",
        lastName: at === 0 ? "Zoé" : "marchais",
      });
      rows.push(await rowOf(petition, email));
    }
    const outcomes = await Promise.allSettled(rows.map((row) => confirm(row)));
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(refused).toEqual(["elected-name-taken", "elected-name-taken"]);
  });

  test("too late, of a closed petition, and with a forged link", async () => {
    const petition = await openPetition();
    await sign(petition);
    const row = await rowOf(petition);
    await expect(confirm(row, 1, daysLater(8))).rejects.toMatchObject({ code: "link-expired" });
    await database.db.petition.update({ where: { id: petition.id }, data: { status: "closed" } });
    await expect(confirm(row)).rejects.toMatchObject({ code: "petition-not-open" });
    const token = makeElectedManagement(row.id);
    const ctx = signerContext(database.db, anonymous);
    await expect(confirmElected(ctx, { token, version: 1 })).rejects.toMatchObject({ code: "link-invalid" });
    expect(
      await readManagedElected(database.db, makeElectedConfirmation(row.id, row.tokenVersion)),
    ).toBeNull();
  });

  test("reading its page changes nothing", async () => {
    const petition = await openPetition();
    await sign(petition);
    const row = await rowOf(petition);
    const token = makeElectedConfirmation(row.id, row.tokenVersion);
    const page = await readElectedConfirmationPage(database.db, token, minutesLater(5));
    expect(page).toMatchObject({ kind: "waiting", name: "Zoé Marchais", version: { number: 1 } });
    expect(await rowOf(petition)).toEqual(row);
  });
});

describe("the register", () => {
  test("knows a mandate by its name, kind and commune; a namesake elsewhere is nobody", async () => {
    const mandate = await makeMandate(database.db, {
      ...{
        kind: "councillor",
        function: "1er adjoint au Maire",
        lastName: "LE BIHAN",
        firstName: "Gwenaëlle",
      },
    });
    await makeMandate(database.db, {
      communeInsee: "35238",
      kind: "councillor",
      function: "",
      lastName: "KERDONCUFF",
      firstName: "Loïc",
    });
    const petition = await openPetition();
    const known = { firstName: "Gwénaelle", lastName: "Le Bihan", mandate: "deputy_mayor" as const };
    const row = await signed(petition, { ...known, territory: "Ville du Mans" });
    expect(await database.db.electedSignature.findUnique({ where: { id: row.id } })).toMatchObject({
      mandateId: mandate.id,
    });
    const elsewhere = await signed(petition, {
      firstName: "Loïc",
      lastName: "Kerdoncuff",
      territory: "Le Mans",
    });
    const there = await openPetition();
    const found = await signed(there, {
      firstName: "Loïc",
      lastName: "Kerdoncuff",
      territory: "Rennes (35)",
    });
    const mandateOf = async ({ id }: { id: string }) =>
      (await database.db.electedSignature.findUniqueOrThrow({ where: { id } })).mandateId;
    expect([await mandateOf(elsewhere), (await mandateOf(found)) !== null]).toEqual([null, true]);
  });

  test("is asked again after an import, and a mandate that ended stays what it was", async () => {
    const petition = await openPetition();
    const row = await signed(petition, { firstName: "Inès", lastName: "Tardive" });
    await database.db.directoryImport.create({
      data: {
        ...{
          dataset: "conseillers",
          source: "essai",
          sha256: "0".repeat(64),
          startedAt: SIGNED_AT,
          finishedAt: SIGNED_AT,
        },
        ...{ read: 1, added: 1, changed: 0, removed: 0, rejected: 0 },
      },
    });
    const fields = { kind: "councillor" as const, function: "", lastName: "TARDIVE", firstName: "Inès" };
    const mandate = await makeMandate(database.db, fields);
    expect(await rematchElected(database.db)).toBe(1);
    expect(await rematchElected(database.db)).toBe(0);
    await database.db.mandate.update({ where: { id: mandate.id }, data: { goneAt: daysLater(1) } });
    await rematchElected(database.db);
    const matched = () => database.db.electedSignature.findUniqueOrThrow({ where: { id: row.id } });
    expect((await matched()).mandateId).toBe(mandate.id);
    // An import that replaces its rows: the signature is declared, until the new row is found.
    await database.db.mandate.delete({ where: { id: mandate.id } });
    expect((await matched()).mandateId).toBeNull();
    const renewed = await makeMandate(database.db, fields);
    await rematchElected(database.db);
    expect((await matched()).mandateId).toBe(renewed.id);
  });
});

describe("leaving", () => {
  test("withdrawing takes it off the page; whoever left may sign again, under another mandate", async () => {
    const petition = await openPetition();
    const email = "partie@factories.example";
    const row = await signed(petition, { email, firstName: "Anaïs", lastName: "Partie" });
    await Promise.all([withdrawElected(as(row.id)), withdrawElected(as(row.id))]);
    expect((await auditOf(row.id)).map(({ action }) => action)).toEqual([
      "elected.confirm",
      "elected.withdraw",
    ]);
    expect((await readPublicPetition(database.db, petition.slug))?.elected.total).toBe(0);
    await expect(confirm(row)).rejects.toMatchObject({ code: "link-used" });
    await sign(
      petition,
      { email, firstName: "Anaïs", lastName: "Partie", mandate: "senator" },
      minutesLater(40),
    );
    await confirm(await rowOf(petition, email), 1, minutesLater(45));
    expect((await readPublicPetition(database.db, petition.slug))?.elected.shown[0]?.mandate).toBe("senator");
  });

  test("erasing leaves nothing but an audit that names nobody", async () => {
    const petition = await openPetition();
    const row = await signed(petition);
    expect(await readManagedElected(database.db, makeElectedManagement(row.id))).toMatchObject({
      status: "confirmed",
    });
    await eraseElected(as(row.id));
    expect(await readManagedElected(database.db, makeElectedManagement(row.id))).toBeNull();
    await expect(eraseElected(as(row.id))).rejects.toMatchObject({ code: "not-found" });
    expect(
      JSON.stringify(await auditOf(row.id).then((all) => all.map(({ details }) => details))),
    ).not.toContain("March");
  });

  test("what nobody confirmed goes after seven days, all of it six months after the petition closed", async () => {
    const petition = await openPetition({ status: "closed", closedAt: SIGNED_AT });
    await makeElected(database.db, petition);
    await makeElected(database.db, petition, { status: "pending", createdAt: SIGNED_AT });
    const left = () => database.db.electedSignature.count({ where: { petitionId: petition.id } });
    await purgeElected(database.db, daysLater(8));
    expect(await left()).toBe(1);
    await purgeElected(database.db, daysLater(190));
    expect(await left()).toBe(0);
  });
});
