import { mailboxOf } from "@/lib/addresses/mailbox";
import { communeForms } from "@/lib/communes/commune-forms";
import { mayorAppellation } from "@/lib/directory/appellation";
import type { ElectedView } from "@/lib/directory/commune-directory";
import { councilAppellation, councilFunction } from "@/lib/directory/council-function";

/** Somebody who gets a copy, as the directory has them. */
export type CopyRecipient = {
  communeInsee: string;
  /** Absent for a mairie. */
  mandateId: string | null;
  name: string;
  function: string;
  appellation: string;
  email: string;
};

type Place = { insee: string } & Parameters<typeof communeForms>[0];

/** The mayor by name, else whoever opens the mairie's letters: then both civilities. */
export function mayorOrMairie(commune: Place, mayor: ElectedView | null, email: string): CopyRecipient {
  const forms = communeForms(commune);
  const appellation = mayorAppellation(mayor?.sex ?? null);
  const rest = { communeInsee: commune.insee, appellation, email };
  return mayor
    ? { ...rest, mandateId: mayor.id, name: mayor.name, function: `Maire ${forms.de}` }
    : { ...rest, mandateId: null, name: forms.mairieOf.replace(/^la mairie/, "Mairie"), function: "" };
}

/** A member of the council, in care of the mairie. */
export function councilMember(commune: Place, member: ElectedView, email: string): CopyRecipient {
  return {
    communeInsee: commune.insee,
    mandateId: member.id,
    name: member.name,
    function: councilFunction(member, communeForms(commune).de),
    appellation: councilAppellation(member),
    email,
  };
}

/** One message a mailbox and person: what tells two recipients apart. */
export function recipientKey({ communeInsee, email, name }: Omit<CopyRecipient, "mandateId">): string {
  const person = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${communeInsee} ${mailboxOf(email)} ${person}`;
}
