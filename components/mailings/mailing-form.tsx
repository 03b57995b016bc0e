"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { ConflictNotice } from "@/components/organiser/conflict-notice";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { BodyLinkNotes, type LinkChecks } from "@/components/organiser/link-notes";
import { MergeFieldsHelp } from "@/components/organiser/merge-fields-help";
import { partsFieldLabels } from "@/components/organiser/parts-field-labels";
import { PartsFields } from "@/components/organiser/parts-fields";
import { useVersionOf } from "@/components/organiser/state-version";
import { UnknownNotes } from "@/components/organiser/unknown-notes";
import { TextEditor } from "@/components/text/text-editor";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { MAILING_BODY_MAX, MAILING_FIELDS as NAMES } from "@/lib/mailings/mailing-form";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import type { MergeValues } from "@/lib/merge/merge-fields";
import type { PartsInput } from "@/lib/petitions/petition-parts";
import { typographe } from "@/lib/text/french-typography";

/** Name and value of the button that saves and goes on. */
export const NEXT_GESTURE = { name: "suite", value: "destinataires" } as const;

type Props = {
  action: FormAction;
  mailing: {
    id: string;
    title: string;
    body: string;
    closing: string;
    coSigners: string;
    place: string;
    petitionId: string | null;
    parts: PartsInput;
    annexes: number;
    revision: number;
  };
  /** Those that the letter may speak of. */
  petitions: readonly { id: string; title: string }[];
  links: LinkChecks | null;
  bodyLinks: readonly string[];
  unknownNotes: readonly string[];
  /** What the fields say for one recipient, as an example. */
  values: MergeValues;
};

/** The text of a letter to many, saved as it stands. */
export function MailingForm({ action, mailing, values, petitions, links, bodyLinks, unknownNotes }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("mailings.edit");
  const create = useTranslations("mailings.create");
  const parts = useTranslations("parts");
  const version = useVersionOf(state);
  const errorOf = useFieldError(state);
  const labels = useMemo(
    (): Record<string, string> => ({
      [NAMES.title]: create("letterTitle"),
      [NAMES.body]: t("body"),
      ...partsFieldLabels(parts),
      [NAMES.closing]: t("closing"),
      [NAMES.coSigners]: t("coSigners"),
      [NAMES.place]: t("place"),
      [NAMES.petition]: t("petition"),
    }),
    [t, create, parts],
  );
  const shown = (name: string, before: string) => ({
    name,
    label: labels[name] ?? "",
    error: errorOf(name),
    defaultValue: fieldValue(state, name, before),
  });
  return (
    <form action={send} noValidate className="space-y-8">
      {/* The Enter key presses the first button of a form: it has to be the one that saves. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="envoi" value={mailing.id} />
      <input
        type="hidden"
        name={NAMES.revision}
        value={fieldValue(state, NAMES.revision, String(mailing.revision))}
      />
      <FormProblems state={state} labels={labels} />
      <ConflictNotice state={state} savedVersion={mailingPath(mailing.id)} />
      <TextInput
        {...shown(NAMES.title, mailing.title)}
        hint={create("letterTitleHint")}
        fieldClassName="max-w-3xl"
        autoComplete="off"
      />
      <TextEditor {...shown(NAMES.body, mailing.body)} hint={t("bodyHint")} maxLength={MAILING_BODY_MAX} />
      <UnknownNotes labels={unknownNotes} />
      <BodyLinkNotes urls={bodyLinks} checks={links ?? {}} />
      <MergeFieldsHelp values={values} />
      <PartsFields
        state={state}
        version={version}
        before={{ ...mailing.parts, annexes: Array.from({ length: mailing.annexes }) }}
        annexesPath={`${mailingPath(mailing.id)}/annexes`}
        links={links}
        isPublic={false}
      />
      <div className="max-w-3xl space-y-8">
        <TextArea {...shown(NAMES.closing, mailing.closing)} hint={t("closingHint")} rows={3} optional />
        <TextArea
          {...shown(NAMES.coSigners, mailing.coSigners)}
          hint={t("coSignersHint")}
          rows={5}
          optional
        />
        {petitions.length > 0 ? (
          <Select
            key={version}
            {...shown(NAMES.petition, mailing.petitionId ?? "")}
            hint={t("petitionHint")}
            optional
            options={[
              { value: "", label: t("noPetition") },
              ...petitions.map(({ id, title }) => ({ value: id, label: typographe(title) })),
            ]}
          />
        ) : null}
        <TextInput {...shown(NAMES.place, mailing.place)} hint={t("placeHint")} autoComplete="off" />
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line py-3">
        <SubmitButton {...NEXT_GESTURE} pendingLabel={t("pending")}>
          {t("next")}
        </SubmitButton>
        <SubmitButton variant="secondary" pendingLabel={t("pending")}>
          {t("save")}
        </SubmitButton>
        {state.status === "done" ? (
          <p role="status" className="flex items-center gap-1.5 font-semibold text-success">
            <Icon name="check" />
            {t("saved")}
          </p>
        ) : null}
      </div>
    </form>
  );
}
