"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue } from "@/lib/actions/form-state";
import { formatDate } from "@/lib/i18n/format";
import { WORTH_PATH } from "@/lib/petitions/petition-paths";
import type { ElectorsChoice, ThresholdColumns } from "@/lib/petitions/threshold";
import { THRESHOLD_CHOICES as CHOICES, THRESHOLD_FIELDS as NAMES } from "@/lib/petitions/threshold-form";
import { webAddress } from "@/lib/petitions/web-address";
import { useFieldError } from "./form-problems";

export type ThresholdFieldsView = Pick<
  ThresholdColumns,
  "goal" | "thresholdKind" | "thresholdLabel" | "thresholdSource"
> & { electors: ElectorsChoice };

type ThresholdFieldsProps = { state: FormState; before: ThresholdFieldsView };

/** Fields that only some choices read: the style sheet hides them for the others, no script needed. */
const NOT_FOR_ELECTORS = "group-has-[[value=electeurs]:checked]/threshold:hidden";
const FOR_SCHEME_ALONE = `${NOT_FOR_ELECTORS} group-has-[[value=propre]:checked]/threshold:hidden`;

/** Where the number of signatures hoped for comes from, and the number. */
export function ThresholdFields({ state, before }: ThresholdFieldsProps) {
  const t = useTranslations("thresholds.form");
  const errorOf = useFieldError(state);
  const kind = fieldValue(state, NAMES.kind, CHOICES[before.thresholdKind]);
  const possible = before.electors.state === "known" || kind !== CHOICES.electors;
  const schemeOwns = before.thresholdKind === "scheme";
  return (
    <div className="group/threshold max-w-3xl space-y-5">
      <RadioGroup
        name={NAMES.kind}
        legend={t("legend")}
        hint={t.rich("worth", {
          link: (chunks) => (
            <a href={WORTH_PATH} target="_blank" rel="noopener">
              {chunks}
            </a>
          ),
        })}
        error={errorOf(NAMES.kind)}
        defaultValue={possible && kind ? kind : CHOICES.own}
        options={[
          { value: CHOICES.own, label: t("own"), hint: t("ownHint") },
          { value: CHOICES.scheme, label: t("scheme"), hint: t("schemeHint") },
          {
            value: CHOICES.electors,
            label: t("electors"),
            hint: electorsHint(t, before.electors),
            disabled: before.electors.state !== "known",
          },
        ]}
      />
      <TextInput
        name={NAMES.goal}
        label={t("goal")}
        hint={t("goalHint")}
        error={errorOf(NAMES.goal)}
        defaultValue={fieldValue(state, NAMES.goal, String(before.goal))}
        inputMode="numeric"
        className="max-w-40"
        fieldClassName={NOT_FOR_ELECTORS}
        autoComplete="off"
      />
      <TextInput
        name={NAMES.label}
        label={t("label")}
        hint={t("labelHint")}
        error={errorOf(NAMES.label)}
        defaultValue={fieldValue(state, NAMES.label, before.thresholdLabel)}
        fieldClassName={FOR_SCHEME_ALONE}
        autoComplete="off"
      />
      <TextInput
        name={NAMES.source}
        label={t("source")}
        hint={t("sourceHint")}
        error={errorOf(NAMES.source)}
        defaultValue={fieldValue(state, NAMES.source, schemeOwns ? before.thresholdSource : "")}
        fieldClassName={FOR_SCHEME_ALONE}
        autoComplete="off"
      />
    </div>
  );
}

function electorsHint(
  t: ReturnType<typeof useTranslations<"thresholds.form">>,
  electors: ElectorsChoice,
): string {
  if (electors.state === "elsewhere") return t("electorsElsewhere");
  if (electors.state === "unknown") return t("electorsUnknown");
  const { registered, countedOn, source } = electors.count;
  return t("electorsKnown", {
    registered,
    date: formatDate(countedOn),
    source: webAddress(source)?.host ?? source,
    tenth: electors.tenth,
  });
}
