import { beforeAll, describe, expect, test } from "vitest";
import { composeMailing } from "@/lib/mailings/compose-mailing";
import { decideMailing } from "@/lib/mailings/decide-mailing";
import { readMailingConfirmation } from "@/lib/mailings/read-confirmation";
import { readCopy } from "@/lib/mailings/read-copy";
import { saveMailing } from "@/lib/mailings/save-mailing";
import { sealMailing } from "@/lib/mailings/seal-mailing";
import { stopMailing } from "@/lib/mailings/stop-mailing";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeDepartment } from "@/tests/factories/make-department";
import { composeAll, makeMailing, makeSendingMailing, seal } from "@/tests/factories/make-mailing";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase();
let insees: string[] = [];
beforeAll(async () => {
  insees = await makeDepartment(database.db, "90", { withoutMayor: ["90010"] });
});

const text = (from: number, to: number) => insees.slice(from, to).join("\n");
const choice = (from: number, to: number) => ({ kind: "list" as const, text: text(from, to) });
const mailingOf = (id: string) => database.db.mailing.findUniqueOrThrow({ where: { id } });
const moderator = async () => contextOf(database.db, await makeUser(database.db, { role: "moderator" }));
const system = {
  ...{ actor: { kind: "system" as const }, now: FACTORY_NOW, requestId: "test" },
  appUrl: "http://localhost:3000",
};

