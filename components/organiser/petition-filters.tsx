import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { TextInput } from "@/components/ui/text-input";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { listAddress } from "@/lib/petitions/own-petition-paths";

type PetitionFiltersProps = {
  byStatus: Partial<Record<PetitionStatus, number>>;
  status: PetitionStatus | undefined;
  text: string | undefined;
};

const ORDER: PetitionStatus[] = ["draft", "open", "closed", "delivered", "suspended"];

/** Links for the states there are, and a search: plain addresses, that can be kept and sent. */
export function PetitionFilters({ byStatus, status, text }: PetitionFiltersProps) {
  const t = useTranslations("organiser.list");
  const all = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  const link = (label: string, count: number, value?: PetitionStatus) => (
    <a
      href={listAddress({ status: value, text })}
      aria-current={status === value ? "true" : undefined}
      className={classNames("btn btn-sm", status === value ? "btn-secondary" : "btn-quiet")}
    >
      {t("filterCount", { label, count })}
    </a>
  );
  return (
    <div className="space-y-4">
      <nav aria-label={t("filters")}>
        <ul className="-mx-2 flex flex-wrap gap-1">
          <li>{link(t("all"), all)}</li>
          {ORDER.filter((known) => byStatus[known]).map((known) => (
            <li key={known}>{link(t(`status.${known}`), byStatus[known] ?? 0, known)}</li>
          ))}
        </ul>
      </nav>
      <search>
        <form action="/espace" className="flex max-w-2xl flex-wrap items-end gap-3">
          {status ? <input type="hidden" name="etat" value={status} /> : null}
          <TextInput
            type="search"
            name="recherche"
            label={t("search")}
            defaultValue={text}
            maxLength={100}
            fieldClassName="flex-1 basis-56"
          />
          <Button type="submit" variant="secondary">
            {t("searchButton")}
          </Button>
        </form>
      </search>
    </div>
  );
}
