import type { LetterContent } from "@/lib/letters/letter-content";
import { hasPeopleList } from "@/lib/letters/letter-counts";
import { typographe } from "@/lib/text/french-typography";
import { bodyData } from "./body-data";
import { type ElectedData, electedData } from "./elected-data";
import { FONT_FAMILIES } from "./font-files";
import { LIST } from "./list-layout";
import { type OrganisationsData, organisationsData } from "./organisations-data";
import { type PartsData, partsData } from "./parts-data";
import { PARTS_WORDS } from "./parts-wording";
import { type PrintableFonts, printableName, printableText } from "./printable";
import { qrCodeSvg } from "./qr-code";
import { versionLine } from "./version-wording";
import { enclosedLine, listSentences, signedLine, thresholdLine, WORDS } from "./wording";

type Party = { name: string; lines: string[] };

/** The letter as the template reads it: `letter.json`. Every string is one that the fonts can draw. */
export type LetterData = PartsData & {
  meta: { title: string; author: string; keywords: string[] };
  fonts: string[];
  words: Record<string, string>;
  reference: string;
  verify: { qr: string; alt: string; sentence: string; url: string; shown: string };
  sender: Party;
  recipients: Party[];
  "place-and-date": string;
  subject: string;
  salutation: string;
  closing: string;
  "signed-by": string;
  organisations: OrganisationsData;
  /** The table of the élu·es who signed. */
  elected: ElectedData;
  /** Who signed, when it is not people in their own name alone. */
  signed: string;
  /** Which version of the text this is; empty where versions are not known. */
  version: string;
  /** Empty for a goal of the petition's own. */
  threshold: string;
  list: {
    title: string;
    petition: string;
    url: string;
    "shown-url": string;
    sentences: string[];
    notice: string;
  };
  /** Whether a list of signatories follows the letter. */
  "has-list": boolean;
  /** Digits that the ranks are given room for. */
  digits: number;
  "list-set": Record<string, number>;
};

/** How many signatories the list names, and how many digits their ranks were given room for. */
export type ListSize = { listed: number; digits: number };

/** Turns a letter into the template's data. */
export function letterData(content: LetterContent, size: ListSize, fonts: PrintableFonts): LetterData {
  const { listed, digits } = size;
  const hasList = hasPeopleList(content);
  const plain = (value: string) => printableText(value, fonts);
  const prose = (value: string) => plain(typographe(value));
  const party = ({ name, lines }: Party): Party => ({
    name: printableName(typographe(name), fonts),
    lines: lines.map(prose).filter((line) => line.trim() !== ""),
  });
  const signedBy = printableName(typographe(content.signedBy), fonts);
  const reference = plain(content.reference);
  return {
    meta: {
      title: prose(content.subject).trim() || prose(content.petition.title).trim() || reference,
      author: signedBy,
      keywords: [reference, content.withoutList ? "lettre" : "pétition", plain(content.petition.communeName)],
    },
    fonts: FONT_FAMILIES.map(({ family }) => family),
    words: {
      subject: WORDS.subject,
      reference: WORDS.reference,
      page: WORDS.page,
      of: WORDS.of,
      enclosed: hasList ? enclosedLine(listed) : "",
      sources: PARTS_WORDS.sources,
      annexes: content.withoutList ? PARTS_WORDS.annexesAlone : PARTS_WORDS.annexes,
    },
    reference,
    verify: {
      qr: qrCodeSvg(content.verifyUrl),
      alt: WORDS.qrAlt + plain(content.verifyUrl),
      sentence: WORDS.verify,
      url: content.verifyUrl,
      shown: plain(shownAddress(content.verifyUrl)),
    },
    sender: party(content.sender),
    recipients: content.recipients.map(party),
    "place-and-date": prose(content.placeAndDate),
    subject: prose(content.subject),
    salutation: prose(content.salutation),
    ...partsData(content, bodyData(content.body, prose), { prose, plain }),
    closing: prose(content.closing),
    "signed-by": signedBy,
    organisations: organisationsData(content, fonts),
    elected: electedData(content, fonts),
    signed: plain(signedLine(content)),
    version: content.version ? prose(versionLine(content.version, content.petition.url)) : "",
    threshold: content.threshold ? prose(thresholdLine(content.threshold)) : "",
    list: {
      title: WORDS.listTitle,
      petition: prose(content.petition.title),
      url: content.petition.url,
      "shown-url": plain(shownAddress(content.petition.url)),
      sentences: listSentences(content, listed).map(plain),
      notice: WORDS.notice,
    },
    "has-list": hasList,
    digits,
    "list-set": {
      columns: LIST.columns,
      gutter: LIST.gutter,
      size: LIST.size,
      "number-size": LIST.numberSize,
      pitch: LIST.pitch,
      "number-gap": LIST.numberGap,
      digit: fonts.width("0") * LIST.numberSize,
    },
  };
}

/** How many digits the ranks of a list of this length take at most. */
export function digitsOf(listed: number): number {
  return String(Math.max(listed, 1)).length;
}

function shownAddress(url: string): string {
  return url.replace(/^https?:\/\//, "");
}
