import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ShownElected } from "@/lib/petitions/shown-elected";

/** Whether the register has somebody of that name with that mandate; what it means is said once, beside the list. */
export function ElectedStanding({ verified }: { verified: boolean }) {
  const t = useTranslations("elected.standing");
  return <Badge tone={verified ? "success" : "neutral"}>{t(verified ? "verified" : "declared")}</Badge>;
}

/** One élu·e who signed: name, mandate, territory, party. */
export function ElectedEntry({ elected }: { elected: ShownElected }) {
  const t = useTranslations("elected.mandates");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2 wrap-anywhere">
      <div className="min-w-0">
        <bdi>
          {elected.firstName} {elected.lastName}
        </bdi>
        <span className="block text-sm text-muted">
          {t(elected.mandate)}, <bdi>{elected.territory}</bdi>
          {elected.party ? (
            <>
              {" · "}
              <bdi>{elected.party}</bdi>
            </>
          ) : null}
        </span>
      </div>
      <ElectedStanding verified={elected.verified} />
    </li>
  );
}
