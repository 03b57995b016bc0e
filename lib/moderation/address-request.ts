import type { AddressDecision, DeliveryStatus, PetitionStatus } from "@/lib/db/generated/enums";

/** A petition whose letter is, or was, to go to a declared address. */
export type AddressUse = {
  petition: { id: string; title: string; slug: string; status: PetitionStatus };
  collective: { name: string };
  /** As the organisers name whoever reads that mailbox. */
  recipient: { name: string; function: string };
  /** Where the message to it is; `null` as long as the letter is not sealed. */
  delivery: DeliveryStatus | null;
};

/** What the directory says of a mairie, for whoever compares. */
export type DirectoryFacts = {
  emails: string[];
  websites: string[];
  /** Pages of the public directory. */
  publicUrls: string[];
  /** The site whose domain the address is at; see `siteOfSameDomain`. */
  sameDomainAs: string | null;
  /** Given for the mairie by now: nothing is left to decide. */
  listed: boolean;
};

/** An address that an organiser declared, as moderators see it. */
export type AddressRequest = {
  id: string;
  email: string;
  decision: AddressDecision;
  requestedAt: Date;
  decidedAt: Date | null;
  /** Who decided: a name, or the beginning of an id; `null` for the operator, or when nobody has. */
  decidedBy: string | null;
  /** What the organisers were told; empty without a word. */
  reason: string;
  commune: { insee: string; name: string; departmentName: string };
  uses: AddressUse[];
  directory: DirectoryFacts;
};

/** One line of an address's history, from the audit. */
export type AddressEvent = {
  at: Date;
  what: "declared" | "approved" | "refused";
  /** A name, or the beginning of an id; `null` for the operator. */
  by: string | null;
  reason: string;
};

/** How many addresses wait for a decision, and how many messages wait for them. */
export type AddressCounts = { pending: number; held: number };

/** A name that tells people apart where somebody gave none. */
export function personLabel(user: { id: string; name: string | null }): string {
  return user.name?.trim() || user.id.slice(-8);
}
