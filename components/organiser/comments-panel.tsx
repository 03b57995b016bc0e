import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ownCommentsPath } from "@/lib/signatures/comment-paths";
import type { countOwnComments } from "@/lib/signatures/list-own-comments";

type CommentsPanelProps = { petitionId: string; view: Awaited<ReturnType<typeof countOwnComments>> };

/** How many messages of signers wait to be read, and the way to them. */
export function CommentsPanel({ petitionId, view: { takesComments, counts } }: CommentsPanelProps) {
  const t = useTranslations("comments.panel");
  const some = counts.pending + counts.published > 0;
  return (
    <Card as="section" className="space-y-3">
      <h2 className="text-xl">{t("heading")}</h2>
      <p>{t(takesComments ? "on" : "off")}</p>
      {takesComments || some ? (
        <p>
          <strong>{t("waiting", { count: counts.pending })}</strong>{" "}
          {t("published", { count: counts.published })}
        </p>
      ) : null}
      <ButtonLink href={ownCommentsPath(petitionId)} variant="secondary" wide>
        {t("open")}
      </ButtonLink>
    </Card>
  );
}
