import { useTranslations } from "next-intl";
import { Badge, StatusBadge } from "@/components/ui/badge";
import type { AddressRequest } from "@/lib/moderation/address-request";

const tones = { pending: "warning", approved: "success", refused: "danger" } as const;

/** What stands out about a declared address: its decision, the letters that wait, the hints of the directory. */
export function AddressBadges({ address }: { address: AddressRequest }) {
  const t = useTranslations("moderation");
  const held = address.uses.filter(({ delivery }) => delivery === "held").length;
  return (
    <>
      <StatusBadge tone={tones[address.decision]}>{t(`decision.${address.decision}`)}</StatusBadge>
      {held > 0 ? <Badge tone="warning">{t("facts.held", { count: held })}</Badge> : null}
      {address.directory.sameDomainAs ? <Badge tone="accent">{t("facts.sameDomain")}</Badge> : null}
    </>
  );
}
