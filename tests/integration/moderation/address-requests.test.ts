import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { decideAddress } from "@/lib/moderation/decide-address";
import {
  ADDRESSES_A_PAGE,
  countAddressRequests,
  listAddressDecisions,
  listAddressRequests,
} from "@/lib/moderation/list-address-requests";
import { readAddressRequest } from "@/lib/moderation/read-address-request";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const newEmail = (domain = "declared.example") => `inconnue-${nextNumber()}@${domain}`;
const declare = (email: string, minutes = 0, petitionId?: string) =>
  database.db.declaredAddress.create({
    data: {
      ...{ communeInsee: "72181", email, petitionId: petitionId ?? null },
      requestedAt: new Date(FACTORY_NOW.getTime() + minutes * 60_000),
    },
  });
async function moderator(name = "Dominique Modération") {
  return contextOf(database.db, await makeUser(database.db, { role: "moderator", name }));
}
async function pendingEmails(ctx: Context): Promise<string[]> {
  const emails: string[] = [];
  for (let after: string | undefined; ; ) {
    const { addresses, next } = await listAddressRequests(ctx, after);
    emails.push(...addresses.map(({ email }) => email));
    if (!next) return emails;
    after = next;
  }
}

describe("the queue", () => {
  test("tells who wants to write to whom, and what the directory says beside it", async () => {
    const email = newEmail("ville-essai.example");
    await makeMairieDesk(database.db, {
      emails: ["accueil@lemans-essai.example"],
      websites: ["https://www.ville-essai.example"],
      publicUrl: "https://annuaire.example/mairie",
    });
    const petition = await makePetition(database.db, {
      title: "Des bancs",
      recipients: [{ name: "Madame l’Adjointe", function: "Espaces verts", email: email.toUpperCase() }],
    });
    const { id } = await declare(email, 0, petition.id);
    const page = await listAddressRequests(await moderator());
    const found = page.addresses.find((one) => one.id === id);
    expect(found).toMatchObject({
      email,
      decision: "pending",
      requestedAt: FACTORY_NOW,
      decidedBy: null,
      commune: { insee: "72181", name: "Le Mans", departmentName: "Sarthe" },
      uses: [
        {
          petition: { id: petition.id, title: "Des bancs", slug: petition.slug, status: "open" },
          recipient: { name: "Madame l’Adjointe", function: "Espaces verts" },
          delivery: null,
        },
      ],
      directory: { sameDomainAs: "ville-essai.example", listed: false },
    });
    expect(found?.directory.emails).toContain("accueil@lemans-essai.example");
    expect(found?.directory.publicUrls).toContain("https://annuaire.example/mairie");
  });

  test("holds what is still in use, and nothing else", async () => {
    const [draft, open, changed, unused] = [newEmail(), newEmail(), newEmail(), newEmail()];
    for (const email of [draft, open, unused]) await declare(email);
    await makePetition(database.db, { status: "draft", recipients: [{ name: "M", email: draft }] });
    await makePetition(database.db, { recipients: [{ name: "M", email: open }] });
    const made = await makeSealedLetter(database.db, {
      recipients: [{ name: "M", email: changed }],
      verified: false,
    });
    const ctx = await moderator();
    expect(await pendingEmails(ctx)).toEqual(expect.arrayContaining([open, changed]));
    const before = await countAddressRequests(ctx);
    expect(before.held).toBeGreaterThanOrEqual(1);
    // The organisers give another address: nobody need decide about the first.
    const another = newEmail();
    await decideDelivery(made.ctx, {
      deliveryId: made.deliveryIds[0] ?? "",
      decision: "send-again",
      email: another,
    });
    const after = await pendingEmails(ctx);
    expect(after).toContain(another);
    for (const email of [draft, unused, changed]) expect(after).not.toContain(email);
    expect(await countAddressRequests(ctx)).toEqual(before);
  });

  test("comes page by page, the oldest first, each once", async () => {
    const emails = Array.from({ length: ADDRESSES_A_PAGE + 3 }, () => newEmail());
    await makePetition(database.db, { recipients: emails.map((email) => ({ name: "M", email })) });
    for (const [rank, email] of emails.entries()) await declare(email, Math.floor(rank / 2));
    const ctx = await moderator();
    const listed = await pendingEmails(ctx);
    expect(new Set(listed).size).toBe(listed.length);
    const times = await Promise.all(
      listed.map(async (email) => {
        const one = await database.db.declaredAddress.findFirstOrThrow({ where: { email } });
        return one.requestedAt.getTime();
      }),
    );
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect((await listAddressRequests(ctx, "1 OR 1")).addresses).toHaveLength(ADDRESSES_A_PAGE);
  });
});

test("the history says who decided, when and why, each time", async () => {
  const email = newEmail();
  const made = await makeSealedLetter(database.db, {
    recipients: [{ name: "Mairie", email }],
    verified: false,
  });
  const organiser = made.ctx.actor.userId;
  await database.db.user.update({ where: { id: organiser }, data: { name: "  " } });
  const { id } = await database.db.declaredAddress.findFirstOrThrow({ where: { email } });
  const ctx = { ...(await moderator("Claude Relecture")), now: new Date("2026-11-22T09:00:00Z") };
  await decideAddress(ctx, { addressId: id, decision: "refused", seen: "pending", reason: "Trop vague." });
  const operator = { ...ctx, actor: { kind: "system" } as const, now: new Date("2026-11-23T09:00:00Z") };
  await decideAddress(operator, { addressId: id, decision: "approved", seen: "refused", reason: "" });
  const address = await readAddressRequest(ctx, id);
  expect(address.history).toMatchObject([
    { what: "declared", by: organiser.slice(-8), reason: "" },
    { what: "refused", by: "Claude Relecture", at: ctx.now, reason: "Trop vague." },
    { what: "approved", by: null, at: operator.now, reason: "" },
  ]);
  expect(address).toMatchObject({ decision: "approved", decidedBy: null, reason: "" });
  expect((await listAddressDecisions(ctx)).addresses[0]).toMatchObject({ id, decision: "approved" });
  expect(await pendingEmails(ctx)).not.toContain(email);
});

test("nothing of it is there for whoever does not moderate", async () => {
  const { id } = await declare(newEmail());
  const organiser = contextOf(database.db, await makeUser(database.db));
  const visitor = { db: database.db, actor: { kind: "anonymous", client: "192.0.2.1" } } as const;
  for (const ctx of [organiser, visitor]) {
    const asked = await Promise.allSettled([
      listAddressRequests(ctx),
      listAddressDecisions(ctx),
      countAddressRequests(ctx),
      readAddressRequest(ctx, id),
    ]);
    const codes = asked.map((answer) => (answer.status === "rejected" ? answer.reason.code : "answered"));
    expect(codes).toEqual(Array(4).fill("not-found"));
  }
  await expect(readAddressRequest(await moderator(), "nulle-part")).rejects.toMatchObject({
    code: "not-found",
  });
});
