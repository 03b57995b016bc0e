import { useTranslations } from "next-intl";
import { signatoriesPath } from "@/lib/petitions/petition-paths";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";

/** The newest names that their owners chose to show, and the way to the others. */
export function LatestSignatories({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions.page");
  return (
    <section aria-labelledby="signatures-publiques" className="space-y-3">
      <h2 id="signatures-publiques" className="text-xl">
        {t("latest")}
      </h2>
      {petition.latest.length === 0 ? (
        <p className="text-muted">{t("noLatest")}</p>
      ) : (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {petition.latest.map((person, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name; the list is drawn once.
              <li key={index} className="py-2">
                <bdi>
                  {person.firstName} {person.lastName}
                </bdi>
              </li>
            ))}
          </ul>
          <p>
            <a href={signatoriesPath(petition.slug)} className="link inline-flex min-h-11 items-center">
              {t("allSignatories")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
