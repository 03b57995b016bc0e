import { useTranslations } from "next-intl";
import { PetitionOrganisations } from "@/components/organisations/petition-organisations";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { SignaturesWorth } from "./signatures-worth";

/** Whom the petition addresses, who carries it and who stands beside them, what signing is worth. Never anybody's e-mail address. */
export function PetitionAbout({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions.page");
  return (
    <div className="grid gap-x-8 gap-y-6 wrap-anywhere sm:grid-cols-2">
      {petition.recipients.length > 0 ? (
        <section className="space-y-2">
          <h2 className="text-xl">{t("recipients")}</h2>
          <ul className="space-y-2">
            {petition.recipients.map((recipient) => (
              <li key={`${recipient.name} ${recipient.function}`}>
                {recipient.name}
                {recipient.function ? <span className="block text-muted">{recipient.function}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="space-y-2">
        <h2 className="text-xl">{t("collective")}</h2>
        <p>
          {petition.collective.name}
          <span className="block whitespace-pre-line text-muted">{petition.collective.postalAddress}</span>
        </p>
      </section>
      <PetitionOrganisations petition={petition} />
      <SignaturesWorth kind={petition.threshold.kind} />
    </div>
  );
}
