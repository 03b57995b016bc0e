import { useTranslations } from "next-intl";
import type { MairieView } from "@/lib/directory/commune-directory";
import { mapHref, phoneHref, webLink } from "@/lib/directory/contact-links";
import { openingTimes } from "@/lib/directory/format-opening-hours";
import { Fact, Facts, LinksFact } from "./facts";
import { OpeningTimesList } from "./opening-times";

/** The ways to a mairie, those it has; without an e-mail address, what to do instead. */
export function MairieContacts({ mairie }: { mairie: MairieView }) {
  const t = useTranslations("directory.mairie");
  const { phones, emails } = mairie;
  const forms = mairie.contactForms.flatMap((form) => webLink(form) ?? []);
  const websites = mairie.websites.flatMap((website) => webLink(website) ?? []);
  const times = openingTimes(mairie.openingHours);
  return (
    <Facts>
      <PostalAddress mairie={mairie} />
      <LinksFact
        term={t("phone")}
        links={phones.map((phone) => ({ href: phoneHref(phone), label: phone }))}
      />
      <LinksFact
        term={t("email")}
        links={emails.map((email) => ({ href: `mailto:${email}`, label: email }))}
      />
      {emails.length > 0 ? null : (
        <Fact term={t("email")}>{t(forms.length > 0 ? "writeByForm" : "writeByPost")}</Fact>
      )}
      <LinksFact term={t("form")} links={forms} />
      <LinksFact term={t("website")} links={websites} />
      {times.lines.length > 0 ? (
        <Fact term={t("hours")}>
          <OpeningTimesList times={times} />
        </Fact>
      ) : null}
    </Facts>
  );
}

function PostalAddress({ mairie }: { mairie: MairieView }) {
  const t = useTranslations("directory.mairie");
  const { addressLines, postalCode, town, latitude, longitude } = mairie;
  const lines = [...addressLines, `${postalCode} ${town}`].filter((line) => line.trim() !== "");
  const isPlaced = latitude !== null && longitude !== null;
  if (lines.length === 0 && !isPlaced) return null;
  return (
    <Fact term={t("address")}>
      <address className="whitespace-pre-line not-italic">{lines.join("\n")}</address>
      {isPlaced ? (
        <a className="link text-sm" href={mapHref({ latitude, longitude })} rel="noreferrer">
          {t("map")}
        </a>
      ) : null}
    </Fact>
  );
}
