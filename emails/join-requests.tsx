import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Paragraph } from "./parts";
import { footerLines, linkLine, paragraphs } from "./plain-text";

export type JoinRequestsProps = { petitionTitle: string; names: string[]; pageUrl: string };

/** How many are named; the page has them all. */
const NAMED = 10;

export const previewProps: JoinRequestsProps = {
  petitionTitle: "Un banc et une fontaine place des Tilleuls",
  names: ["Les Riverains du canal", "Vélo en Sarthe"],
  pageUrl:
    "https://petitions.example.org/espace/petitions/0190a1b2-0000-7000-8000-000000000000/organisations",
};

const valuesOf = ({ petitionTitle, names }: JoinRequestsProps) => ({
  petition: typographe(petitionTitle),
  count: names.length,
});

function linesOf({ names }: JoinRequestsProps, texts: MailTexts): string[] {
  const more = names.length - NAMED;
  return [
    ...names.slice(0, NAMED).map(typographe),
    ...(more > 0 ? [texts("joinRequests.more", { count: more })] : []),
  ];
}

export const subject = (props: JoinRequestsProps, texts: MailTexts) =>
  texts("joinRequests.subject", valuesOf(props));

export function text(props: JoinRequestsProps, texts: MailTexts): string {
  return paragraphs(
    texts("organisation.greeting"),
    texts("joinRequests.intro", valuesOf(props)),
    linesOf(props, texts)
      .map((line) => `- ${line}`)
      .join("\n"),
    linkLine(texts("joinRequests.button"), props.pageUrl),
    texts("joinRequests.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** Organisations ask to sign a petition: its organisers decide. */
export default function JoinRequestsMail(props: JoinRequestsProps) {
  return (
    <MailLayout
      preview={t("joinRequests.title")}
      title={t("joinRequests.title")}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("organisation.greeting")}</Paragraph>
      <Paragraph>{t("joinRequests.intro", valuesOf(props))}</Paragraph>
      <Paragraph>
        {linesOf(props, t).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two organisations may bear one name; drawn once.
          <span key={index}>
            {index > 0 ? <br /> : null}
            <bdi>{line}</bdi>
          </span>
        ))}
      </Paragraph>
      <Action href={props.pageUrl} label={t("joinRequests.button")} />
      <Paragraph small>{t("joinRequests.why")}</Paragraph>
    </MailLayout>
  );
}
