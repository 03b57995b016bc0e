import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AddressUse } from "@/lib/moderation/address-request";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";

/** Who means to write to an address. @param most how many are shown in full. */
export function AddressUses({ uses, most }: { uses: AddressUse[]; most: number }) {
  const t = useTranslations("moderation");
  if (uses.length === 0) return <p className="text-muted">{t("facts.noUse")}</p>;
  const more = uses.length - most;
  return (
    <>
      <ul className="space-y-3">
        {uses.slice(0, most).map((use) => (
          <li key={`${use.petition.id} ${use.recipient.name} ${use.delivery}`} className="wrap-anywhere">
            <OneUse use={use} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-muted">{t("facts.more", { count: more })}</p> : null}
    </>
  );
}

function OneUse({ use: { petition, collective, recipient, delivery } }: { use: AddressUse }) {
  const t = useTranslations("moderation");
  const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;
  return (
    <>
      <strong className="block">{typographe(petition.title)}</strong>
      <span className="block text-muted">
        {t("facts.carriedBy", { collective: collective.name })} · {t(`uses.${delivery ?? "notSealed"}`)}
      </span>
      <span className="block">
        {recipient.function ? t("facts.recipientFunction", recipient) : t("facts.recipient", recipient)}
      </span>
      <a href={petitionPath(petition.slug)} className="link inline-flex min-h-8 items-center text-sm">
        {t.rich("facts.seePetition", { title: typographe(petition.title), hidden })}
      </a>
    </>
  );
}
