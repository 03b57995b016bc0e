import { formatDate } from "@/lib/i18n/format";
import { typographe } from "@/lib/text/french-typography";
import { MailLayout } from "./layout";
import { type MailTexts, mailTexts as t } from "./mail";
import { Action, Details, MailLink, Paragraph } from "./parts";
import { detailLines, footerLines, linkLine, paragraphs } from "./plain-text";

export type OrganisationWordProps = {
  mail: "invitation" | "accepted" | "confirmed" | "removed";
  /** As it is shown: nobody changes it by answering. */
  organisationName: string;
  petition: { title: string; communeName: string; collectiveName: string };
  version: { number: number; publishedAt: Date } | null;
  /** Where it answers, or its own page. */
  pageUrl: string;
};

export const previewProps: OrganisationWordProps = {
  mail: "invitation",
  organisationName: "Les Riverains du canal",
  petition: {
    title: "Un banc et une fontaine place des Tilleuls",
    communeName: "Le Mans",
    collectiveName: "Les Amis de la place",
  },
  version: { number: 1, publishedAt: new Date("2026-11-21T10:00:00Z") },
  pageUrl: "https://petitions.example.org/organisations/confirmer/exemple",
};

const valuesOf = ({ organisationName, petition }: OrganisationWordProps) => ({
  name: typographe(organisationName),
  collective: typographe(petition.collectiveName),
});

function rowsOf(props: OrganisationWordProps, texts: MailTexts): [string, string][] {
  const { petition, version } = props;
  const detail = (key: "petition" | "commune" | "carriedBy" | "organisation" | "version") =>
    texts(`organisation.details.${key}`);
  const text = version && {
    number: version.number,
    date: formatDate(version.publishedAt),
  };
  return [
    [detail("organisation"), typographe(props.organisationName)],
    [detail("petition"), typographe(petition.title)],
    [detail("commune"), petition.communeName],
    [detail("carriedBy"), typographe(petition.collectiveName)],
    ...(text
      ? [[detail("version"), texts("organisation.details.versionValue", text)] as [string, string]]
      : []),
  ];
}

/** The address that leads to the refusal; only while there is something to refuse. */
const refusalUrl = ({ mail, pageUrl }: OrganisationWordProps) =>
  mail === "invitation" || mail === "accepted" ? `${pageUrl}#refuser` : null;

export const subject = (props: OrganisationWordProps, texts: MailTexts) =>
  texts(`organisation.${props.mail}.subject`, valuesOf(props));

export function text(props: OrganisationWordProps, texts: MailTexts): string {
  const { mail, pageUrl } = props;
  const refusal = refusalUrl(props);
  return paragraphs(
    texts("organisation.greeting"),
    texts(`organisation.${mail}.intro`, valuesOf(props)),
    detailLines(rowsOf(props, texts)),
    linkLine(texts(`organisation.${mail}.button`), pageUrl),
    texts(`organisation.${mail}.limits`, valuesOf(props)),
    texts(`organisation.${mail}.why`),
    refusal ? linkLine(texts("organisation.invitation.refuse"), refusal) : null,
    footerLines(texts("layout.productName"), texts("layout.independence")),
  );
}

/** What an organisation is asked, told and offered: its answer, its own page, the way to refuse for good. */
export default function OrganisationWordMail(props: OrganisationWordProps) {
  const { mail, pageUrl } = props;
  const refusal = refusalUrl(props);
  return (
    <MailLayout
      preview={t(`organisation.${mail}.title`)}
      title={t(`organisation.${mail}.title`)}
      footer={[t("layout.independence")]}
    >
      <Paragraph>{t("organisation.greeting")}</Paragraph>
      <Paragraph>{t(`organisation.${mail}.intro`, valuesOf(props))}</Paragraph>
      <Details rows={rowsOf(props, t)} />
      <Action href={pageUrl} label={t(`organisation.${mail}.button`)} />
      <Paragraph>{t(`organisation.${mail}.limits`, valuesOf(props))}</Paragraph>
      <Paragraph small>
        {t(`organisation.${mail}.why`)}
        {refusal ? (
          <>
            {" "}
            <MailLink href={refusal}>{t("organisation.invitation.refuse")}</MailLink>
          </>
        ) : null}
      </Paragraph>
    </MailLayout>
  );
}
