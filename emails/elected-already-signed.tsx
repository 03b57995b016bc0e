import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type ElectedAlreadySignedMailProps = {
  firstName: string;
  petition: { title: string; communeName: string };
  /** The signer's own page. */
  manageUrl: string;
};

export const previewProps: ElectedAlreadySignedMailProps = {
  firstName: "Camille",
  petition: { title: "Un banc et une fontaine place des Tilleuls", communeName: "Le Mans" },
  manageUrl: "https://petitions.example.org/elus/gerer/AZqT3kVxQ7yZ0mN1bC2dE3fG4hI5jK6lM7nO8pQ9",
};

export const subject = ({ petition }: ElectedAlreadySignedMailProps, texts: MailTexts) =>
  texts("electedAlreadySigned.subject", { petition: typographe(petition.title) });

const details = ({ petition }: ElectedAlreadySignedMailProps, texts: MailTexts): [string, string][] => [
  [texts("electedAlreadySigned.petition"), typographe(petition.title)],
  [texts("electedAlreadySigned.commune"), petition.communeName],
];

export function text(props: ElectedAlreadySignedMailProps, texts: MailTexts): string {
  return paragraphs(
    texts("electedAlreadySigned.greeting", { firstName: props.firstName }),
    texts("electedAlreadySigned.intro"),
    detailLines(details(props, texts)),
    texts("electedAlreadySigned.manage"),
    linkLine(texts("electedAlreadySigned.button"), props.manageUrl),
    texts("electedAlreadySigned.notYou"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** Somebody typed in an address under which an élu·e has signed already: told to that mailbox alone. */
export default function ElectedAlreadySignedMail(props: ElectedAlreadySignedMailProps) {
  return (
    <MailLayout
      preview={t("electedAlreadySigned.preview")}
      title={t("electedAlreadySigned.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("electedAlreadySigned.greeting", { firstName: props.firstName })}</Paragraph>
      <Paragraph>{t("electedAlreadySigned.intro")}</Paragraph>
      <Details rows={details(props, t)} />
      <Paragraph>{t("electedAlreadySigned.manage")}</Paragraph>
      <Action href={props.manageUrl} label={t("electedAlreadySigned.button")} />
      <Paragraph small>{t("electedAlreadySigned.notYou")}</Paragraph>
    </MailLayout>
  );
}
