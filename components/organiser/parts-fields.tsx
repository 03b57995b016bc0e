"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue } from "@/lib/actions/form-state";
import { rowField, shownRows, withRows } from "@/lib/forms/numbered-rows";
import { MEETING_FIELDS, meetingValues } from "@/lib/petitions/meeting-request";
import type { PartsInput } from "@/lib/petitions/petition-parts";
import { PASTED_QUESTIONS, QUESTION_ROWS, questionRows } from "@/lib/petitions/question-fields";
import { SOURCE_ROWS, sourceRows } from "@/lib/petitions/source-fields";
import { useFieldError } from "./form-problems";
import { type LinkChecks, useLinkSentence } from "./link-notes";
import { NumberedRows } from "./numbered-rows";
import { QuestionFields } from "./question-fields";

type PartsFieldsProps = {
  state: FormState;
  /** Changes when `state` does. */
  version: number;
  before: PartsInput & { annexes: readonly unknown[] };
  /** The page with the forms of the annexes. */
  annexesPath: string;
  /** What is known of the sources' addresses; null when this site asks none. */
  links: LinkChecks | null;
  /** Whether a public page shows the parts too. */
  isPublic?: boolean;
};

/** What a letter may hold beside its text: questions, sources and a request to meet. Closed while empty. */
export function PartsFields({
  state,
  version,
  before,
  annexesPath,
  links,
  isPublic = true,
}: PartsFieldsProps) {
  const t = useTranslations("parts");
  const errorOf = useFieldError(state);
  const linkSentence = useLinkSentence();
  const values = "values" in state ? state.values : valuesOf(before);
  const sources = shownRows(SOURCE_ROWS, values);
  const questions = shownRows(QUESTION_ROWS, values);
  const meeting = Boolean(values[MEETING_FIELDS.wanted]);
  return (
    <div key={version} className="max-w-3xl space-y-3">
      <h2 className="text-2xl">{t("heading")}</h2>
      <Disclosure
        summary={t("questions.summary", { count: questions })}
        open={questions > 0 || Boolean(values[PASTED_QUESTIONS])}
      >
        <QuestionFields values={values} errorOf={errorOf} />
      </Disclosure>
      <Disclosure summary={t("sources.summary", { count: sources })} open={sources > 0}>
        <p className="text-sm text-muted">
          {t("sources.hint")} {links === null ? t("links.off") : null}
        </p>
        <NumberedRows
          spec={SOURCE_ROWS}
          values={values}
          count={sources}
          nameOf={(number) => t("sources.number", { number })}
          add={t("sources.add")}
          full={t("sources.full")}
        >
          {(row, initial) => (
            <>
              <TextInput
                name={rowField(SOURCE_ROWS, row, "titre")}
                label={t("sources.title")}
                optional
                error={errorOf(rowField(SOURCE_ROWS, row, "titre"))}
                defaultValue={initial.titre}
                autoComplete="off"
              />
              <TextInput
                name={rowField(SOURCE_ROWS, row, "adresse")}
                label={t("sources.url")}
                hint={linkSentence(links?.[initial.adresse])}
                optional
                inputMode="url"
                error={errorOf(rowField(SOURCE_ROWS, row, "adresse"))}
                defaultValue={initial.adresse}
                autoComplete="off"
              />
            </>
          )}
        </NumberedRows>
      </Disclosure>
      <Disclosure summary={t("meeting.summary")} open={meeting}>
        <Checkbox
          name={MEETING_FIELDS.wanted}
          label={t("meeting.wanted")}
          hint={t(isPublic ? "meeting.wantedHint" : "meeting.wantedHintLetter")}
          defaultChecked={meeting}
        />
        <TextArea
          name={MEETING_FIELDS.slots}
          rows={3}
          label={t("meeting.slots")}
          hint={t("meeting.slotsHint")}
          optional
          error={errorOf(MEETING_FIELDS.slots)}
          defaultValue={fieldValue(state, MEETING_FIELDS.slots, values[MEETING_FIELDS.slots])}
        />
        <TextInput
          name={MEETING_FIELDS.contact}
          label={t("meeting.contact")}
          hint={t(isPublic ? "meeting.contactHint" : "meeting.contactHintLetter")}
          optional
          error={errorOf(MEETING_FIELDS.contact)}
          defaultValue={fieldValue(state, MEETING_FIELDS.contact, values[MEETING_FIELDS.contact])}
          autoComplete="off"
        />
      </Disclosure>
      <p>
        <a className="link inline-flex min-h-8 items-center" href={annexesPath}>
          {t("annexes.link", { count: before.annexes.length })}
        </a>
        <span className="block text-sm text-muted">{t("annexes.saveFirst")}</span>
      </p>
    </div>
  );
}

function valuesOf({ questions, sources, meetingRequest }: PartsInput): Record<string, string> {
  const rows = withRows(QUESTION_ROWS, meetingValues(meetingRequest), questionRows(questions));
  return withRows(SOURCE_ROWS, rows, sourceRows(sources));
}
