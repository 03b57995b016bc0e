import type { LetterContent } from "@/lib/letters/letter-content";
import { MailLayout } from "./layout";
import { LetterText, letterPlain } from "./letter-text";
import { type MailTexts, mailTexts as t } from "./mail";
import { Details, MailLink, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";
import { PREVIEW_LETTER } from "./preview-letter";

export type MailingCopyMailProps = {
  /** `function` may be empty. */
  recipient: { name: string; function: string };
  /** Who writes: what identifies a sender for CRPA R112-9-1. `postalAddress` may hold several lines. */
  collective: { name: string; postalAddress: string; contactEmail: string; rnaNumber?: string | null };
  title: string;
  reference: string;
  verifyUrl: string;
  /** The letter's own: “Madame la Maire,”. */
  salutation: string;
  /** Organisations that sign beside the collective. */
  coSigners: number;
  /** Sent to its own author: marked as such everywhere. */
  test: boolean;
  /** The copy as it was composed. */
  content: LetterContent;
};

export const previewProps: MailingCopyMailProps = {
  recipient: { name: "Madame Exemple", function: "Maire du Mans" },
  collective: {
    name: "Les Amis de la place",
    postalAddress: "12 place des Tilleuls\n72000 Le Mans",
    contactEmail: "contact@amis.example",
    rnaNumber: "W721000000",
  },
  title: "Un banc et une fontaine dans chaque commune",
  reference: "DOL-72181-7K3M9Q2XFA",
  verifyUrl: "https://petitions.example.org/verifier/DOL-72181-7K3M9Q2XFA",
  salutation: "Madame la Maire,",
  coSigners: 3,
  test: false,
  content: { ...PREVIEW_LETTER, withoutList: true },
};

export const subject = ({ title, test }: MailingCopyMailProps, texts: MailTexts) =>
  test ? texts("mailingCopy.testSubject", { title }) : title;

const intro = ({ collective, title, coSigners }: MailingCopyMailProps, texts: MailTexts) =>
  texts("mailingCopy.intro", { collective: collective.name, title, count: coSigners });

const addressee = ({ recipient }: MailingCopyMailProps) =>
  [recipient.name, recipient.function].filter(Boolean);

function senderLines({ collective }: MailingCopyMailProps, texts: MailTexts): string[] {
  const { name, postalAddress, contactEmail, rnaNumber } = collective;
  const rna = rnaNumber ? [texts("letterDelivery.rna", { rnaNumber })] : [];
  return [name, ...postalAddress.split("\n").filter(Boolean), contactEmail, ...rna];
}

const details = (props: MailingCopyMailProps, texts: MailTexts): [string, string][] => [
  [texts("letterDelivery.details.petition"), props.title],
  [texts("letterDelivery.details.reference"), props.reference],
];

export function text(props: MailingCopyMailProps, texts: MailTexts): string {
  return paragraphs(
    props.test ? texts("mailingCopy.test") : null,
    addressee(props).join("\n"),
    props.salutation,
    intro(props, texts),
    detailLines(details(props, texts)),
    linkLine(texts("letterDelivery.details.verify"), props.verifyUrl),
    texts("letterDelivery.verify"),
    letterPlain(props.content, texts),
    texts("mailingCopy.receipt"),
    texts("letterDelivery.reply"),
    senderLines(props, texts).join("\n"),
    footerLines(texts("mailingCopy.platform")),
  );
}

/** Carries one copy of a letter to many: who writes, the letter itself, and how to check its file. */
export default function MailingCopyMail(props: MailingCopyMailProps) {
  const verifyLabel = t("letterDelivery.details.verify");
  const rows = [
    ...details(props, t),
    [verifyLabel, <MailLink key="verify" href={props.verifyUrl} />] as const,
  ];
  return (
    <MailLayout preview={t("mailingCopy.preview")} footer={[t("mailingCopy.platform")]}>
      {props.test ? (
        <Paragraph>
          <strong>{t("mailingCopy.test")}</strong>
        </Paragraph>
      ) : null}
      <Lines lines={addressee(props)} />
      <Paragraph>{props.salutation}</Paragraph>
      <Paragraph>{intro(props, t)}</Paragraph>
      <Details rows={rows} />
      <Paragraph>{t("letterDelivery.verify")}</Paragraph>
      <LetterText content={props.content} />
      <Paragraph>{t("mailingCopy.receipt")}</Paragraph>
      <Paragraph>{t("letterDelivery.reply")}</Paragraph>
      <Lines lines={senderLines(props, t)} />
    </MailLayout>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <Paragraph>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address, which may be equal and never move.
        <span key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </Paragraph>
  );
}
