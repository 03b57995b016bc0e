import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { claimDelivery } from "@/lib/deliveries/claim-delivery";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { markPosted } from "@/lib/deliveries/mark-posted";
import { postInstead } from "@/lib/deliveries/post-instead";
import { recoverDeliveries } from "@/lib/deliveries/recover-deliveries";
import { decideAddress } from "@/lib/moderation/decide-address";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { POSTED_RECIPIENT } from "@/tests/factories/posted-recipient";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase();
const LATER = new Date(FACTORY_NOW.getTime() + 3_600_000);
const DAY = FACTORY_NOW.toISOString().slice(0, 10);
const newEmail = () => `mairie-${nextNumber()}@verbs.example`;
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });

/** `posted`: a letter on paper that was said to be on its way. */
type State = DeliveryStatus | "posted";
type Case = { ctx: Context<UserActor>; id: string; email: string; addressId: string };

/** A message, or an envelope, in a state; its address was declared, and nobody has decided. */
async function inState(state: State): Promise<Case> {
  const onPaper = state === "to_post" || state === "posted";
  const email = newEmail();
  const { ctx, deliveryIds } = await makeSealedLetter(database.db, {
    recipients: [onPaper ? POSTED_RECIPIENT : { name: "Mairie", email }],
    verified: false,
  });
  const id = deliveryIds[0] ?? "";
  if (!onPaper) {
    const claimedAt = state === "held" || state === "queued" ? null : FACTORY_NOW;
    const sentAt = state === "sent" ? FACTORY_NOW : null;
    await database.db.delivery.update({ where: { id }, data: { status: state, claimedAt, sentAt } });
  }
  if (state === "posted") await markPosted({ ...ctx, now: LATER }, { deliveryId: id, day: DAY });
  const declared = await database.db.declaredAddress.findFirst({ where: { email } });
  return { ctx: { ...ctx, now: LATER }, id, email, addressId: declared?.id ?? "" };
}

async function decide({ addressId }: Case, decision: "approved" | "refused"): Promise<void> {
  if (!addressId) return;
  const ctx = contextOf(database.db, await makeUser(database.db, { role: "moderator" }), LATER);
  await decideAddress(ctx, { addressId, decision, seen: "pending", reason: "Vu." });
}

const VERBS = {
  "send again": ({ ctx, id: deliveryId }: Case) =>
    decideDelivery(ctx, { deliveryId, decision: "send-again" }),
  received: ({ ctx, id: deliveryId }: Case) => decideDelivery(ctx, { deliveryId, decision: "received" }),
  "to a declared address": ({ ctx, id: deliveryId }: Case) =>
    decideDelivery(ctx, { deliveryId, decision: "send-again", email: newEmail() }),
  "to the mairie's address": async ({ ctx, id: deliveryId }: Case) => {
    const { emails } = await makeMairieDesk(database.db);
    return decideDelivery(ctx, { deliveryId, decision: "send-again", email: emails[0] ?? "" });
  },
  "post instead": ({ ctx, id: deliveryId }: Case) =>
    postInstead(ctx, { deliveryId, postalAddress: "Mairie\n72000 Le Mans" }),
  "mark posted": ({ ctx, id: deliveryId }: Case) => markPosted(ctx, { deliveryId, day: DAY }),
  approve: (made: Case) => decide(made, "approved"),
  refuse: (made: Case) => decide(made, "refused"),
  import: async ({ ctx, email }: Case) => {
    await makeMairieDesk(database.db, { emails: [email] });
    await recoverDeliveries(ctx);
  },
  claim: ({ ctx, id }: Case) => claimDelivery(database.db, id, ctx.now),
} as const;
type Verb = keyof typeof VERBS;

/** What each verb does to each state; whatever is not here changes nothing. */
const MOVES: Record<State, Partial<Record<Verb, DeliveryStatus>>> = {
  held: {
    "to a declared address": "held",
    "to the mairie's address": "queued",
    "post instead": "to_post",
    approve: "queued",
    refuse: "refused",
    import: "queued",
  },
  refused: {
    "to a declared address": "held",
    "to the mairie's address": "queued",
    "post instead": "to_post",
  },
  to_post: {
    "to a declared address": "held",
    "to the mairie's address": "queued",
    "mark posted": "sent",
  },
  queued: { refuse: "refused", claim: "sending" },
  sending: { import: "uncertain" },
  sent: {},
  posted: {},
  failed: {
    "send again": "held",
    received: "sent",
    "to a declared address": "held",
    "to the mairie's address": "queued",
    "post instead": "to_post",
  },
  uncertain: { "send again": "held", received: "sent" },
};

const cases = (Object.keys(MOVES) as State[]).flatMap((state) =>
  (Object.keys(VERBS) as Verb[]).map((verb) => ({ state, verb, becomes: MOVES[state][verb] })),
);

describe("every verb, in every state of a delivery", () => {
  test.each(cases)("$state, $verb: $becomes", async ({ state, verb, becomes }) => {
    const made = await inState(state);
    const before = await deliveryOf(made.id);
    const jobsBefore = await jobsHolding(database.db, "send-delivery", made.id);
    await VERBS[verb](made).catch((error: { code?: unknown }) => {
      expect(["transition-refused", "conflict"]).toContain(error.code);
      expect(becomes).toBeUndefined();
    });
    const after = await deliveryOf(made.id);
    const jobs = await jobsHolding(database.db, "send-delivery", made.id);
    if (becomes === undefined) {
      expect(after).toEqual(before);
      expect(jobs.length).toBeLessThanOrEqual(Math.max(jobsBefore.length, state === "queued" ? 1 : 0));
      return;
    }
    expect(after.status).toBe(becomes);
    // What is to leave has a job, and nothing else gets one.
    expect(jobs.length - jobsBefore.length).toBe(becomes === "queued" ? 1 : 0);
    // An address of the mail is there exactly where a message is meant.
    expect(after.channel === "email").toBe(after.email !== "");
    expect(after.channel === "post").toBe(after.postalAddress !== "");
    expect(after.sentAt !== null).toBe(becomes === "sent");
  });
});
