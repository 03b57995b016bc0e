import type { TextDocument } from "@/lib/text/text-document";
import type { LetterElectedPerson } from "./letter-elected";
import type { LetterOrganisation } from "./letter-organisations";
import type { LetterParts } from "./letter-parts";
import type { LetterVersion } from "./letter-version";

/** Everything a letter says, ready to be set: no rule, no query and no merge field is left to apply. */
export type LetterContent = {
  /** What the mairie types to check the letter, e.g. `DOL-72181-7K3M9Q2XFA`. */
  reference: string;
  /** Absolute address of the page that checks this letter; drawn as the QR code. */
  verifyUrl: string;
  /** “Au Mans, le 1er décembre 2026”. */
  placeAndDate: string;
  /** Sender block: the collective, then its postal address, e-mail address, RNA number, one a line. */
  sender: { name: string; lines: string[] };
  recipients: { name: string; lines: string[] }[];
  /** Object of the letter, without the word “Objet”. */
  subject: string;
  salutation: string;
  body: TextDocument;
  /** Questions, sources, request to meet, annexes; absent when there are none. */
  parts?: LetterParts;
  closing: string;
  /** Who signs at the foot of the letter: the collective. */
  signedBy: string;
  /** Names alone: those of a letter to many, and of a petition's from before organisations could confirm. */
  coSigners: string[];
  /** Those that stand behind a petition; absent where `coSigners` says it. */
  organisations?: LetterOrganisation[];
  /** Kept in rows of their own (`copy-elected.ts`), which go with their retention: here when the letter is set. */
  elected?: LetterElectedPerson[];
  petition: { title: string; url: string; communeName: string };
  /** Absent in letters from before petitions had versions. */
  version?: LetterVersion;
  /** The number that the petition invokes beyond a goal of its own; absent for such a goal. */
  threshold?: LetterThreshold;
  /** No petition's: a letter to many has no list of signatories. */
  withoutList?: true;
  /** `signatures`: of people who signed in their own name. `elected` is absent when there are none. */
  counts: { signatures: number; residents: number; elsewhere: number; elected?: number };
  /** When the list was closed, in words: “le 1er décembre 2026 à 14 h 05”. */
  listClosedAt: string;
};

/** The town's scheme that is invoked, or the tenth of its electors; `countedOn` in words. */
export type LetterThreshold =
  | { kind: "scheme"; goal: number; label: string; source: string }
  | { kind: "electors"; goal: number; registered: number; countedOn: string; source: string };

/** One line of the list of signatories handed to the mairie. */
export type LetterSignatory = {
  /** 1-based rank in the list. */
  position: number;
  name: string;
  postalCode: string;
  /** Whether the postal code belongs to the commune. */
  resident: boolean;
};
