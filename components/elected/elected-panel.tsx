import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { electedPath, electedSigningPath } from "@/lib/elected/elected-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { ElectedEntry } from "./elected-entry";

/** The first élu·es who signed, and where another signs; nothing where none may and none has. */
export function ElectedPanel({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("elected");
  const { elected, maySign, slug } = petition;
  const maySignNow = maySign.elected && SIGNABLE_STATUSES.includes(petition.status);
  if (elected.total === 0 && !maySign.elected) return null;
  return (
    <section aria-labelledby="elus" className="space-y-3">
      <h2 id="elus" className="text-xl">
        {t("panel.heading")}
      </h2>
      {elected.total === 0 ? (
        <p className="text-muted">{t("panel.none")}</p>
      ) : (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {elected.shown.map((one) => (
              <ElectedEntry key={one.id} elected={one} />
            ))}
          </ul>
          <p>
            <a href={electedPath(slug)} className="link inline-flex min-h-11 items-center">
              {t("panel.all", { count: elected.total })}
            </a>
          </p>
          <p className="text-sm text-muted">{t("standing.meaning")}</p>
        </>
      )}
      {maySignNow && maySign.residents ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {t("panel.invite")}
          <ButtonLink href={electedSigningPath(slug)} variant="secondary" size="sm">
            {t("panel.sign")}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
