import { useTranslations } from "next-intl";
import { communeForms } from "@/lib/communes/commune-forms";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { PetitionProgress } from "./petition-progress";

/** How many signed, how far the goal is, and how many of them live in the commune. */
export function PetitionCount({ petition }: { petition: PublicPetition }) {
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
