import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Paragraph } from "./parts";
import { footerLines, linkLine, paragraphs } from "./plain-text";

export type MailingWaitingProps = { title: string; collectiveName: string; copies: number; pageUrl: string };

export const previewProps: MailingWaitingProps = {
  title: "Un banc et une fontaine dans chaque commune",
  collectiveName: "Les Amis de la place",
  copies: 342,
  pageUrl: "https://petitions.example.org/moderation/envois/0190a1b2-0000-7000-8000-000000000000",
};

export const subject = ({ copies }: MailingWaitingProps, texts: MailTexts) =>
  texts("mailingWaiting.subject", { count: copies });

const intro = ({ title, collectiveName, copies }: MailingWaitingProps, texts: MailTexts) =>
  texts("mailingWaiting.intro", { title, collective: collectiveName, count: copies });

export function text(props: MailingWaitingProps, texts: MailTexts): string {
  return paragraphs(
    texts("moderationWaiting.greeting"),
    intro(props, texts),
    linkLine(texts("mailingWaiting.button"), props.pageUrl),
    texts("mailingWaiting.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** A large sending waits for a moderator's word. */
export default function MailingWaitingMail(props: MailingWaitingProps) {
  return (
    <MailLayout
      preview={t("mailingWaiting.title")}
      title={t("mailingWaiting.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("moderationWaiting.greeting")}</Paragraph>
      <Paragraph>{intro(props, t)}</Paragraph>
      <Action href={props.pageUrl} label={t("mailingWaiting.button")} />
      <Paragraph small>{t("mailingWaiting.why")}</Paragraph>
    </MailLayout>
  );
}
