import { useTranslations } from "next-intl";
import type { ButtonVariant } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/actions/form-state";
import type { ManagedSignature } from "@/lib/signatures/read-managed-signature";
import { SignerActionForm } from "./signer-action-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type ChangeKey = "hide" | "show" | "newsStop" | "newsStart" | "withdraw" | "erase";

type SignatureActionsProps = {
  signature: ManagedSignature;
  token: string;
  actions: { choose: Action; withdraw: Action; erase: Action };
};

/** What a signer may change; each opens first, says what it does, and has its own button. */
export function SignatureActions({ signature, token, actions }: SignatureActionsProps) {
  const confirmed = signature.status === "confirmed";
  const change = (key: ChangeKey, action: Action, choice?: string, variant?: ButtonVariant) => (
    <Change
      key={key}
      name={key}
      action={action}
      variant={variant}
      fields={{ jeton: token, ...(choice ? { choix: choice } : {}) }}
    />
  );
  return (
    <div className="divide-y divide-line border-y border-line">
      {confirmed && signature.showName ? change("hide", actions.choose, "masquer") : null}
      {confirmed && !signature.showName ? change("show", actions.choose, "afficher") : null}
      {confirmed && signature.wantsNews ? change("newsStop", actions.choose, "arreter") : null}
      {confirmed && !signature.wantsNews ? change("newsStart", actions.choose, "recevoir") : null}
      {confirmed ? change("withdraw", actions.withdraw, undefined, "danger") : null}
      {change("erase", actions.erase, undefined, "danger")}
    </div>
  );
}

type ChangeProps = {
  name: ChangeKey;
  action: Action;
  fields: Record<string, string>;
  variant?: ButtonVariant;
};

function Change({ name, action, fields, variant }: ChangeProps) {
  const t = useTranslations("signatures.manage");
  return (
    <div className="py-1">
      <Disclosure summary={t(`${name}.summary`)}>
        <p>{t(`${name}.text`)}</p>
        <SignerActionForm
          action={action}
          fields={fields}
          label={t(`${name}.submit`)}
          pendingLabel={t("pending")}
          variant={variant}
        />
      </Disclosure>
    </div>
  );
}
