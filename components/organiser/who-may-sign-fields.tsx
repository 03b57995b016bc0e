"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { type FormState, isTicked } from "@/lib/actions/form-state";
import { SIGNERS, WHO_FIELDS, type WhoMaySignColumns } from "@/lib/petitions/who-may-sign";
import { useFieldError } from "./form-problems";

type WhoMaySignFieldsProps = { state: FormState; before: WhoMaySignColumns };

/** Residents, élu·es, organisations: each a box, at least one ticked. */
export function WhoMaySignFields({ state, before }: WhoMaySignFieldsProps) {
  const t = useTranslations("elected.who");
  const errorOf = useFieldError(state);
  const ticked = {
    residents: before.residentsMaySign,
    elected: before.electedMaySign,
    organisations: before.organisationsMaySign,
  };
  return (
    <Fieldset
      id={WHO_FIELDS.asked}
      legend={t("legend")}
      hint={t("hint")}
      error={errorOf(WHO_FIELDS.residents)}
      className="max-w-3xl"
    >
      <input type="hidden" name={WHO_FIELDS.asked} value="1" />
      <div className="mt-2 space-y-3">
        {SIGNERS.map((signer) => (
          <Checkbox
            key={signer}
            name={WHO_FIELDS[signer]}
            label={t(signer)}
            hint={t(`${signer}Hint`)}
            defaultChecked={isTicked(state, WHO_FIELDS[signer], ticked[signer])}
          />
        ))}
      </div>
    </Fieldset>
  );
}
