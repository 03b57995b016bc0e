import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type CommentRemovalProps = {
  petitionTitle: string;
  /** The message, so that its author knows which; empty once they deleted it. */
  text: string;
  reason: string;
  /** Whom to write to against the decision. */
  contactEmail: string;
  manageUrl: string;
};

export const previewProps: CommentRemovalProps = {
  petitionTitle: "Un banc et une fontaine place des Tilleuls",
  text: "Mon voisin du 12, lui, s’en moque bien.",
  reason: "Le message désigne une personne privée.",
  contactEmail: "contact@exemple.example",
  manageUrl: "https://petitions.example.org/signatures/gerer/abc",
};

function rowsOf({ petitionTitle, text, reason }: CommentRemovalProps, texts: MailTexts): [string, string][] {
  return [
    [texts("commentRemoval.details.petition"), typographe(petitionTitle)],
    ...(text ? [[texts("commentRemoval.details.text"), text] as [string, string]] : []),
    [texts("commentRemoval.details.reason"), reason],
  ];
}

export const subject = ({ petitionTitle }: CommentRemovalProps, texts: MailTexts) =>
  texts("commentRemoval.subject", { petition: typographe(petitionTitle) });

export function text(props: CommentRemovalProps, texts: MailTexts): string {
  return paragraphs(
    texts("commentRemoval.greeting"),
    texts("commentRemoval.intro"),
    detailLines(rowsOf(props, texts)),
    texts("commentRemoval.meaning"),
    texts("commentRemoval.how"),
    texts("commentRemoval.redress", { email: props.contactEmail }),
    linkLine(texts("commentRemoval.button"), props.manageUrl),
    texts("commentRemoval.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** That a signer's message was removed, and why (règlement (UE) 2022/2065, art. 17). */
export default function CommentRemovalMail(props: CommentRemovalProps) {
  const { contactEmail, manageUrl } = props;
  return (
    <MailLayout
      preview={t("commentRemoval.meaning")}
      title={t("commentRemoval.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("commentRemoval.greeting")}</Paragraph>
      <Paragraph>{t("commentRemoval.intro")}</Paragraph>
      <Details rows={rowsOf(props, t)} />
      <Paragraph>{t("commentRemoval.meaning")}</Paragraph>
      <Paragraph>{t("commentRemoval.how")}</Paragraph>
      <Paragraph>{t("commentRemoval.redress", { email: contactEmail })}</Paragraph>
      <Action href={manageUrl} label={t("commentRemoval.button")} />
      <Paragraph small>{t("commentRemoval.why")}</Paragraph>
    </MailLayout>
  );
}
