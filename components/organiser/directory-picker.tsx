"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useRef } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PROPOSAL_GROUPS, type Proposal } from "@/lib/directory/propose-recipients";
import { ADD_PROPOSAL, GESTURE_FIELD, PROPOSAL_FIELD } from "@/lib/petitions/recipient-gesture";

type DirectoryPickerProps = {
  proposals: readonly Proposal[];
  open: boolean;
  onAdd: (proposal: Proposal) => void;
};

/** The mairie and the council, to add to the recipients one by one; without a script the button sends the form. */
export function DirectoryPicker({ proposals, open, onAdd }: DirectoryPickerProps) {
  const t = useTranslations("recipients.directory");
  const select = useRef<HTMLSelectElement>(null);

  function add(event: MouseEvent) {
    event.preventDefault();
    const chosen = proposals.find(({ id }) => id === select.current?.value);
    if (chosen) onAdd(chosen);
    else select.current?.focus();
  }

  return (
    <Disclosure summary={t("summary")} open={open}>
      <div className="flex flex-wrap items-end gap-3">
        <Field id={PROPOSAL_FIELD} label={t("label")} hint={t("hint")} className="min-w-0 flex-1 basis-72">
          {(control) => (
            <select
              {...control}
              ref={select}
              name={PROPOSAL_FIELD}
              defaultValue=""
              className="control control-select"
            >
              <option value="">{t("choose")}</option>
              {PROPOSAL_GROUPS.map((group) => (
                <Choices
                  key={group}
                  label={t(`groups.${group}`)}
                  proposals={proposals.filter((proposal) => proposal.group === group)}
                />
              ))}
            </select>
          )}
        </Field>
        <button
          type="submit"
          name={GESTURE_FIELD}
          value={ADD_PROPOSAL}
          className="btn btn-secondary"
          onClick={add}
        >
          {t("add")}
        </button>
      </div>
    </Disclosure>
  );
}

function Choices({ label, proposals }: { label: string; proposals: readonly Proposal[] }) {
  const t = useTranslations("recipients.directory");
  if (proposals.length === 0) return null;
  return (
    <optgroup label={label}>
      {proposals.map(({ id, addressee: { name, function: role } }) => (
        <option key={id} value={id}>
          {role ? t("person", { name, role }) : name}
        </option>
      ))}
    </optgroup>
  );
}
