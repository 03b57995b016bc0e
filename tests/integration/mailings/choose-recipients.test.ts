import { beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { chooseRecipients, type RecipientChoice } from "@/lib/mailings/choose-recipients";
import { removeRecipients } from "@/lib/mailings/remove-recipients";
import { deskEmail, makeDepartment } from "@/tests/factories/make-department";
import { type MadeMailing, makeMailing } from "@/tests/factories/make-mailing";
import { makeMandate } from "@/tests/factories/make-mandate";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
let insees: string[] = [];
beforeAll(async () => {
  insees = await makeDepartment(database.db, "90", { withoutMayor: ["90010"], withoutEmail: ["90011"] });
});

const list = (text: string): RecipientChoice => ({ kind: "list", text });
const copiesOf = (mailingId: string) =>
  database.db.mailingCopy.findMany({ where: { mailingId }, orderBy: { position: "asc" } });
const choose = ({ ctx, id }: MadeMailing, choice: RecipientChoice) => chooseRecipients(ctx, id, choice);

describe("all mayors of a département", () => {
  test("each at the address of their mairie; communes without one are told apart", async () => {
    const made = await makeMailing(database.db);
    const report = await choose(made, { kind: "department", code: "90" });
    expect(report).toMatchObject({ added: insees.length - 1, duplicates: 0 });
    expect(report.refused).toEqual([{ typed: expect.any(String), reason: "no-email" }]);
    const copies = await copiesOf(made.id);
    expect(copies.map(({ email }) => email)).toEqual(
      insees.filter((insee) => insee !== "90011").map(deskEmail),
    );
    expect(copies.find(({ communeInsee }) => communeInsee === "90010")).toMatchObject({
      name: "Mairie de Belfort",
      mandateId: null,
      appellation: "Madame la Maire, Monsieur le Maire",
    });
  });

  test("twice is once", async () => {
    const made = await makeMailing(database.db);
    await choose(made, { kind: "department", code: "90" });
    const again = await choose(made, { kind: "department", code: "90" });
    expect(again).toMatchObject({ added: 0, duplicates: insees.length - 1 });
  });

  test("two clicks at once are one", async () => {
    const made = await makeMailing(database.db);
    const both = await Promise.all([
      choose(made, { kind: "department", code: "90" }),
      choose(made, { kind: "department", code: "90" }),
    ]);
    expect(both.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, insees.length - 1]);
    expect(await copiesOf(made.id)).toHaveLength(insees.length - 1);
  });

  test("a département that does not exist is refused", async () => {
    const made = await makeMailing(database.db);
    await expect(choose(made, { kind: "department", code: "20" })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("a pasted list", () => {
  test("takes codes, names and verified addresses, and says why the rest is refused", async () => {
    const made = await makeMailing(database.db);
    const typed = [
      "90001",
      "Belfort",
      deskEmail("90004").toUpperCase(),
      "90001",
      "inconnu@ailleurs.example",
      "pas une adresse@",
      "99999",
      "Saint-Denis",
      "90011",
    ];
    const report = await choose(made, list(typed.join("\n")));
    expect(report).toMatchObject({ added: 3, duplicates: 1 });
    expect(report.refused).toEqual([
      { line: 4, typed: "90001", reason: "duplicate" },
      { line: 5, typed: "inconnu@ailleurs.example", reason: "foreign" },
      { line: 6, typed: "pas une adresse@", reason: "invalid" },
      { line: 7, typed: "99999", reason: "unknown" },
      { line: 8, typed: "Saint-Denis", reason: "ambiguous" },
      { line: 9, typed: "90011", reason: "no-email" },
    ]);
    expect((await copiesOf(made.id)).map(({ communeInsee }) => communeInsee)).toEqual([
      "90001",
      "90010",
      "90004",
    ]);
  });
});

describe("members of a council", () => {
  test("each gets a message of their own in care of the mairie; strangers to it none", async () => {
    const made = await makeMailing(database.db);
    const [first, second, stranger] = await Promise.all([
      makeMandate(database.db, {
        kind: "councillor",
        communeInsee: "90008",
        function: "1er adjoint au Maire",
      }),
      makeMandate(database.db, { kind: "councillor", communeInsee: "90008", function: "", sex: "M" }),
      makeMandate(database.db, { kind: "councillor", communeInsee: "90009" }),
    ]);
    const mandateIds = [first.id, second.id, stranger.id];
    const report = await choose(made, { kind: "council", insee: "90008", mandateIds });
    expect(report).toMatchObject({ added: 2, refused: [{ reason: "not-elected" }] });
    const copies = await copiesOf(made.id);
    expect(copies.map(({ email }) => email)).toEqual([deskEmail("90008"), deskEmail("90008")]);
    expect(copies.map(({ appellation }) => appellation)).toEqual([
      "Madame l’Adjointe au maire",
      "Monsieur le Conseiller municipal",
    ]);
  });
});

describe("limits and rights", () => {
  test("more than the operator allows adds nobody", async () => {
    const made = await makeMailing(database.db);
    const before = process.env.MAILING_RECIPIENTS_MAX;
    expect(env.MAILING_RECIPIENTS_MAX).toBe(1500);
    const copies = Array.from({ length: 1499 }, (_, index) => ({
      ...{ mailingId: made.id, position: index + 1, communeInsee: "90001", name: `Personne ${index}` },
      ...{ function: "", appellation: "", email: "x@factories.example" },
    }));
    await database.db.mailingCopy.createMany({ data: copies });
    await expect(choose(made, list("90004\n90008"))).rejects.toMatchObject({ code: "too-many-recipients" });
    expect(await database.db.mailingCopy.count({ where: { mailingId: made.id } })).toBe(1499);
    expect(process.env.MAILING_RECIPIENTS_MAX).toBe(before);
  });

  test("somebody else's letter is not there", async () => {
    const made = await makeMailing(database.db);
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(chooseRecipients(stranger, made.id, list("90001"))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(removeRecipients(stranger, made.id, "all")).rejects.toMatchObject({ code: "not-found" });
  });

  test("what was chosen may be taken back, and the audit counts it", async () => {
    const made = await makeMailing(database.db, { choice: list("90001\n90004") });
    const [first] = await copiesOf(made.id);
    await removeRecipients(made.ctx, made.id, { copyId: first?.id ?? "" });
    expect(await copiesOf(made.id)).toHaveLength(1);
    const events = await database.db.auditEvent.findMany({ where: { subject: `mailing:${made.id}` } });
    expect(events.map(({ action }) => action)).toEqual(["mailing.recipients", "mailing.remove-recipients"]);
  });
});
