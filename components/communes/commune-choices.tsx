import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";
import { communePlace } from "./commune-option";

type CommuneChoicesProps = {
  /** `suggestionOf` each hit of `resolveCommune`. */
  suggestions: readonly CommuneSuggestion[];
  legend?: ReactNode;
  error?: ReactNode;
};

/** The server’s answer to a name or a postal code that several communes share: one button a commune, named `insee`. */
export function CommuneChoices({ suggestions, legend, error }: CommuneChoicesProps) {
  const t = useTranslations("communes");
  const options = suggestions.map((suggestion) => ({
    value: suggestion.insee,
    label: suggestion.name,
    hint: suggestion.matchedFormerName
      ? `${communePlace(suggestion)} · ${t("former", { name: suggestion.matchedFormerName })}`
      : communePlace(suggestion),
  }));
  return <RadioGroup name="insee" legend={legend ?? t("choices.legend")} error={error} options={options} />;
}
