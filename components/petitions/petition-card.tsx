import { useTranslations } from "next-intl";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { PetitionSummary } from "@/lib/petitions/list-public-petitions";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";
import { SignerCounts } from "./signer-counts";

const TONES: Record<PetitionSummary["status"], BadgeTone> = {
  draft: "neutral",
  open: "accent",
  closed: "neutral",
  delivered: "success",
  suspended: "warning",
};

type PetitionCardProps = {
  petition: PetitionSummary;
  /** Whether to say in which commune: not where the list is that of one. */
  withCommune?: boolean;
};

/** One petition in a list: the title is the only link. */
export function PetitionCard({ petition, withCommune = false }: PetitionCardProps) {
  const t = useTranslations("petitions");
  return (
    <Card as="li" className="flex flex-col gap-2">
      {withCommune ? (
        <p className="text-sm font-semibold text-accent">
          {petition.communeName} ({petition.departmentCode})
        </p>
      ) : null}
      <h3 className="text-xl">
        <a href={petitionPath(petition.slug)}>{typographe(petition.title)}</a>
      </h3>
      <p className="text-sm text-muted">{t("card.carriedBy", { collective: petition.collectiveName })}</p>
      <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
        <span className="font-semibold">
          <SignerCounts {...petition} />
        </span>
        {petition.status === "open" ? null : (
          <StatusBadge tone={TONES[petition.status]}>{t(`status.${petition.status}`)}</StatusBadge>
        )}
      </p>
    </Card>
  );
}

/** A list of petitions: one column on a phone, two where there is room. */
export function PetitionList({
  petitions,
  withCommune,
}: {
  petitions: PetitionSummary[];
  withCommune?: boolean;
}) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {petitions.map((petition) => (
        <PetitionCard key={petition.slug} petition={petition} withCommune={withCommune} />
      ))}
    </ul>
  );
}
