import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { communeForms } from "@/lib/communes/commune-forms";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";

const PARTS = ["controller", "purpose", "match", "recipients", "retention", "rights"] as const;

/** What RGPD art. 13 asks to be told where an élu·e signs, in short; the whole is on its own page. */
export function ElectedNotice({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("elected.notice");
  const values = {
    collective: petition.collective.name,
    address: petition.collective.postalAddress.replace(/\n+/g, ", "),
    mairie: communeForms(petition.commune).mairieOf,
    recipients: petition.recipients.map(({ name }) => name).join(", "),
    b: (chunks: ReactNode) => <strong>{chunks}</strong>,
    link: (chunks: ReactNode) => <a href="/confidentialite">{chunks}</a>,
  };
  return (
    <Disclosure summary={t("summary")}>
      {PARTS.map((part) => (
        <p key={part} className="text-sm">
          {t.rich(part, values)}
        </p>
      ))}
    </Disclosure>
  );
}
