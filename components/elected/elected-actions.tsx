import { useTranslations } from "next-intl";
import { SignerActionForm } from "@/components/signatures/signer-action-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/actions/form-state";
import type { ManagedElected } from "@/lib/elected/read-managed-elected";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type ElectedActionsProps = {
  signature: ManagedElected;
  token: string;
  actions: { withdraw: Action; erase: Action };
};

/** What an élu·e may change; each opens first, says what it does, and has its own button. */
export function ElectedActions({ signature, token, actions }: ElectedActionsProps) {
  const t = useTranslations("elected.manage");
  const names = signature.status === "confirmed" ? (["withdraw", "erase"] as const) : (["erase"] as const);
  return (
    <div className="divide-y divide-line border-y border-line">
      {names.map((name) => (
        <div key={name} className="py-1">
          <Disclosure summary={t(`${name}.summary`)}>
            <p>{t(`${name}.text`)}</p>
            <SignerActionForm
              action={actions[name]}
              fields={{ jeton: token }}
              label={t(`${name}.submit`)}
              pendingLabel={t("pending")}
              variant="danger"
            />
          </Disclosure>
        </div>
      ))}
    </div>
  );
}
