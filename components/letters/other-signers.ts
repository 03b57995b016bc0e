import type { useTranslations } from "next-intl";
import type { SignerCounts } from "@/lib/petitions/who-may-sign";

/** Lines for the élu·es and organisations that signed a letter; none for a kind that did not. */
export function otherSigners(
  counts: SignerCounts,
  t: ReturnType<typeof useTranslations<"elected.counts">>,
): { term: string; description: string }[] {
  return (["elected", "organisations"] as const).flatMap((kind) =>
    counts[kind] > 0 ? [{ term: t(`${kind}Term`), description: t(kind, { count: counts[kind] }) }] : [],
  );
}
