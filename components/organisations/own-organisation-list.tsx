import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/organiser/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CoSignerStanding } from "@/lib/db/generated/enums";
import type { OwnOrganisation } from "@/lib/organisations/list-own-organisations";
import { OwnOrganisationItem } from "./own-organisation-item";

type Group = "requested" | "confirmed" | "named" | "invited" | "ended";

/** What waits for the organisers comes first. */
const GROUPS: [Group, CoSignerStanding[]][] = [
  ["requested", ["requested"]],
  ["confirmed", ["confirmed"]],
  ["named", ["named"]],
  ["invited", ["invited"]],
  ["ended", ["declined", "withdrawn"]],
];

export type OrganisationActions = Record<"accept" | "refuse" | "remove", FormAction>;

type OwnOrganisationListProps = {
  petitionId: string;
  organisations: OwnOrganisation[];
  /** Number of the text in force; `null` before there is one. */
  current: number | null;
  /** Whether organisations may still join. */
  open: boolean;
  actions: OrganisationActions;
};

/** The organisations of a petition as its organisers follow them, by what they answered. */
export function OwnOrganisationList({ organisations, ...item }: OwnOrganisationListProps) {
  const t = useTranslations("organisations.own");
  if (organisations.length === 0) return <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
  return (
    <div className="space-y-8">
      {GROUPS.map(([group, standings]) => {
        const members = organisations.filter(({ standing }) => standings.includes(standing));
        if (members.length === 0) return null;
        return (
          <section key={group} className="space-y-3">
            <h2 className="text-2xl">
              {t(`groups.${group}`)} <span className="text-muted">({members.length})</span>
            </h2>
            <ul className="space-y-3">
              {members.map((organisation) => (
                <OwnOrganisationItem key={organisation.id} organisation={organisation} {...item} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
