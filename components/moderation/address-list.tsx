import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { AddressRequest } from "@/lib/moderation/address-request";
import { AddressCard } from "./address-card";

type AddressListProps = {
  page: { addresses: AddressRequest[]; next: string | null };
  label: string;
  /** The page's own path, which the links to other pages of the list stay on. */
  path: string;
  isFirst: boolean;
  now: Date;
};

/** One page of declared addresses, and the ways to the others. */
export function AddressList({ page, label, path, isFirst, now }: AddressListProps) {
  const t = useTranslations("moderation.pages");
  return (
    <div className="space-y-6">
      <ul aria-label={label} className="space-y-4">
        {page.addresses.map((address) => (
          <AddressCard key={address.id} address={address} now={now} />
        ))}
      </ul>
      {page.next || !isFirst ? (
        <nav aria-label={t("label")} className="flex flex-wrap gap-3">
          {page.next ? (
            <ButtonLink href={`${path}?apres=${page.next}`} variant="secondary" rel="next">
              {t("next")}
            </ButtonLink>
          ) : null}
          {isFirst ? null : (
            <ButtonLink href={path} variant="quiet">
              {t("first")}
            </ButtonLink>
          )}
        </nav>
      ) : null}
    </div>
  );
}
