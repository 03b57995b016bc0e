import { emailField } from "@/lib/forms/text-field";
import { safeHref } from "@/lib/text/safe-href";
import { shortLine, shortProse } from "./data-text";

const MOST_VALUES = 10;
/** Of a list in a file, what is beyond is not looked at. */
const MOST_READ = 50;
const LONGEST_URL = 500;
const LONGEST_PHONE = 40;
const LONGEST_LINE = 100;
const MOST_LINES = 4;

/**
 * A field that holds a list. The bulk file has it as JSON; the Opendatasoft exports, as JSON inside a string.
 * One value alone is a list of one; nothing, or JSON that cannot be read, is an empty list.
 */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined || value === "") return [];
  if (typeof value !== "string") return [value];
  if (!/^\s*[[{]/.test(value)) return [value];
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [];
  }
}

/** A member of an object, as text; numbers are written out. Empty when there is none. */
export function textOf(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return "";
  return plainText((value as Record<string, unknown>)[key]);
}

/** A value as text: strings and numbers; anything else is empty. */
export function plainText(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** Texts of a list whose elements are strings or `{ valeur }`. */
export function valuesOf(value: unknown): string[] {
  return listOf(value)
    .slice(0, MOST_READ)
    .map((element) => plainText(element) || textOf(element, "valeur"))
    .filter((text) => text.trim() !== "");
}

/**
 * The e-mail addresses in some texts, several in one included (“a@x.fr; b@y.fr”), in lower case, each once.
 * What is no address is dropped: a desk is worth keeping without it.
 */
export function emailsIn(texts: readonly string[]): string[] {
  const parts = texts.flatMap(addressLikes).filter(Boolean);
  const emails = parts.slice(0, MOST_READ).flatMap((part) => {
    const parsed = emailField.safeParse(part);
    return parsed.success ? [parsed.data.toLowerCase()] : [];
  });
  return [...new Set(emails)].slice(0, MOST_VALUES);
}

const LONGEST_EMAILS = 2000;

/** What stands between separators; of a text that is far too long, no part that was cut: it is another address. */
function addressLikes(text: string): string[] {
  const parts = text.slice(0, LONGEST_EMAILS).split(/[\s;,<>|]+|mailto:/i);
  return text.length > LONGEST_EMAILS ? parts.slice(0, -1) : parts;
}

/** The http(s) addresses among some texts, each once; others, and any longer than 500 characters, are dropped. */
export function webAddresses(texts: readonly string[]): string[] {
  const addresses = texts.flatMap((text) => {
    const line = shortLine(text, LONGEST_URL + 1);
    const href = line.length > LONGEST_URL ? null : safeHref(line);
    return href !== null && /^https?:/i.test(href) && href.length <= LONGEST_URL ? [href] : [];
  });
  return [...new Set(addresses)].slice(0, MOST_VALUES);
}

/** Telephone numbers as they are written; what holds no digit is dropped. */
export function phonesIn(texts: readonly string[]): string[] {
  const phones = texts.map((text) => shortLine(text, LONGEST_PHONE)).filter((text) => /\d/.test(text));
  return [...new Set(phones)].slice(0, MOST_VALUES);
}

export type DeskAddress = {
  addressLines: string[];
  postalCode: string;
  town: string;
  latitude: number | null;
  longitude: number | null;
};

/** Where to write, and where it is: the postal address if the record tells one from the place, else the first. */
export function addressOf(value: unknown): DeskAddress {
  const addresses = listOf(value).slice(0, MOST_READ);
  const isPostal = (address: unknown) => /postale/i.test(textOf(address, "type_adresse"));
  const postal = addresses.find(isPostal) ?? addresses[0];
  const places = [...addresses.filter((address) => !isPostal(address)), postal].map(coordinatesOf);
  const addressLines = ["complement1", "complement2", "numero_voie", "service_distribution"]
    .flatMap((key) => textOf(postal, key).split(/[\r\n]+/))
    .map((line) => shortProse(line, LONGEST_LINE))
    .filter((line) => line !== "")
    .slice(0, MOST_LINES);
  const postalCode = textOf(postal, "code_postal").replace(/\s/g, "");
  return {
    addressLines,
    postalCode: /^\d{5}$/.test(postalCode) ? postalCode : "",
    town: shortProse(textOf(postal, "nom_commune"), LONGEST_LINE),
    ...(places.find((place) => place !== undefined) ?? { latitude: null, longitude: null }),
  };
}

function coordinatesOf(address: unknown): { latitude: number; longitude: number } | undefined {
  const latitude = degrees(textOf(address, "latitude"), 90);
  const longitude = degrees(textOf(address, "longitude"), 180);
  // Off the coast of Ghana: a record that was never placed.
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0))
    return undefined;
  return { latitude, longitude };
}

function degrees(text: string, most: number): number | undefined {
  const number = text.trim().replace(",", ".");
  const value = /^-?\d{1,3}(?:\.\d{1,20})?$/.test(number) ? Number(number) : Number.NaN;
  return Math.abs(value) <= most ? value : undefined;
}
