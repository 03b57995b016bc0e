import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type AddressDecisionProps = {
  decision: "approved" | "refused";
  email: string;
  petitionTitle: string;
  /** What the moderator says; may be empty for an approval. */
  reason: string;
  /** What the organisers do next. */
  next: "leaving" | "send" | "again" | "correct" | "readdress";
  spaceUrl: string;
};

export const previewProps: AddressDecisionProps = {
  decision: "refused",
  email: "mairie@exemple.example",
  petitionTitle: "Un banc et une fontaine place des Tilleuls",
  reason: "Cette adresse n’est pas celle de la mairie : son site donne accueil@exemple.example.",
  next: "correct",
  spaceUrl: "https://petitions.example.org/espace/petitions/0190a1b2-0000-7000-8000-000000000000/modifier",
};

function rowsOf(
  { email, petitionTitle, reason }: AddressDecisionProps,
  texts: MailTexts,
): [string, string][] {
  return [
    [texts("addressDecision.details.petition"), typographe(petitionTitle)],
    [texts("addressDecision.details.email"), email],
    ...(reason ? [[texts("addressDecision.details.reason"), reason] as [string, string]] : []),
  ];
}

export const subject = ({ decision, petitionTitle }: AddressDecisionProps, texts: MailTexts) =>
  texts(`addressDecision.${decision}.subject`, { petition: typographe(petitionTitle) });

export function text(props: AddressDecisionProps, texts: MailTexts): string {
  const { decision, next, spaceUrl } = props;
  return paragraphs(
    texts("addressDecision.greeting"),
    texts(`addressDecision.${decision}.intro`),
    detailLines(rowsOf(props, texts)),
    texts(`addressDecision.next.${next}`),
    linkLine(texts(`addressDecision.button.${next}`), spaceUrl),
    texts("addressDecision.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** What a moderator decided about an address that the collective typed, and what to do now. */
export default function AddressDecisionMail(props: AddressDecisionProps) {
  const { decision, next, spaceUrl } = props;
  return (
    <MailLayout
      preview={t(`addressDecision.next.${next}`)}
      title={t(`addressDecision.${decision}.title`)}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("addressDecision.greeting")}</Paragraph>
      <Paragraph>{t(`addressDecision.${decision}.intro`)}</Paragraph>
      <Details rows={rowsOf(props, t)} />
      <Paragraph>{t(`addressDecision.next.${next}`)}</Paragraph>
      <Action href={spaceUrl} label={t(`addressDecision.button.${next}`)} />
      <Paragraph small>{t("addressDecision.why")}</Paragraph>
    </MailLayout>
  );
}
