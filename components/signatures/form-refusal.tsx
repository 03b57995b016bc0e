import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { FormState } from "@/lib/actions/form-state";

/** What went wrong with the form as a whole; nothing when it went well or when a field says it. */
export function FormRefusal({ state }: { state: FormState }) {
  const t = useTranslations("errors");
  if (state.status === "broken") {
    return (
      <Alert tone="danger" role="alert">
        {t("broken", { requestId: state.requestId })}
      </Alert>
    );
  }
  if (state.status !== "refused" || !state.refusal) return null;
  return (
    <Alert tone="danger" role="alert">
      {t(state.refusal)}
    </Alert>
  );
}
