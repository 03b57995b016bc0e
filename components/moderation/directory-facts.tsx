import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import type { DirectoryFacts as Facts } from "@/lib/moderation/address-request";
import { safeHref } from "@/lib/text/safe-href";

/** What the directory says of the mairie, beside the address that somebody typed. */
export function DirectoryFacts({ directory }: { directory: Facts }) {
  const t = useTranslations("moderation.directory");
  const { emails, websites, publicUrls, sameDomainAs, listed } = directory;
  const nothing = emails.length + websites.length + publicUrls.length === 0;
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{t("heading")}</h2>
      {listed ? <Alert tone="success">{t("listed")}</Alert> : null}
      {!listed && sameDomainAs ? (
        <Alert tone="success">{t("sameDomain", { site: sameDomainAs })}</Alert>
      ) : null}
      {!listed && !sameDomainAs && websites.length > 0 ? <Alert tone="info">{t("otherDomain")}</Alert> : null}
      {nothing ? (
        <p>{t("unknown")}</p>
      ) : (
        <DescriptionList
          items={[
            { term: t("emails"), description: <Lines lines={emails} none={t("none")} /> },
            { term: t("websites"), description: <Links addresses={websites} none={t("none")} /> },
            {
              term: t("page"),
              description: <Links addresses={publicUrls} label={t("pageLink")} none={t("none")} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function Lines({ lines, none }: { lines: string[]; none: string }) {
  if (lines.length === 0) return none;
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}

/** Addresses of elsewhere, as the directory has them: what is no web address stays text. */
function Links({ addresses, label, none }: { addresses: string[]; label?: string; none: string }) {
  if (addresses.length === 0) return none;
  return addresses.map((address) => {
    const href = safeHref(address);
    return (
      <span key={address} className="block">
        {href ? (
          <a href={href} className="link" rel="noreferrer external">
            {label ?? address}
          </a>
        ) : (
          address
        )}
      </span>
    );
  });
}
