import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const SAID = {
  masquer: "nameHidden",
  afficher: "nameShown",
  arreter: "newsOff",
  recevoir: "newsOn",
  retirer: "withdrawnNow",
} as const;

/** What was just done, when the page is shown again after it. @param done the address's `fait`. */
export function SignatureNews({ done }: { done: string | undefined }) {
  const t = useTranslations("signatures.manage");
  if (done === "confirmee") {
    return (
      <Alert tone="success" role="status" title={t("confirmedNew")}>
        {t("confirmedNewText")}
      </Alert>
    );
  }
  const said = SAID[done as keyof typeof SAID];
  return said ? <Alert tone="success" role="status" title={t(said)} /> : null;
}
