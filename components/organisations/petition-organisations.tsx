import { useTranslations } from "next-intl";
import { joinPath } from "@/lib/organisations/organisation-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import type { ShownOrganisation } from "@/lib/petitions/shown-organisations";
import { webAddress } from "@/lib/petitions/web-address";
import { typographe } from "@/lib/text/french-typography";

type Petition = Pick<PublicPetition, "slug" | "status" | "organisations" | "version" | "maySign">;

/** Who stands beside the collective: those that confirmed, apart from those that it names; and how to join. */
export function PetitionOrganisations({ petition }: { petition: Petition }) {
  const t = useTranslations("organisations.public");
  const { organisations, slug, status, maySign, version } = petition;
  const confirmed = organisations.filter((one) => one.confirmed);
  const named = organisations.filter((one) => !one.confirmed);
  const open = maySign.organisations && SIGNABLE_STATUSES.includes(status);
  if (organisations.length === 0 && !open) return null;
  return (
    <section className="space-y-3 sm:col-span-2">
      <h2 className="text-xl">{t("title")}</h2>
      {confirmed.length > 0 ? (
        <>
          <p className="text-muted">{t("confirmed", { count: confirmed.length })}</p>
          <Names organisations={confirmed} current={version?.number ?? null} />
        </>
      ) : null}
      {named.length > 0 ? (
        <>
          <p className="text-muted">{t("named", { count: named.length })}</p>
          <Names organisations={named} current={null} />
        </>
      ) : null}
      {organisations.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      {open ? (
        <p>
          <a href={joinPath(slug)} className="link inline-flex min-h-11 items-center">
            {t("join")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

type NamesProps = { organisations: readonly ShownOrganisation[]; current: number | null };

function Names({ organisations, current }: NamesProps) {
  const t = useTranslations("organisations.public");
  return (
    <ul className="list-disc space-y-1 pl-5 sm:columns-2">
      {organisations.map(({ name, url, version }) => {
        const link = webAddress(url);
        const older = version !== null && current !== null && version < current;
        return (
          <li key={name} className="break-inside-avoid">
            {link ? (
              <a href={link.href} rel="nofollow ugc noopener noreferrer" className="link">
                {typographe(name)}
              </a>
            ) : (
              typographe(name)
            )}
            {older ? (
              <span className="text-sm text-muted"> {t("olderVersion", { number: version })}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
