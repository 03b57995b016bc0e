"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { COMMENT_FIELD, COMMENT_MAX } from "@/lib/signatures/comment-form";
import { FormRefusal } from "./form-refusal";

type CommentFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  token: string;
  /** What is there to be rewritten; empty for a first message. */
  before: string;
};

/** A few words from somebody who signed; rewriting them opens first, and stays open when it comes back. */
export function CommentForm({ action, token, before }: CommentFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("comments.signer");
  const errors = useTranslations("errors.fields");
  const error = state.status === "refused" ? state.errors[COMMENT_FIELD] : undefined;
  const form = (
    <form action={send} noValidate className="space-y-4">
      <FormRefusal state={state} />
      <input type="hidden" name="jeton" value={token} />
      <TextArea
        name={COMMENT_FIELD}
        rows={5}
        label={t("label")}
        hint={t("hint")}
        error={error ? errors(error) : undefined}
        maxLength={COMMENT_MAX}
        autoFocus={error !== undefined}
        defaultValue={fieldValue(state, COMMENT_FIELD, before)}
      />
      <SubmitButton pendingLabel={t("pending")}>{t(before ? "rewrite" : "submit")}</SubmitButton>
    </form>
  );
  if (!before) return form;
  return (
    <div className="py-1">
      <Disclosure summary={t("rewriteSummary")} open={state.status !== "idle"}>
        <p>{t("rewriteText")}</p>
        {form}
      </Disclosure>
    </div>
  );
}
