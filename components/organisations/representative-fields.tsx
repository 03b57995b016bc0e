"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { useFieldError } from "@/components/organiser/form-problems";
import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, isTicked } from "@/lib/actions/form-state";
import { ORGANISATION_FIELDS as NAMES, ORGANISATION_URL_MAX } from "@/lib/organisations/organisation-form";
import { CAPACITY_MAX, REPRESENTATIVE_MAX } from "@/lib/organisations/organisation-limits";

type Said = { url: string; representative: string; capacity: string };

/** Labels of the fields below, for the summary of what is to be corrected. */
export function useRepresentativeLabels(): Record<string, string> {
  const t = useTranslations("organisations.fields");
  return useMemo(
    () => ({
      [NAMES.representative]: t("representative"),
      [NAMES.capacity]: t("capacity"),
      [NAMES.url]: t("url"),
      [NAMES.entitled]: t("entitledShort"),
    }),
    [t],
  );
}

/** Who speaks for an organisation, in what capacity, and its site. */
export function RepresentativeFields({ state, before }: { state: FormState; before: Said }) {
  const t = useTranslations("organisations.fields");
  const errorOf = useFieldError(state);
  return (
    <>
      <TextInput
        name={NAMES.representative}
        label={t("representative")}
        error={errorOf(NAMES.representative)}
        defaultValue={fieldValue(state, NAMES.representative, before.representative)}
        maxLength={REPRESENTATIVE_MAX}
        autoComplete="name"
      />
      <TextInput
        name={NAMES.capacity}
        label={t("capacity")}
        hint={t("capacityHint")}
        error={errorOf(NAMES.capacity)}
        defaultValue={fieldValue(state, NAMES.capacity, before.capacity)}
        maxLength={CAPACITY_MAX}
        autoComplete="organization-title"
      />
      <TextInput
        name={NAMES.url}
        optional
        label={t("url")}
        hint={t("urlHint")}
        error={errorOf(NAMES.url)}
        defaultValue={fieldValue(state, NAMES.url, before.url)}
        maxLength={ORGANISATION_URL_MAX}
        inputMode="url"
        autoComplete="url"
      />
    </>
  );
}

/** Says that they may speak for it; never ticked beforehand. */
export function EntitledField({ state, label }: { state: FormState; label: ReactNode }) {
  const errorOf = useFieldError(state);
  return (
    <Checkbox
      name={NAMES.entitled}
      label={label}
      error={errorOf(NAMES.entitled)}
      defaultChecked={isTicked(state, NAMES.entitled)}
    />
  );
}
