import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { FormState } from "@/lib/actions/form-state";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { POSTABLE_STATUSES } from "@/lib/deliveries/posting";
import { MarkPostedForm } from "./mark-posted-form";
import { PostInsteadForm } from "./post-instead-form";
import { ReaddressForm } from "./readdress-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type DeliveryByPostProps = {
  petitionId: string;
  row: { id: string; name: string; status: DeliveryStatus; postalAddress: string };
  posting: { letterId: string; firstDay: string; lastDay: string; mairieAddress: string; annexes: string[] };
  markPosted: Action;
  postInstead: Action;
  /** Sends the letter by e-mail to an address that was found meanwhile. */
  decide: Action;
};

/** What post has to do with one delivery: nothing, a letter to print and post, or a way out for a dead address. */
export function DeliveryByPost(props: DeliveryByPostProps) {
  if (props.row.status === "to_post") return <ToPost {...props} />;
  return POSTABLE_STATUSES.includes(props.row.status) ? <Instead {...props} /> : null;
}

/** Says to whom a button belongs, for those who do not see what stands around it. */
function named(name: string) {
  return { name, hidden: (chunks: ReactNode) => <span className="sr-only">{chunks}</span> };
}

function ToPost({ petitionId, row, posting, markPosted, decide }: DeliveryByPostProps) {
  const t = useTranslations("post");
  const path = `/espace/petitions/${petitionId}/lettre`;
  return (
    <div className="sheet space-y-5">
      <address className="wrap-anywhere whitespace-pre-line not-italic">{row.postalAddress}</address>
      <div className="max-w-prose space-y-2">
        <p>{t("print.order")}</p>
        <p>{t("print.fold")}</p>
        {posting.annexes.length > 0 ? (
          <p>
            {t.rich("print.annexes", {
              count: posting.annexes.length,
              titles: posting.annexes.join(" ; "),
              link: (chunks) => (
                <a className="link" href={`/espace/petitions/${petitionId}/annexes`}>
                  {chunks}
                </a>
              ),
            })}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink
          href={`${path}/envoi/${row.id}/page-adresse`}
          variant="secondary"
          size="sm"
          target="_blank"
        >
          {t.rich("print.cover", named(row.name))}
        </ButtonLink>
        <ButtonLink
          href={`${path}/fichier?lettre=${posting.letterId}`}
          variant="secondary"
          size="sm"
          target="_blank"
        >
          {t("print.letter")}
        </ButtonLink>
      </div>
      <p className="max-w-prose text-muted">{t("print.proof")}</p>
      <MarkPostedForm
        action={markPosted}
        petitionId={petitionId}
        deliveryId={row.id}
        firstDay={posting.firstDay}
        lastDay={posting.lastDay}
        texts={{
          day: t.rich("posted.day", named(row.name)),
          hint: t("posted.hint"),
          submit: t.rich("posted.submit", named(row.name)),
        }}
      />
      <ReaddressForm
        action={decide}
        petitionId={petitionId}
        deliveryId={row.id}
        email=""
        summary={t.rich("byEmail.summary", named(row.name))}
        texts={{
          email: t.rich("byEmail.email", named(row.name)),
          submit: t.rich("byEmail.submit", named(row.name)),
          taken: t("byEmail.taken"),
        }}
      />
    </div>
  );
}

function Instead({ petitionId, row, posting, postInstead }: DeliveryByPostProps) {
  const t = useTranslations("post.instead");
  return (
    <PostInsteadForm
      action={postInstead}
      petitionId={petitionId}
      deliveryId={row.id}
      address={posting.mairieAddress}
      texts={{
        summary: t.rich("summary", named(row.name)),
        explain: t("explain"),
        address: t.rich("address", named(row.name)),
        hint: t("hint"),
        submit: t.rich("submit", named(row.name)),
        taken: t("taken"),
      }}
    />
  );
}
