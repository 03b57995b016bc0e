/** Who is asking. A verb says which of these it serves; what an actor may not see looks like what is not there. */
export type Actor =
  | { kind: "anonymous"; client: string }
  | { kind: "user"; userId: string; role: "organiser" | "moderator" | "admin" }
  /** Whoever holds the token of a mail: the token names the signature. */
  | { kind: "signer"; signatureId: string }
  | { kind: "system" };

export type UserActor = Extract<Actor, { kind: "user" }>;
export type SignerActor = Extract<Actor, { kind: "signer" }>;

/** How the audit names an actor: never by a name or an address. */
export function auditName(actor: Actor): string {
  return actor.kind === "user" ? `user:${actor.userId}` : actor.kind;
}
