import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Paragraph } from "./parts";
import { footerLines, linkLine, paragraphs } from "./plain-text";

export type ModerationWaitingProps = {
  /** How many addresses wait for a decision. */
  pending: number;
  queueUrl: string;
};

export const previewProps: ModerationWaitingProps = {
  pending: 3,
  queueUrl: "https://petitions.example.org/moderation/adresses",
};

export const subject = ({ pending }: ModerationWaitingProps, texts: MailTexts) =>
  texts("moderationWaiting.subject", { count: pending });

export function text({ pending, queueUrl }: ModerationWaitingProps, texts: MailTexts): string {
  return paragraphs(
    texts("moderationWaiting.greeting"),
    texts("moderationWaiting.intro", { count: pending }),
    linkLine(texts("moderationWaiting.button"), queueUrl),
    texts("moderationWaiting.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** A count and a link: whom the letters are for is read behind sign-in. */
export default function ModerationWaitingMail({ pending, queueUrl }: ModerationWaitingProps) {
  return (
    <MailLayout
      preview={t("moderationWaiting.preview")}
      title={t("moderationWaiting.title", { count: pending })}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("moderationWaiting.greeting")}</Paragraph>
      <Paragraph>{t("moderationWaiting.intro", { count: pending })}</Paragraph>
      <Action href={queueUrl} label={t("moderationWaiting.button")} />
      <Paragraph small>{t("moderationWaiting.why")}</Paragraph>
    </MailLayout>
  );
}
