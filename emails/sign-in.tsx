import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Paragraph } from "./parts";
import { footerLines, linkLine, paragraphs } from "./plain-text";

export type SignInMailProps = {
  signInUrl: string;
  /** How long the link lives. */
  minutes: number;
};

export const previewProps: SignInMailProps = {
  signInUrl: "https://petitions.example.org/connexion/lien/AZqT3kVxQ7yZ0mN1bC2dE3fG4hI5jK6lM7nO8pQ9",
  minutes: 30,
};

export const subject = (_props: SignInMailProps, texts: MailTexts) => texts("signIn.subject");

export function text({ signInUrl, minutes }: SignInMailProps, texts: MailTexts): string {
  return paragraphs(
    texts("signIn.greeting"),
    texts("signIn.intro"),
    linkLine(texts("signIn.button"), signInUrl),
    texts("signIn.limits", { minutes }),
    texts("signIn.notYou"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** The link that an organiser asked for. */
export default function SignInMail({ signInUrl, minutes }: SignInMailProps) {
  return (
    <MailLayout
      preview={t("signIn.preview", { minutes })}
      title={t("signIn.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("signIn.greeting")}</Paragraph>
      <Paragraph>{t("signIn.intro")}</Paragraph>
      <Action href={signInUrl} label={t("signIn.button")} />
      <Paragraph>{t("signIn.limits", { minutes })}</Paragraph>
      <Paragraph small>{t("signIn.notYou")}</Paragraph>
    </MailLayout>
  );
}
