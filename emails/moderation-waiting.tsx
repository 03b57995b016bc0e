import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Paragraph } from "./parts";
import { footerLines, linkLine, paragraphs } from "./plain-text";

export type ModerationWaitingProps = {
  /** How many addresses, and how many reports, wait for a decision; not both none. */
  addresses: number;
  reports: number;
  addressesUrl: string;
  reportsUrl: string;
};

export const previewProps: ModerationWaitingProps = {
  addresses: 3,
  reports: 2,
  addressesUrl: "https://petitions.example.org/moderation/adresses",
  reportsUrl: "https://petitions.example.org/moderation/signalements",
};

function titleOf({ addresses, reports }: ModerationWaitingProps, texts: MailTexts): string {
  if (reports === 0) return texts("moderationWaiting.addresses.title", { count: addresses });
  if (addresses === 0) return texts("moderationWaiting.reports.title", { count: reports });
  return texts("moderationWaiting.both", { count: addresses + reports });
}

/** What waits, one part a kind. */
function partsOf({ addresses, reports, addressesUrl, reportsUrl }: ModerationWaitingProps) {
  const parts = [
    { kind: "reports", count: reports, url: reportsUrl },
    { kind: "addresses", count: addresses, url: addressesUrl },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

export const subject = titleOf;

export function text(props: ModerationWaitingProps, texts: MailTexts): string {
  return paragraphs(
    texts("moderationWaiting.greeting"),
    ...partsOf(props).flatMap(({ kind, count, url }) => [
      texts(`moderationWaiting.${kind}.intro`, { count }),
      linkLine(texts(`moderationWaiting.${kind}.button`), url),
    ]),
    texts("moderationWaiting.why"),
    footerLines(texts("layout.productName"), texts("layout.independence"), texts("layout.automatic")),
  );
}

/** Counts and links: what it is about is read behind sign-in. */
export default function ModerationWaitingMail(props: ModerationWaitingProps) {
  return (
    <MailLayout
      preview={t("moderationWaiting.preview")}
      title={titleOf(props, t)}
      footer={[t("layout.independence"), t("layout.automatic")]}
    >
      <Paragraph>{t("moderationWaiting.greeting")}</Paragraph>
      {partsOf(props).map(({ kind, count, url }) => (
        <div key={kind}>
          <Paragraph>{t(`moderationWaiting.${kind}.intro`, { count })}</Paragraph>
          <Action href={url} label={t(`moderationWaiting.${kind}.button`)} />
        </div>
      ))}
      <Paragraph small>{t("moderationWaiting.why")}</Paragraph>
    </MailLayout>
  );
}
