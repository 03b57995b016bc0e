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
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
    // biome-ignore lint/a11y/useFocusableInteractive: as the practices want it, focus stays in the combobox
    <li
      id={id}
      role="option"
      aria-selected={selected}
      // A press must not take the focus away from the field, which would close the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={`cursor-pointer border-line px-3 py-2.5 not-last:border-b hover:bg-accent-soft ${selected ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : ""}`}
    >
      <CommuneSummary commune={suggestion} former={(name) => t("former", { name })} />
    </li>
  );
}

type CommuneSummaryProps = { commune: CommuneSuggestion; former: (name: string) => string };

/** What tells a commune from its homonyms: département and postal codes, and the old name that led to it. */
export function CommuneSummary({ commune, former }: CommuneSummaryProps) {
  const codes = postalCodesLabel(commune.postalCodes);
  return (
    <>
      <span className="font-semibold">{commune.name}</span>{" "}
      <span className="block text-sm text-muted">
        {commune.department} ({commune.departmentCode}){codes ? ` · ${codes}` : ""}
        {commune.matchedFormerName ? (
          <span className="block">{former(commune.matchedFormerName)}</span>
        ) : null}
      </span>
    </>
  );
}