describe("sealing", () => {
  test("freezes text and recipients, has the copies composed, and a small one goes by itself", async () => {
    const { id, ctx } = await makeMailing(database.db, { choice: choice(0, 3) });
    expect(await seal(ctx, id)).toEqual({ status: "sending", changed: true });
    expect(await jobsHolding(database.db, "compose-mailing", id)).toHaveLength(1);
    await expect(
      saveMailing(ctx, id, {
        ...{ title: "Autre", body: "", closing: "" },
        coSigners: "",
        place: "",
        petitionId: null,
        revision: 1,
      }),
    ).rejects.toMatchObject({ code: "transition-refused" });
    await composeAll(database.db, id);
    const copies = await database.db.mailingCopy.findMany({ where: { mailingId: id } });
    expect(
      copies.every(({ status, reference, content }) => status === "queued" && reference && content),
    ).toBe(true);
  });

  test("a double click seals once", async () => {
    const { id, ctx } = await makeMailing(database.db, { choice: choice(0, 3) });
    const both = await Promise.all([seal(ctx, id), seal(ctx, id)]);
    expect(both.map(({ changed }) => changed).sort()).toEqual([false, true]);
    const events = await database.db.auditEvent.findMany({
      where: { subject: `mailing:${id}`, action: "mailing.seal" },
    });
    expect(events).toHaveLength(1);
    expect(await jobsHolding(database.db, "compose-mailing", id)).toHaveLength(1);
  });

  test("is of what its author saw, and of nothing else", async () => {
    const { id, ctx } = await makeMailing(database.db, { choice: choice(0, 3) });
    await expect(sealMailing(ctx, { mailingId: id, revision: 9, copies: 3 })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(sealMailing(ctx, { mailingId: id, revision: 1, copies: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(sealMailing(stranger, { mailingId: id, revision: 1, copies: 3 })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a letter without text, place or recipient is not sealed", async () => {
    const bare = await makeMailing(database.db, { body: "", place: "", choice: choice(0, 1) });
    await expect(seal(bare.ctx, bare.id)).rejects.toMatchObject({
      code: "mailing-incomplete",
      fields: { texte: "required", lieu: "required" },
    });
    const nobody = await makeMailing(database.db);
    await expect(seal(nobody.ctx, nobody.id)).rejects.toMatchObject({ code: "no-recipient" });
  });

  test("a field that one copy cannot fill blocks it, and says which copy", async () => {
    const body = "Pour {{maire.nom}} et {{inconnu}}.";
    const { id, ctx } = await makeMailing(database.db, {
      body,
      choice: { kind: "list", text: "90001\n90010" },
    });
    await expect(seal(ctx, id)).rejects.toMatchObject({ code: "mailing-field-unfilled" });
    const { problems } = await readMailingConfirmation(ctx, id);
    expect(problems).toMatchObject([
      { kind: "unknown", typed: "{{inconnu}}", count: 2 },
      { kind: "unfilled", typed: "{{maire.nom}}", count: 1, copies: [{ name: "Mairie de Belfort" }] },
    ]);
    expect((await readCopy(ctx, id, 2)).problems).toMatchObject([{ kind: "unfilled" }, { kind: "unknown" }]);
  });

  test("a footnote that points nowhere blocks it", async () => {
    const { id, ctx } = await makeMailing(database.db, { body: "Voir[^9].", choice: choice(0, 1) });
    await expect(seal(ctx, id)).rejects.toMatchObject({ fields: { texte: "unknown-footnote" } });
  });
});

describe("a collective's first large sending", () => {
  test("waits for a moderator, who is told; the next ones do not", async () => {
    const moderating = await moderator();
    const { id, ctx, collective } = await makeMailing(database.db, { choice: choice(0, 21) });
    expect((await seal(ctx, id)).status).toBe("awaiting");
    const told = await jobsHolding(database.db, "send-mailing-waiting-mail", moderating.actor.userId);
    expect(told).toHaveLength(1);
    const decision = { mailingId: id, decision: "approved" as const, reason: "" };
    await expect(decideMailing(ctx, decision)).rejects.toMatchObject({ code: "not-found" });
    expect(await decideMailing(moderating, decision)).toEqual({ changed: true });
    expect(await decideMailing(moderating, decision)).toEqual({ changed: false });
    expect((await mailingOf(id)).status).toBe("sending");
    expect(await jobsHolding(database.db, "send-mailing-decision-mail", id)).toHaveLength(1);
    const owner = await database.db.user.findUniqueOrThrow({ where: { id: ctx.actor.userId } });
    const next = await makeMailing(database.db, { owner, collective, choice: choice(0, 40) });
    expect((await seal(next.ctx, next.id)).status).toBe("sending");
  });

  test("is nobody's to approve in their own collective", async () => {
    const owner = await makeUser(database.db, { role: "moderator" });
    const { id, ctx } = await makeMailing(database.db, { owner, choice: choice(0, 21) });
    await seal(ctx, id);
    for (const decision of ["approved", "refused"] as const) {
      const own = decideMailing(ctx, { mailingId: id, decision, reason: "Parce que." });
      await expect(own).rejects.toMatchObject({ code: "own-mailing-moderation" });
    }
    expect((await mailingOf(id)).status).toBe("awaiting");
  });

  test("is not cut in small ones to go unseen", async () => {
    const first = await makeSendingMailing(database.db, insees.slice(0, 15));
    const owner = await database.db.user.findUniqueOrThrow({ where: { id: first.ctx.actor.userId } });
    const { collective } = first;
    const second = await makeMailing(database.db, { owner, collective, choice: choice(15, 25) });
    expect((await seal(second.ctx, second.id)).status).toBe("awaiting");
  });

  test("is not spread over collectives of the same people to go unseen, not even at once", async () => {
    const owner = await makeUser(database.db);
    const made = [];
    for (const from of [0, 10, 20]) {
      const collective = await makeCollective(database.db, { owner });
      made.push(await makeMailing(database.db, { owner, collective, choice: choice(from, from + 10) }));
    }
    const sealed = await Promise.all(made.map(({ ctx, id }) => seal(ctx, id)));
    expect(sealed.map(({ status }) => status).sort()).toEqual(["awaiting", "sending", "sending"]);
  });

  test("of a collective that was approved makes no other of the same people wait", async () => {
    const owner = await makeUser(database.db);
    const large = await makeMailing(database.db, { owner, choice: choice(0, 21) });
    await seal(large.ctx, large.id);
    await decideMailing(await moderator(), { mailingId: large.id, decision: "approved", reason: "" });
    const small = await makeMailing(database.db, { owner, choice: choice(0, 5) });
    expect((await seal(small.ctx, small.id)).status).toBe("sending");
  });

  test("that is refused goes back to its authors, texts and all", async () => {
    const moderating = await moderator();
    const { id, ctx } = await makeMailing(database.db, { choice: choice(0, 21) });
    await seal(ctx, id);
    await composeAll(database.db, id);
    const refusal = { mailingId: id, decision: "refused" as const, reason: "" };
    await expect(decideMailing(moderating, refusal)).rejects.toMatchObject({ fields: { motif: "required" } });
    await decideMailing(moderating, { ...refusal, reason: "Retirez le nom." });
    expect(await mailingOf(id)).toMatchObject({ status: "refused", decisionReason: "Retirez le nom." });
    expect(await database.db.mailingCopy.count({ where: { mailingId: id, reference: { not: null } } })).toBe(
      0,
    );
    expect((await composeMailing({ db: database.db, ...system }, id)).composed).toBe(0);
    expect((await seal(ctx, id)).status).toBe("awaiting");
  });

  test("that is stopped while it waits does not leave", async () => {
    const moderating = await moderator();
    const { id, ctx } = await makeMailing(database.db, { choice: choice(0, 21) });
    await seal(ctx, id);
    await stopMailing(ctx, id);
    expect(await decideMailing(moderating, { mailingId: id, decision: "approved", reason: "" })).toEqual({
      changed: false,
    });
    expect((await mailingOf(id)).status).toBe("stopped");
  });
});
