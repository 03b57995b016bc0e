import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type MailingDecisionProps = {
  decision: "approved" | "refused";
  title: string;
  /** What the moderator says; may be empty for an approval. */
  reason: string;
  pageUrl: string;
};

export const previewProps: MailingDecisionProps = {
  decision: "refused",
  title: "Un banc et une fontaine dans chaque commune",
  reason: "La lettre met en cause une personne nommée : retirez ce passage.",
  pageUrl: "https://petitions.example.org/espace/envois/0190a1b2-0000-7000-8000-000000000000",
};

const rowsOf = ({ title, reason }: MailingDecisionProps, texts: MailTexts): [string, string][] => [
  [texts("letterDelivery.details.petition"), title],
  ...(reason ? [[texts("addressDecision.details.reason"), reason] as [string, string]] : []),
];

export const subject = ({ decision, title }: MailingDecisionProps, texts: MailTexts) =>
  texts(`mailingDecision.${decision}.subject`, { title });

export function text(props: MailingDecisionProps, texts: MailTexts): string {
  return paragraphs(
    texts("addressDecision.greeting"),
    texts(`mailingDecision.${props.decision}.intro`),
    detailLines(rowsOf(props, texts)),
    linkLine(texts("mailingDecision.button"), props.pageUrl),
    texts("mailingDecision.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** What a moderator decided about a collective's first large sending. */
export default function MailingDecisionMail(props: MailingDecisionProps) {
  const { decision, pageUrl } = props;
  return (
    <MailLayout
      preview={t(`mailingDecision.${decision}.title`)}
      title={t(`mailingDecision.${decision}.title`)}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("addressDecision.greeting")}</Paragraph>
      <Paragraph>{t(`mailingDecision.${decision}.intro`)}</Paragraph>
      <Details rows={rowsOf(props, t)} />
      <Action href={pageUrl} label={t("mailingDecision.button")} />
      <Paragraph small>{t("mailingDecision.why")}</Paragraph>
    </MailLayout>
  );
}
