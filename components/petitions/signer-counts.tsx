import { useTranslations } from "next-intl";

export type SignerCountsProps = {
  residentsMaySign: boolean;
  confirmed: number;
  elected: number;
  organisations: number;
};

/** How many signed, in a line: each kind apart; one that may not sign, or did not beside the first, is not spoken of. */
export function SignerCounts({ residentsMaySign, confirmed, elected, organisations }: SignerCountsProps) {
  const t = useTranslations();
  return [
    ...(residentsMaySign || elected + organisations === 0
      ? [t("petitions.card.signatures", { count: confirmed })]
      : []),
    ...(elected > 0 ? [t("elected.counts.elected", { count: elected })] : []),
    ...(organisations > 0 ? [t("elected.counts.organisations", { count: organisations })] : []),
  ].join(" · ");
}
