import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { AddressList } from "@/components/moderation/address-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { listAddressDecisions } from "@/lib/moderation/list-address-requests";
import {
  ADDRESS_DECISIONS_PATH,
  ADDRESS_QUEUE_PATH,
  MODERATION_PATH,
} from "@/lib/moderation/moderation-paths";
import { pageContext, readParam, type SearchParams } from "../../../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation.decisions"))("title") };
}

/** What was decided, by whom, when and why. */
export default async function AddressDecisionsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await pageContext(ADDRESS_DECISIONS_PATH);
  const after = await readParam(searchParams, "apres");
  const page = await orNotFound(listAddressDecisions(ctx, after));
  if (!page) notFound();
  const t = await getTranslations("moderation");
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: MODERATION_PATH },
          { label: t("queue.title"), href: ADDRESS_QUEUE_PATH },
          { label: t("decisions.title") },
        ]}
      />
      <PageHeader title={t("decisions.title")} lead={t("decisions.lead")} />
      {page.addresses.length === 0 ? (
        <EmptyState title={t("decisions.empty")} />
      ) : (
        <AddressList
          page={page}
          label={t("decisions.list")}
          path={ADDRESS_DECISIONS_PATH}
          isFirst={!after}
          now={ctx.now}
        />
      )}
    </PageShell>
  );
}
