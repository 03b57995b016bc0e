import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton, type FormAction } from "./action-button";

/** Deleting takes two gestures, so that none is made by accident. */
export function DeleteDraft({ petitionId, remove }: { petitionId: string; remove: FormAction }) {
  const t = useTranslations("organiser.watch.delete");
  return (
    <div className="mt-8 max-w-2xl">
      <Disclosure summary={t("summary")}>
        <div className="space-y-3">
          <p>{t("text")}</p>
          <ActionButton
            action={remove}
            fields={{ petitionId }}
            label={t("button")}
            pendingLabel={t("pending")}
            variant="danger"
          />
        </div>
      </Disclosure>
    </div>
  );
}
