import { Text } from "@react-email/components";
import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";
import * as style from "./style";

export type ConfirmSignatureMailProps = {
  /** As they are stored: what the person sees here is what will be handed over. */
  firstName: string;
  lastName: string;
  postalCode: string;
  showName: boolean;
  wantsNews: boolean;
  petition: { title: string; communeName: string; collectiveName: string };
  /** A page with one button; once the signature is confirmed, it leads to the signer's own page. */
  confirmUrl: string;
  /** Six digits. */
  code: string;
  /** Days after which an unconfirmed signature is erased. */
  days: number;
};

export const previewProps: ConfirmSignatureMailProps = {
  firstName: "Camille",
  lastName: "Lebrun",
  postalCode: "72000",
  showName: true,
  wantsNews: false,
  petition: {
    title: "Un banc et une fontaine place des Tilleuls",
    communeName: "Le Mans",
    collectiveName: "Les Amis de la place",
  },
  confirmUrl: "https://petitions.example.org/signatures/lien/AZqT3kVxQ7yZ0mN1bC2dE3fG4hI5jK6lM7nO8pQ9",
  code: "042817",
  days: 7,
};

export const subject = ({ petition }: ConfirmSignatureMailProps, texts: MailTexts) =>
  texts("confirmSignature.subject", { petition: typographe(petition.title) });

function details(props: ConfirmSignatureMailProps, texts: MailTexts): [label: string, value: string][] {
  const label = (key: DetailKey) => texts(`confirmSignature.details.${key}`);
  return [
    [label("petition"), typographe(props.petition.title)],
    [label("commune"), props.petition.communeName],
    [label("carriedBy"), props.petition.collectiveName],
    [label("firstName"), props.firstName],
    [label("lastName"), props.lastName],
    [label("postalCode"), props.postalCode],
    [label("transmit"), label("transmitValue")],
    [label("showName"), label(props.showName ? "yes" : "no")],
    [label("news"), label(props.wantsNews ? "yes" : "no")],
  ];
}

type DetailKey = keyof typeof import("@/lib/i18n/messages/emails.json")["confirmSignature"]["details"];

export function text(props: ConfirmSignatureMailProps, texts: MailTexts): string {
  return paragraphs(
    texts("confirmSignature.greeting", { firstName: props.firstName }),
    texts("confirmSignature.intro"),
    detailLines(details(props, texts)),
    linkLine(texts("confirmSignature.button"), props.confirmUrl),
    `${texts("confirmSignature.code")} ${props.code}`,
    texts("confirmSignature.keep"),
    texts("confirmSignature.mistake"),
    texts("confirmSignature.notYou", { days: props.days }),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** What somebody has just signed, word for word, and how to make it count. */
export default function ConfirmSignatureMail(props: ConfirmSignatureMailProps) {
  return (
    <MailLayout
      preview={t("confirmSignature.preview")}
      title={t("confirmSignature.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("confirmSignature.greeting", { firstName: props.firstName })}</Paragraph>
      <Paragraph>{t("confirmSignature.intro")}</Paragraph>
      <Details rows={details(props, t)} />
      <Action href={props.confirmUrl} label={t("confirmSignature.button")} />
      <Paragraph>{t("confirmSignature.code")}</Paragraph>
      <Text style={{ margin: "0 0 22px" }}>
        <span style={style.code}>{props.code}</span>
      </Text>
      <Paragraph>{t("confirmSignature.keep")}</Paragraph>
      <Paragraph small>{t("confirmSignature.mistake")}</Paragraph>
      <Paragraph small>{t("confirmSignature.notYou", { days: props.days })}</Paragraph>
    </MailLayout>
  );
}
