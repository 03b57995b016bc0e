import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { AddressBadges } from "@/components/moderation/address-badges";
import { AddressHistory } from "@/components/moderation/address-history";
import { AddressUses } from "@/components/moderation/address-uses";
import { DecisionForm } from "@/components/moderation/decision-form";
import { DirectoryFacts } from "@/components/moderation/directory-facts";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDateTime } from "@/lib/i18n/format";
import { ADDRESS_QUEUE_PATH, addressPath, MODERATION_PATH } from "@/lib/moderation/moderation-paths";
import { readAddressRequest } from "@/lib/moderation/read-address-request";
import { pageContext, readParam, type SearchParams } from "../../../espace/page-context";
import { decideAddressAction } from "./actions";

/** More than any commune has petitions at once, and still a page. */
const USES_SHOWN = 30;

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation.form"))("heading") };
}

/** One declared address: what is known, the decision, and its history. */
export default async function AddressPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(addressPath(id));
  const address = await orNotFound(readAddressRequest(ctx, id));
  if (!address) notFound();
  const t = await getTranslations("moderation");
  const { commune, decision } = address;
  const place = t("facts.communeValue", { name: commune.name, department: commune.departmentName });
  const texts = {
    reason: t("form.reason"),
    reasonHint: t("form.reasonHint"),
    approve: t("form.approve"),
    refuse: t("form.refuse"),
    pending: t("form.pending"),
    conflict: t("form.conflict"),
  };
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: MODERATION_PATH },
          { label: t("queue.title"), href: ADDRESS_QUEUE_PATH },
          { label: commune.name },
        ]}
      />
      <PageHeader
        title={<span className="wrap-anywhere">{address.email}</span>}
        eyebrow={place}
        status={<AddressBadges address={address} />}
      />
      <div className="space-y-10">
        {(await readParam(searchParams, "fait")) ? (
          <Alert tone="success" role="status" title={t("form.done")}>
            <ButtonLink href={ADDRESS_QUEUE_PATH} variant="secondary" size="sm">
              {t("overview.toQueue")}
            </ButtonLink>
          </Alert>
        ) : null}
        <section className="space-y-4">
          <h2 className="text-2xl">{t("facts.heading")}</h2>
          <DescriptionList
            items={[
              { term: t("facts.requestedAt"), description: formatDateTime(address.requestedAt) },
              { term: t("facts.uses"), description: <AddressUses uses={address.uses} most={USES_SHOWN} /> },
            ]}
          />
        </section>
        <DirectoryFacts directory={address.directory} />
        <section className="space-y-4">
          <h2 className="text-2xl">{t(decision === "pending" ? "form.heading" : "form.review")}</h2>
          <p className="max-w-prose">{t(`form.${decision}Lead`)}</p>
          <p className="max-w-prose">{t("form.consent")}</p>
          <DecisionForm
            key={decision}
            action={decideAddressAction}
            addressId={id}
            decision={decision}
            texts={texts}
          />
        </section>
        <AddressHistory events={address.history} />
      </div>
    </PageShell>
  );
}
