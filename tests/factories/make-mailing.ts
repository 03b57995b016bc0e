import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import type { Collective, Mailing, User } from "@/lib/db/generated/client";
import { chooseRecipients, type RecipientChoice } from "@/lib/mailings/choose-recipients";
import { composeMailing } from "@/lib/mailings/compose-mailing";
import { sealMailing } from "@/lib/mailings/seal-mailing";
import { FACTORY_NOW } from "./factory-time";
import { makeCollective } from "./make-collective";
import { contextOf, makeUser } from "./make-user";

type Overrides = Partial<
  Pick<Mailing, "title" | "body" | "closing" | "coSigners" | "place" | "petitionId">
> & {
  owner?: User;
  collective?: Collective;
  /** Who gets it; nobody unless told. */
  choice?: RecipientChoice;
};

export type MadeMailing = { id: string; ctx: Context<UserActor>; collective: Collective };

/** A letter to many that is being written. */
export async function makeMailing(db: Db, overrides: Overrides = {}): Promise<MadeMailing> {
  const { owner = await makeUser(db), choice, ...rest } = overrides;
  const { collective = await makeCollective(db, { owner }), ...fields } = rest;
  const { id } = await db.mailing.create({
    data: {
      collectiveId: collective.id,
      title: "Des arbres dans la cour de chaque école",
      body: "Nous écrivons à la mairie {{commune.de}}.",
      closing: "",
      coSigners: "Les Racines\nL’Ombre portée",
      place: "Montpellier",
      createdAt: FACTORY_NOW,
      updatedAt: FACTORY_NOW,
      ...fields,
    },
  });
  const ctx = contextOf(db, owner);
  if (choice) await chooseRecipients(ctx, id, choice);
  return { id, ctx, collective };
}

/** Confirms it as its author sees it. */
export async function seal(ctx: Context<UserActor>, mailingId: string) {
  const { revision } = await ctx.db.mailing.findUniqueOrThrow({ where: { id: mailingId } });
  const copies = await ctx.db.mailingCopy.count({ where: { mailingId } });
  return sealMailing(ctx, { mailingId, revision, copies });
}

/** What the job does with a sealed mailing. */
export async function composeAll(db: Db, mailingId: string): Promise<void> {
  const ctx = { db, actor: { kind: "system" as const }, now: FACTORY_NOW, requestId: "factory" };
  const appUrl = "http://localhost:3000";
  let composed: number;
  do ({ composed } = await composeMailing({ ...ctx, appUrl }, mailingId));
  while (composed > 0);
}

/** A mailing that leaves: a moderator need not look. @param insees of communes whose directory is there. */
export async function makeSendingMailing(
  db: Db,
  insees: readonly string[],
  overrides: Overrides = {},
): Promise<MadeMailing> {
  const choice = { kind: "list" as const, text: insees.join("\n") };
  const made = await makeMailing(db, { choice, ...overrides });
  await seal(made.ctx, made.id);
  await composeAll(db, made.id);
  return made;
}
