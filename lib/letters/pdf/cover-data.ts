import type { LetterContent } from "@/lib/letters/letter-content";
import { hasPeopleList } from "@/lib/letters/letter-counts";
import { typographe } from "@/lib/text/french-typography";
import { COVER_WORDS, enclosedAnnexes, enclosedList, enclosedPages } from "./cover-wording";
import { FONT_FAMILIES } from "./font-files";
import { type PrintableFonts, printableName, printableText } from "./printable";
import { qrCodeSvg } from "./qr-code";
import { listSentences, signedLine, WORDS } from "./wording";

type Party = { name: string; lines: string[] };

/** What the page on top of a posted letter is made of. */
export type CoverContent = {
  /** The letter in the same envelope, as it was sealed. */
  letter: LetterContent;
  /** Pages of the letter and its list together. */
  pages: number;
  addressee: { name: string; function: string; postalAddress: string };
};

/** The page as the template reads it: `cover.json`. Every string is one that the fonts can draw. */
export type CoverData = {
  meta: { title: string; author: string; keywords: string[] };
  fonts: string[];
  words: Record<string, string>;
  reference: string;
  sender: Party;
  addressee: Party;
  "place-and-date": string;
  subject: string;
  counts: string;
  enclosed: string[];
  verify: { qr: string; alt: string; url: string; shown: string };
  "signed-by": string;
};

/** Turns a posted letter and whom it goes to into the template's data. */
export function coverData({ letter, pages, addressee }: CoverContent, fonts: PrintableFonts): CoverData {
  const plain = (value: string) => printableText(value, fonts);
  const prose = (value: string) => cutWords(plain(typographe(value)));
  const name = (value: string) => cutWords(printableName(typographe(value), fonts));
  const party = (who: Party): Party => ({
    name: name(who.name),
    lines: who.lines.map(prose).filter((line) => line.trim() !== ""),
  });
  const { signatures } = letter.counts;
  const listed = hasPeopleList(letter);
  const { annexes = [] } = letter.parts ?? {};
  const reference = plain(letter.reference);
  const subject = prose(letter.subject);
  const signedBy = name(letter.signedBy);
  return {
    meta: { title: subject.trim() || reference, author: signedBy, keywords: [reference, COVER_WORDS.footer] },
    fonts: FONT_FAMILIES.map(({ family }) => family),
    words: {
      ...{ subject: WORDS.subject, reference: WORDS.reference },
      ...{ footer: COVER_WORDS.footer, enclosed: COVER_WORDS.enclosed, verify: COVER_WORDS.verify },
      ...{
        how: COVER_WORDS.how,
        original: COVER_WORDS.original,
        pages: enclosedPages(pages, annexes.length),
      },
    },
    reference,
    sender: party(letter.sender),
    addressee: party({ name: addressee.name, lines: envelopeLines(addressee) }),
    "place-and-date": prose(letter.placeAndDate),
    subject,
    counts: plain(
      [signedLine(letter), listed ? (listSentences(letter, signatures)[0] ?? "") : ""]
        .filter(Boolean)
        .join(" "),
    ),
    enclosed: [
      listed || annexes.length > 0 ? COVER_WORDS.letter : COVER_WORDS.letterAlone,
      ...(listed ? [enclosedList(signatures, annexes.length === 0)] : []),
      ...enclosedAnnexes(annexes).map(prose),
    ],
    verify: {
      qr: qrCodeSvg(letter.verifyUrl),
      alt: WORDS.qrAlt + plain(letter.verifyUrl),
      url: letter.verifyUrl,
      shown: plain(letter.verifyUrl.replace(/^https?:\/\//, "")),
    },
    "signed-by": signedBy,
  };
}

/** No word runs off the page; no word of French, no place and hardly any e-mail address is that long. */
function cutWords(line: string): string {
  return line.replace(/\S{60}(?=\S)/g, "$& ");
}

/** The lines under the name: the address is often typed with the name or the function as its first line. */
export function envelopeLines({ name, function: role, postalAddress }: CoverContent["addressee"]): string[] {
  const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase();
  const lines = postalAddress.split("\n").filter((line) => line.trim() !== "" && !same(line, name));
  return role.trim() === "" || lines.some((line) => same(line, role)) ? lines : [role, ...lines];
}
