import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type AlreadySignedMailProps = {
  firstName: string;
  petition: { title: string; communeName: string };
  /** The signer's own page. */
  manageUrl: string;
};

export const previewProps: AlreadySignedMailProps = {
  firstName: "Camille",
  petition: { title: "Un banc et une fontaine place des Tilleuls", communeName: "Le Mans" },
  manageUrl: "https://petitions.example.org/signatures/gerer/AZqT3kVxQ7yZ0mN1bC2dE3fG4hI5jK6lM7nO8pQ9",
};

export const subject = ({ petition }: AlreadySignedMailProps, texts: MailTexts) =>
  texts("alreadySigned.subject", { petition: typographe(petition.title) });

const details = ({ petition }: AlreadySignedMailProps, texts: MailTexts): [string, string][] => [
  [texts("alreadySigned.petition"), typographe(petition.title)],
  [texts("alreadySigned.commune"), petition.communeName],
];

export function text(props: AlreadySignedMailProps, texts: MailTexts): string {
  return paragraphs(
    texts("alreadySigned.greeting", { firstName: props.firstName }),
    texts("alreadySigned.intro"),
    detailLines(details(props, texts)),
    texts("alreadySigned.manage"),
    linkLine(texts("alreadySigned.button"), props.manageUrl),
    texts("alreadySigned.notYou"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** Somebody typed in an address whose signature counts already: told to that mailbox alone. */
export default function AlreadySignedMail(props: AlreadySignedMailProps) {
  return (
    <MailLayout
      preview={t("alreadySigned.preview")}
      title={t("alreadySigned.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("alreadySigned.greeting", { firstName: props.firstName })}</Paragraph>
      <Paragraph>{t("alreadySigned.intro")}</Paragraph>
      <Details rows={details(props, t)} />
      <Paragraph>{t("alreadySigned.manage")}</Paragraph>
      <Action href={props.manageUrl} label={t("alreadySigned.button")} />
      <Paragraph small>{t("alreadySigned.notYou")}</Paragraph>
    </MailLayout>
  );
}
