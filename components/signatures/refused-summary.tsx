import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import type { RefusedSignature } from "@/lib/signatures/refused-signature";
import { SIGNATURE_FIELDS } from "@/lib/signatures/signature-form";

/** Why a signature was not taken: what to correct, field by field, or the one reason for the whole form. */
export function RefusedSummary({ refused }: { refused: RefusedSignature }) {
  const t = useTranslations("errors");
  const labels = useTranslations("signatures.form");
  const problems: FieldProblem[] = SIGNATURE_FIELDS.flatMap((field) => {
    const code = refused.errors[field];
    const label = LABELS[field];
    if (!code) return [];
    const message = t(`fields.${code}`);
    return [
      { fieldId: field, message: label ? labels("problem", { label: labels(label), message }) : message },
    ];
  });
  if (refused.refusal) {
    return (
      <Alert tone="danger" role="alert">
        {t(refused.refusal)}
      </Alert>
    );
  }
  return <ErrorSummary problems={problems} />;
}

const LABELS = {
  prenom: "firstName",
  nom: "lastName",
  courriel: "email",
  code_postal: "postalCode",
  transmettre: undefined,
  nom_public: undefined,
  nouvelles: undefined,
  version: undefined,
} as const;
