import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

/** Whether a file is the one that was sent. The digest is shown, so that the verdict can be checked by other means. */
export function CompareVerdict({ expected, computed }: { expected: string; computed: string }) {
  const t = useTranslations("verify.compare");
  const verdict = computed === expected ? "same" : "different";
  return (
    <Alert tone={verdict === "same" ? "success" : "danger"} title={t(`${verdict}Title`)}>
      <p>{t(verdict)}</p>
      <p className="text-sm break-all">{t("computed", { hash: computed })}</p>
    </Alert>
  );
}
