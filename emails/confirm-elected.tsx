import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type ConfirmElectedMailProps = {
  /** As they are stored: what the person sees here is what will be public. */
  firstName: string;
  lastName: string;
  /** In words: “Conseiller·ère municipal·e”. */
  mandate: string;
  territory: string;
  /** Empty when they would rather not say. */
  party: string;
  petition: { title: string; communeName: string; collectiveName: string };
  /** A page with one button; once the signature is confirmed, it leads to the signer's own page. */
  confirmUrl: string;
  /** Days after which an unconfirmed signature is erased. */
  days: number;
};

export const previewProps: ConfirmElectedMailProps = {
  firstName: "Camille",
  lastName: "Lebrun",
  mandate: "Conseiller·ère municipal·e",
  territory: "Le Mans",
  party: "Groupe Places vivantes",
  petition: {
    title: "Un banc et une fontaine place des Tilleuls",
    communeName: "Le Mans",
    collectiveName: "Les Amis de la place",
  },
  confirmUrl: "https://petitions.example.org/elus/confirmer/AZqT3kVxQ7yZ0mN1bC2dE3fG4hI5jK6lM7nO8pQ9",
  days: 7,
};

export const subject = ({ petition }: ConfirmElectedMailProps, texts: MailTexts) =>
  texts("confirmElected.subject", { petition: typographe(petition.title) });

function details(props: ConfirmElectedMailProps, texts: MailTexts): [label: string, value: string][] {
  const label = (key: DetailKey) => texts(`confirmElected.details.${key}`);
  return [
    [label("petition"), typographe(props.petition.title)],
    [label("commune"), props.petition.communeName],
    [label("carriedBy"), props.petition.collectiveName],
    [label("name"), `${props.firstName} ${props.lastName}`],
    [label("mandate"), props.mandate],
    [label("territory"), props.territory],
    ...(props.party ? [[label("party"), props.party] as [string, string]] : []),
  ];
}

type DetailKey = keyof typeof import("@/lib/i18n/messages/emails.json")["confirmElected"]["details"];

export function text(props: ConfirmElectedMailProps, texts: MailTexts): string {
  return paragraphs(
    texts("confirmElected.greeting", { firstName: props.firstName }),
    texts("confirmElected.intro"),
    detailLines(details(props, texts)),
    texts("confirmElected.public"),
    linkLine(texts("confirmElected.button"), props.confirmUrl),
    texts("confirmElected.keep"),
    texts("confirmElected.mistake"),
    texts("confirmElected.notYou", { days: props.days }),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** What an élu·e has just signed, word for word as it will be public, and how to make it count. */
export default function ConfirmElectedMail(props: ConfirmElectedMailProps) {
  return (
    <MailLayout
      preview={t("confirmElected.preview")}
      title={t("confirmElected.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("confirmElected.greeting", { firstName: props.firstName })}</Paragraph>
      <Paragraph>{t("confirmElected.intro")}</Paragraph>
      <Details rows={details(props, t)} />
      <Paragraph>{t("confirmElected.public")}</Paragraph>
      <Action href={props.confirmUrl} label={t("confirmElected.button")} />
      <Paragraph>{t("confirmElected.keep")}</Paragraph>
      <Paragraph small>{t("confirmElected.mistake")}</Paragraph>
      <Paragraph small>{t("confirmElected.notYou", { days: props.days })}</Paragraph>
    </MailLayout>
  );
}
