import { z } from "zod";
import { cleanText } from "@/lib/text/clean-text";

export const SLOTS_MAX = 5;
/** Lengths in UTF-16 units, after cleaning. */
export const SLOT_MAX = 150;
export const MEETING_CONTACT_MAX = 300;

/** A wish to meet whom the letter addresses. */
export type MeetingRequest = {
  /** “Un soir de la semaine du 7 décembre, après 18 h”: proposed, in the words of its authors; may be none. */
  slots: string[];
  /** Whom to call or write to; empty: the collective's address, which stands at the head of the letter. */
  contact: string;
};

/** Names of the fields in the page. */
export const MEETING_FIELDS = {
  wanted: "rencontre",
  slots: "rencontre_creneaux",
  contact: "rencontre_contact",
} as const;

const lines = (text: string) =>
  cleanText(text)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");

const slotsField = z
  .string()
  .default("")
  .pipe(z.string().max(SLOTS_MAX * SLOT_MAX * 4, "too-long"))
  .transform(lines)
  .pipe(
    z
      .array(z.string())
      .max(SLOTS_MAX, "slots")
      .refine((slots) => slots.every((slot) => slot.length <= SLOT_MAX), "too-long"),
  );

const contactField = z
  .string()
  .default("")
  .pipe(z.string().max(MEETING_CONTACT_MAX * 4, "too-long"))
  .transform((text) => lines(text).join(", "))
  .pipe(z.string().max(MEETING_CONTACT_MAX, "too-long"));

export const meetingShape = {
  rencontre: z.string().default(""),
  rencontre_creneaux: slotsField,
  rencontre_contact: contactField,
};

/** Nothing while the box is not ticked, whatever is typed under it. */
export function meetingRequestOf(form: z.output<z.ZodObject<typeof meetingShape>>): MeetingRequest | null {
  if (form.rencontre === "") return null;
  return { slots: form.rencontre_creneaux, contact: form.rencontre_contact };
}

const stored = z.object({ slots: z.array(z.string()), contact: z.string() });

/** The column `Petition.meetingRequest` as it was written. */
export function readMeetingRequest(column: unknown): MeetingRequest | null {
  return column === null || column === undefined ? null : stored.parse(column);
}

/** Fields of a form from a request. */
export function meetingValues(request: MeetingRequest | null): Record<string, string> {
  return {
    [MEETING_FIELDS.wanted]: request ? "on" : "",
    [MEETING_FIELDS.slots]: request?.slots.join("\n") ?? "",
    [MEETING_FIELDS.contact]: request?.contact ?? "",
  };
}
