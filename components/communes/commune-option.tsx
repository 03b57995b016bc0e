import { useTranslations } from "next-intl";
import { postalCodesLabel } from "@/lib/communes/commune";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";

type CommuneOptionProps = {
  id: string;
  suggestion: CommuneSuggestion;
  selected: boolean;
  onChoose: () => void;
};

/** One line of the picker’s list. The keyboard never comes here: it stays in the text field, which names the active option. */
export function CommuneOption({ id, suggestion, selected, onChoose }: CommuneOptionProps) {
  const t = useTranslations("communes");
  const { name, matchedFormerName } = suggestion;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
    // biome-ignore lint/a11y/useFocusableInteractive: as the WAI-ARIA practices want it, focus stays in the combobox
    <div
      id={id}
      role="option"
      aria-selected={selected}
      // A press must not take the focus away from the field, which would close the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={`cursor-pointer border-line px-3 py-2.5 not-last:border-b hover:bg-accent-soft ${selected ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : ""}`}
    >
      <span className="font-semibold">{name}</span>
      <span className="block text-sm text-muted">{communePlace(suggestion)}</span>
      {matchedFormerName ? (
        <span className="block text-sm text-muted">{t("former", { name: matchedFormerName })}</span>
      ) : null}
    </div>
  );
}

/** What tells a commune from its homonyms: “Seine-Saint-Denis (93) · 93200, 93210, 93380”. */
export function communePlace({ department, departmentCode, postalCodes }: CommuneSuggestion): string {
  const codes = postalCodesLabel(postalCodes);
  return `${department} (${departmentCode})${codes ? ` · ${codes}` : ""}`;
}
