import { useTranslations } from "next-intl";
import { FORM_ANCHOR } from "@/components/signatures/signature-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { electedSigningPath } from "@/lib/elected/elected-paths";
import { joinPath } from "@/lib/organisations/organisation-paths";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { SignaturesWorthLine } from "./signatures-worth-line";

/** What stands in place of the residents' form where they may not sign: who may, and where. */
export function WhoSigns({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("elected.only");
  const sign = useTranslations("elected.panel");
  const { elected, organisations } = petition.maySign;
  const who = elected && organisations ? "both" : elected ? "elected" : "organisations";
  return (
    <Card as="section" id={FORM_ANCHOR} className="scroll-mt-4 space-y-5 border-accent">
      <h2 className="text-2xl">{t("title")}</h2>
      <p>{t(who)}</p>
      <div className="space-y-3">
        {elected ? (
          <ButtonLink href={electedSigningPath(petition.slug)} size="lg" wide>
            {sign("sign")}
          </ButtonLink>
        ) : null}
        {organisations ? (
          <ButtonLink
            href={joinPath(petition.slug)}
            size="lg"
            variant={elected ? "secondary" : "primary"}
            wide
          >
            {t("joinOrganisations")}
          </ButtonLink>
        ) : null}
      </div>
      <SignaturesWorthLine />
    </Card>
  );
}
