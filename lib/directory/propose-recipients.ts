import { communeForms } from "@/lib/communes/commune-forms";
import type { Addressee } from "./addressee";
import { mayorAppellation } from "./appellation";
import type { CommuneDirectory, ElectedView } from "./commune-directory";
import { councilAppellation, councilFunction, deputyRank } from "./council-function";
import { mairieAddressLines } from "./mairie-address";

type NamedCommune = Parameters<typeof communeForms>[0];
type Contact = Pick<Addressee, "channel" | "email" | "postalAddress">;

/** The groups of the list to choose from, in its order. */
export const PROPOSAL_GROUPS = ["mairie", "mayor", "deputies", "councillors"] as const;
export type ProposalGroup = (typeof PROPOSAL_GROUPS)[number];

/** Somebody of the directory that the letter may be addressed to. */
export type Proposal = {
  /** Names the choice in the form: an identifier of the mandate, or `mairie`. */
  id: string;
  group: ProposalGroup;
  addressee: Addressee;
};

/**
 * Whom a new petition addresses before anybody says otherwise: the mayor by name; the mairie when no register
 * names its mayor. By e-mail when the mairie has an address, else by post; the address is left to be typed when
 * the directory has neither.
 */
export function proposedRecipient(commune: NamedCommune, directory: CommuneDirectory): Addressee {
  return directory.mayor
    ? mayorAddressee(commune, directory, directory.mayor)
    : mairieAddressee(commune, directory);
}

/** Everybody the directory knows in the commune: they are all written to at the mairie's. */
export function proposals(
  commune: NamedCommune,
  directory: CommuneDirectory,
  council: readonly ElectedView[],
): Proposal[] {
  const { mayor } = directory;
  const forms = communeForms(commune);
  const contact = contactOf(commune, directory, true);
  return [
    ...(directory.mairie
      ? [{ id: "mairie", group: "mairie" as const, addressee: mairieAddressee(commune, directory) }]
      : []),
    ...(mayor
      ? [{ id: mayor.id, group: "mayor" as const, addressee: mayorAddressee(commune, directory, mayor) }]
      : []),
    ...council.map(
      (member): Proposal => ({
        id: member.id,
        group: deputyRank(member.function) === null ? "councillors" : "deputies",
        addressee: {
          name: member.name,
          function: councilFunction(member, forms.de),
          kind: "councillor",
          appellation: councilAppellation(member),
          ...contact,
        },
      }),
    ),
  ];
}

function mayorAddressee(commune: NamedCommune, directory: CommuneDirectory, mayor: ElectedView): Addressee {
  return {
    name: mayor.name,
    function: `Maire ${communeForms(commune).de}`,
    kind: "mayor",
    appellation: mayorAppellation(mayor.sex),
    ...contactOf(commune, directory, true),
  };
}

/** Whoever opens the mairie's letters: it is its mayor that they are for. */
function mairieAddressee(commune: NamedCommune, directory: CommuneDirectory): Addressee {
  return {
    name: mairieName(commune),
    function: "",
    kind: "mairie",
    appellation: mayorAppellation(directory.mayor?.sex ?? null),
    ...contactOf(commune, directory, false),
  };
}

/** “Mairie du Mans” */
function mairieName(commune: NamedCommune): string {
  return communeForms(commune).mairieOf.replace(/^la mairie/, "Mairie");
}

function contactOf(commune: NamedCommune, { mairie }: CommuneDirectory, careOf: boolean): Contact {
  const [email = ""] = mairie?.emails ?? [];
  const lines = mairieAddressLines(mairie);
  if (email || lines.length === 0) return { channel: "email", email, postalAddress: "" };
  // Somebody who is written to at the mairie's has its name on the envelope, below their own.
  const address = [...(careOf ? [mairieName(commune)] : []), ...lines];
  return { channel: "post", email: "", postalAddress: address.join("\n") };
}
