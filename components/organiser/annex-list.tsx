import { useTranslations } from "next-intl";
import { AnnexFacts } from "@/components/petitions/petition-annexes";
import type { Annex } from "@/lib/petitions/petition-parts";
import { ActionButton, type FormAction } from "./action-button";

type AnnexListProps = {
  /** The page they are on: what an annex's address begins with. */
  path: string;
  /** Which letter, for the buttons. */
  letter: Record<string, string>;
  annexes: readonly Annex[];
  /** Whether they may still change. */
  open: boolean;
  raise?: FormAction;
  remove: FormAction;
};

/** The files that go with the letter, in its order. */
export function AnnexList({ path, letter, annexes, open, raise, remove }: AnnexListProps) {
  const t = useTranslations("parts.annexes");
  if (annexes.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ol className="space-y-3">
      {annexes.map((annex, index) => {
        const fields = { ...letter, annexId: annex.id };
        return (
          <li key={annex.id} className="space-y-3 rounded-lg border border-line bg-surface p-4 wrap-anywhere">
            <p>
              {index + 1}.{" "}
              <a className="link" href={`${path}/${annex.id}`}>
                {annex.title}
              </a>
              <span className="block text-sm text-muted">
                <AnnexFacts annex={annex} />
              </span>
            </p>
            {open ? (
              <div className="flex flex-wrap gap-2">
                {raise && index > 0 ? (
                  <ActionButton
                    action={raise}
                    fields={fields}
                    variant="quiet"
                    size="sm"
                    label={t("raise", { number: index + 1 })}
                    pendingLabel={t("pending")}
                  />
                ) : null}
                <ActionButton
                  action={remove}
                  fields={fields}
                  variant="quiet"
                  size="sm"
                  label={t("remove", { number: index + 1 })}
                  pendingLabel={t("pending")}
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
