import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import type { LetterAnnouncement } from "@/lib/deliveries/letter-announcement";
import { formatCount } from "@/lib/i18n/format";
import { signersWords } from "@/lib/letters/signers-words";

type ContactFormPanelProps = {
  contactForms: string[];
  announcement: LetterAnnouncement;
  /** Whether the letter also comes on paper. */
  posted: boolean;
};

/** The mairie's own contact forms, and a text to paste there. */
export function ContactFormPanel({ contactForms, announcement, posted }: ContactFormPanelProps) {
  const t = useTranslations("post.form");
  const common = useTranslations("common");
  const { signatures, residents, elected, organisations, ...said } = announcement;
  return (
    <section aria-labelledby="formulaire" className="space-y-4">
      <h2 id="formulaire" className="text-2xl">
        {t("heading")}
      </h2>
      <p className="max-w-prose">{t("explain")}</p>
      <ul className="space-y-2">
        {contactForms.map((form) => (
          <li key={form}>
            <ButtonLink
              href={form}
              variant="secondary"
              size="sm"
              target="_blank"
              rel="noreferrer"
              className="max-w-full wrap-anywhere"
            >
              {t("open", { site: siteOf(form) })} <span className="sr-only">{common("newWindow")}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <CopyText
        id="annonce"
        label={t("text")}
        value={t("announcement", {
          ...{ ...said, count: signatures, residents: formatCount(residents) },
          who: signersWords({ residents: signatures, elected, organisations }),
          posted: String(posted),
        })}
        copyLabel={common("copy")}
        copiedLabel={common("copied")}
      />
    </section>
  );
}

function siteOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, "").replace(/[/?#].*$/, "");
}
