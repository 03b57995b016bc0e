import type { LetterContent } from "@/lib/letters/letter-content";
import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { LetterText, letterPlain } from "./letter-text";
import { type MailTexts, mailTexts as t } from "./mail";
import { Details, MailLink, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";
import { PREVIEW_LETTER } from "./preview-letter";

export type LetterDeliveryMailProps = {
  /** `function` may be empty. */
  recipient: { name: string; function: string };
  /** Who writes: what identifies a sender for CRPA R112-9-1. `postalAddress` may hold several lines. */
  collective: { name: string; postalAddress: string; contactEmail: string; rnaNumber?: string | null };
  petition: { title: string; communeName: string };
  reference: string;
  verifyUrl: string;
  signatureCount: number;
  /** Élu·es and organisations that signed; none unless said. */
  elected?: number;
  organisations?: number;
  /** The letter's own: “Madame la Maire,”. */
  salutation: string;
  /** Titles of the files that come after the letter; absent or empty when it comes alone. */
  annexes?: string[];
  /** The letter as it was frozen. */
  content: LetterContent;
};

export const previewProps: LetterDeliveryMailProps = {
  recipient: { name: "Madame Exemple", function: "Maire du Mans" },
  collective: {
    name: "Les Amis de la place",
    postalAddress: "12 place des Tilleuls\n72000 Le Mans",
    contactEmail: "contact@amis.example",
    rnaNumber: "W721000000",
  },
  petition: { title: "Un banc et une fontaine place des Tilleuls", communeName: "Le Mans" },
  reference: "DOL-72181-7K3M9Q2XFA",
  verifyUrl: "https://petitions.example.org/verifier/DOL-72181-7K3M9Q2XFA",
  signatureCount: 1284,
  salutation: "Madame la Maire,",
  content: PREVIEW_LETTER,
};

export const subject = (props: LetterDeliveryMailProps, texts: MailTexts) =>
  texts("letterDelivery.subject", {
    petition: typographe(props.petition.title),
    who: signers(props, texts),
  });

/** “3 organisations, 12 élu·es et 1 284 personnes”: each kind apart. */
function signers(props: LetterDeliveryMailProps, texts: MailTexts): string {
  const { signatureCount: people, elected = 0, organisations = 0 } = props;
  const parts = [
    ...(organisations > 0 ? [texts("letterDelivery.who.organisations", { count: organisations })] : []),
    ...(elected > 0 ? [texts("letterDelivery.who.elected", { count: elected })] : []),
    ...(hasList(props) ? [texts("letterDelivery.who.people", { count: people })] : []),
  ];
  return new Intl.ListFormat("fr", { type: "conjunction" }).format(parts);
}

/** Whether people who signed in their own name are listed: then their data may not be used for anything else. */
const hasList = ({ signatureCount, elected = 0, organisations = 0 }: LetterDeliveryMailProps) =>
  signatureCount > 0 || elected + organisations === 0;

function details(props: LetterDeliveryMailProps, texts: MailTexts): [string, string][] {
  return [
    [texts("letterDelivery.details.petition"), typographe(props.petition.title)],
    [texts("letterDelivery.details.commune"), props.petition.communeName],
    ...(hasList(props)
      ? [
          [
            texts("letterDelivery.details.signatures"),
            texts("letterDelivery.details.signaturesValue", { count: props.signatureCount }),
          ] as [string, string],
        ]
      : []),
    ...(props.elected || props.organisations
      ? [[texts("letterDelivery.details.signedBy"), signers(props, texts)] as [string, string]]
      : []),
    [texts("letterDelivery.details.reference"), props.reference],
    ...(props.annexes?.length
      ? [[texts("letterDelivery.details.annexes"), props.annexes.join(" ; ")] as [string, string]]
      : []),
  ];
}

const addressee = ({ recipient }: LetterDeliveryMailProps) =>
  [recipient.name, recipient.function].filter(Boolean);

function senderLines({ collective }: LetterDeliveryMailProps, texts: MailTexts): string[] {
  const { name, postalAddress, contactEmail, rnaNumber } = collective;
  const address = postalAddress.split("\n").filter(Boolean);
  const rna = rnaNumber ? [texts("letterDelivery.rna", { rnaNumber })] : [];
  return [name, ...address, contactEmail, ...rna];
}

const intro = (props: LetterDeliveryMailProps, texts: MailTexts) => {
  const { collective, petition } = props;
  return texts(hasList(props) ? "letterDelivery.intro" : "letterDelivery.introAlone", {
    collective: collective.name,
    petition: typographe(petition.title),
    commune: petition.communeName,
  });
};

/** Names of élu·es are public; a list of people may not be used for anything else. */
const reuse = (props: LetterDeliveryMailProps, texts: MailTexts) =>
  hasList(props) ? [texts("letterDelivery.reuse")] : [];

export function text(props: LetterDeliveryMailProps, texts: MailTexts): string {
  return paragraphs(
    addressee(props).join("\n"),
    typographe(props.salutation),
    intro(props, texts),
    detailLines(details(props, texts)),
    linkLine(texts("letterDelivery.details.verify"), props.verifyUrl),
    texts("letterDelivery.verify"),
    letterPlain(props.content, texts),
    texts("letterDelivery.receipt"),
    ...reuse(props, texts),
    texts("letterDelivery.reply"),
    senderLines(props, texts).join("\n"),
    footerLines(texts("letterDelivery.platform")),
  );
}

/** Carries the letter to a mairie: who writes, the letter itself, and how to check the file that comes with it. */
export default function LetterDeliveryMail(props: LetterDeliveryMailProps) {
  const verifyLabel = t("letterDelivery.details.verify");
  return (
    <MailLayout
      preview={t("letterDelivery.preview", { who: signers(props, t) })}
      footer={[t("letterDelivery.platform")]}
    >
      <Lines lines={addressee(props)} />
      <Paragraph>{typographe(props.salutation)}</Paragraph>
      <Paragraph>{intro(props, t)}</Paragraph>
      <Details
        rows={[...details(props, t), [verifyLabel, <MailLink key="verify" href={props.verifyUrl} />]]}
      />
      <Paragraph>{t("letterDelivery.verify")}</Paragraph>
      <LetterText content={props.content} />
      <Paragraph>{t("letterDelivery.receipt")}</Paragraph>
      {reuse(props, t).map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
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
