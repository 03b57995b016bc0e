import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/organiser/action-button";
import { SignerActionForm } from "@/components/signatures/signer-action-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { ManagedOrganisation } from "@/lib/organisations/read-managed-organisation";
import { typographe } from "@/lib/text/french-typography";
import { AgainForm } from "./again-form";

type ActionsProps = {
  organisation: ManagedOrganisation;
  token: string;
  actions: Record<"again" | "withdraw" | "erase", FormAction>;
};

/** What a representative may change; each opens first, says what it does, and has its own button. */
export function ManagedOrganisationActions({ organisation, token, actions }: ActionsProps) {
  const t = useTranslations("organisations.manage");
  const { standing, mayConfirm, name, email, representative } = organisation;
  const confirmed = standing === "confirmed";
  return (
    <div className="divide-y divide-line border-y border-line">
      {mayConfirm ? (
        <div className="py-1">
          <Disclosure summary={t(confirmed ? "againVersion" : "again")}>
            <AgainForm action={actions.again} token={token} version={mayConfirm} name={typographe(name)} />
          </Disclosure>
        </div>
      ) : null}
      {confirmed ? (
        <div className="py-1">
          <Disclosure summary={t("withdraw")}>
            <p>{t("withdrawText")}</p>
            <SignerActionForm
              action={actions.withdraw}
              fields={{ jeton: token }}
              label={t("withdrawSubmit")}
              pendingLabel={t("pending")}
              variant="danger"
            />
          </Disclosure>
        </div>
      ) : null}
      {email || representative ? (
        <div className="py-1">
          <Disclosure summary={t("erase")}>
            <p>{t("eraseText")}</p>
            <SignerActionForm
              action={actions.erase}
              fields={{ jeton: token }}
              label={t("eraseSubmit")}
              pendingLabel={t("pending")}
              variant="danger"
            />
          </Disclosure>
        </div>
      ) : null}
    </div>
  );
}
