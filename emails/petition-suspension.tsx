import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type PetitionSuspensionProps = {
  decision: "suspended" | "restored";
  petition: { title: string; communeName: string };
  /** What the moderator says; may be empty for a restoration. */
  reason: string;
  /** Whom to write to against the decision. */
  contactEmail: string;
  spaceUrl: string;
};

export const previewProps: PetitionSuspensionProps = {
  decision: "suspended",
  petition: { title: "Un banc et une fontaine place des Tilleuls", communeName: "Le Mans" },
  reason: "Le deuxième paragraphe donne le nom et l’adresse d’une personne privée.",
  contactEmail: "contact@exemple.example",
  spaceUrl: "https://petitions.example.org/espace/petitions/0190a1b2-0000-7000-8000-000000000000",
};

function rowsOf({ petition, reason }: PetitionSuspensionProps, texts: MailTexts): [string, string][] {
  return [
    [texts("petitionSuspension.details.petition"), typographe(petition.title)],
    [texts("petitionSuspension.details.commune"), petition.communeName],
    ...(reason ? [[texts("petitionSuspension.details.reason"), reason] as [string, string]] : []),
  ];
}

/** How it was decided and what can be done against it: only a suspension takes something away. */
function redress({ decision, contactEmail }: PetitionSuspensionProps, texts: MailTexts): string[] {
  if (decision === "restored") return [];
  return [texts("petitionSuspension.how"), texts("petitionSuspension.redress", { email: contactEmail })];
}

export const subject = ({ decision, petition }: PetitionSuspensionProps, texts: MailTexts) =>
  texts(`petitionSuspension.${decision}.subject`, { petition: typographe(petition.title) });

export function text(props: PetitionSuspensionProps, texts: MailTexts): string {
  return paragraphs(
    texts("petitionSuspension.greeting"),
    texts(`petitionSuspension.${props.decision}.intro`),
    detailLines(rowsOf(props, texts)),
    texts(`petitionSuspension.${props.decision}.meaning`),
    ...redress(props, texts),
    linkLine(texts("petitionSuspension.button"), props.spaceUrl),
    texts("petitionSuspension.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** That a petition was suspended, or is back, and why (règlement (UE) 2022/2065, art. 17). */
export default function PetitionSuspensionMail(props: PetitionSuspensionProps) {
  const { decision, spaceUrl } = props;
  return (
    <MailLayout
      preview={t(`petitionSuspension.${decision}.meaning`)}
      title={t(`petitionSuspension.${decision}.title`)}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("petitionSuspension.greeting")}</Paragraph>
      <Paragraph>{t(`petitionSuspension.${decision}.intro`)}</Paragraph>
      <Details rows={rowsOf(props, t)} />
      <Paragraph>{t(`petitionSuspension.${decision}.meaning`)}</Paragraph>
      {redress(props, t).map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Action href={spaceUrl} label={t("petitionSuspension.button")} />
      <Paragraph small>{t("petitionSuspension.why")}</Paragraph>
    </MailLayout>
  );
}
