import { useTranslations } from "next-intl";
import { communeForms } from "@/lib/communes/commune-forms";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { PetitionProgress } from "./petition-progress";

/**
 * How many signed, each kind apart: people in their own name, with how far the goal is and how many of them live in
 * the commune; élu·es; organisations. A kind that may not sign and did not is not spoken of.
 */
export function PetitionCount({ petition }: { petition: PublicPetition }) {
  const { tally, maySign } = petition;
  return (
    <div className="space-y-4">
      {maySign.residents || tally.confirmed > 0 ? <PeopleCount petition={petition} /> : null}
      <OtherCounts petition={petition} />
    </div>
  );
}

function PeopleCount({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions.page");
  const { confirmed, residents } = petition.tally;
  const of = communeForms(petition.commune).de;
  return (
    <div className="space-y-2">
      <PetitionProgress count={confirmed} threshold={petition.threshold} />
      {confirmed > 0 ? (
        <p className="text-sm text-muted">
          {t("residents", { count: residents, of })}
          {", "}
          {t("elsewhere", { count: confirmed - residents })}
          {", "}
          {t("postalCodes")}
        </p>
      ) : null}
    </div>
  );
}

function OtherCounts({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("elected.counts");
  const { maySign, elected, organisations } = petition;
  const showsElected = maySign.elected || elected.total > 0;
  // Those that the collective only names have signed nothing.
  const joined = organisations.filter(({ confirmed }) => confirmed).length;
  const showsOrganisations = maySign.organisations || joined > 0;
  if (!showsElected && !showsOrganisations) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-lg font-semibold">
      {showsElected ? <li>{t("elected", { count: elected.total })}</li> : null}
      {showsOrganisations ? <li>{t("organisations", { count: joined })}</li> : null}
    </ul>
  );
}
