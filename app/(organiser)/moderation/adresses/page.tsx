import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { AddressList } from "@/components/moderation/address-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { listAddressRequests } from "@/lib/moderation/list-address-requests";
import {
  ADDRESS_DECISIONS_PATH,
  ADDRESS_QUEUE_PATH,
  MODERATION_PATH,
} from "@/lib/moderation/moderation-paths";
import { pageContext, readParam, type SearchParams } from "../../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation.queue"))("title") };
}

/** The addresses that wait for a decision. */
export default async function AddressQueuePage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await pageContext(ADDRESS_QUEUE_PATH);
  const after = await readParam(searchParams, "apres");
  const page = await orNotFound(listAddressRequests(ctx, after));
  if (!page) notFound();
  const t = await getTranslations("moderation");
  const decisions = (
    <ButtonLink href={ADDRESS_DECISIONS_PATH} variant="secondary">
      {t("overview.toDecisions")}
    </ButtonLink>
  );
  return (
    <PageShell width="medium">
      <Breadcrumb crumbs={[{ label: t("title"), href: MODERATION_PATH }, { label: t("queue.title") }]} />
      <PageHeader title={t("queue.title")} lead={t("queue.lead")} actions={decisions} />
      {page.addresses.length === 0 ? (
        <EmptyState title={t("queue.empty")}>{t("queue.emptyAdvice")}</EmptyState>
      ) : (
        <AddressList
          page={page}
          label={t("queue.list")}
          path={ADDRESS_QUEUE_PATH}
          isFirst={!after}
          now={ctx.now}
        />
      )}
    </PageShell>
  );
}
