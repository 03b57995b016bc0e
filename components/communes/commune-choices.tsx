import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { postalCodesLabel } from "@/lib/communes/commune";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";

type CommuneChoicesProps = {
  /** `suggestionOf` each hit of `resolveCommune`. */
  suggestions: readonly CommuneSuggestion[];
  legend?: ReactNode;
  error?: ReactNode;
};

/** The server’s answer to a name or a postal code that several communes share: one button a commune, named `insee`. */
export function CommuneChoices({ suggestions, legend, error }: CommuneChoicesProps) {
  const t = useTranslations("communes");
  const options = suggestions.map(
    ({ insee, name, department, departmentCode, postalCodes, matchedFormerName }) => {
      const codes = postalCodesLabel(postalCodes);
      const place = `${department} (${departmentCode})${codes ? ` · ${codes}` : ""}`;
      const former = matchedFormerName === undefined ? "" : ` · ${t("former", { name: matchedFormerName })}`;
      return { value: insee, label: name, hint: place + former };
    },
  );
  return <RadioGroup name="insee" legend={legend ?? t("choices.legend")} error={error} options={options} />;
}
