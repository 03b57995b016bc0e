import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { CommentStatus } from "@/lib/db/generated/enums";
import { ownCommentsPath } from "@/lib/signatures/comment-paths";
import { COMMENT_FILTERS, type CommentFilter } from "@/lib/signatures/comment-status";

type CommentFiltersProps = {
  petitionId: string;
  counts: Record<CommentStatus, number>;
  current: CommentFilter;
};

const ORDER = Object.keys(COMMENT_FILTERS) as CommentFilter[];

/** Which messages are looked at: plain addresses. */
export function CommentFilters({ petitionId, counts, current }: CommentFiltersProps) {
  const t = useTranslations("comments.desk");
  const countOf = (filter: CommentFilter) =>
    COMMENT_FILTERS[filter].reduce((sum, status) => sum + counts[status], 0);
  return (
    <nav aria-label={t("filters")}>
      <ul className="-mx-2 flex flex-wrap gap-1">
        {ORDER.map((filter) => (
          <li key={filter}>
            <a
              href={ownCommentsPath(petitionId, { filter })}
              aria-current={filter === current ? "true" : undefined}
              className={classNames("btn btn-sm", filter === current ? "btn-secondary" : "btn-quiet")}
            >
              {t(`filter.${filter}`, { count: countOf(filter) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
