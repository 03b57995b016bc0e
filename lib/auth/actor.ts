/** Who is asking. A verb says which of these it serves; what an actor may not see looks like what is not there. */
export type Actor =
  | { kind: "anonymous"; client: string }
  | { kind: "user"; userId: string; role: "organiser" | "moderator" | "admin" }
  /** Whoever holds the token of a mail: the token names the signature. */
  | { kind: "signer"; signatureId: string }
  /** The same for an élu·e, whose signature is of another table. */
  | { kind: "elected"; electedSignatureId: string }
  /** Whoever holds the token of an organisation's mail: the token names the organisation. */
  | { kind: "representative"; organisationId: string }
  | { kind: "system" };

export type UserActor = Extract<Actor, { kind: "user" }>;
export type SignerActor = Extract<Actor, { kind: "signer" }>;
export type ElectedActor = Extract<Actor, { kind: "elected" }>;
export type RepresentativeActor = Extract<Actor, { kind: "representative" }>;

/** How the audit names an actor: never by a name or an address. */
export function auditName(actor: Actor): string {
  return actor.kind === "user" ? `user:${actor.userId}` : actor.kind;
}
