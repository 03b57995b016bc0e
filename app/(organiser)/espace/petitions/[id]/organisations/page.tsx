import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { InviteForm } from "@/components/organisations/invite-form";
import { OwnOrganisationList } from "@/components/organisations/own-organisation-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { listOwnOrganisations } from "@/lib/organisations/list-own-organisations";
import { organisersPath } from "@/lib/organisations/organisation-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { type OwnPetition, readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readOwnVersions } from "@/lib/petitions/read-own-versions";
import { typographe } from "@/lib/text/french-typography";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { acceptAction, inviteAction, refuseAction, removeAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisations.own"))("title") };
}

/** Who stands beside the collective: invites, decides about those who ask, removes. */
export default async function OrganisationsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(organisersPath(id));
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition) notFound();
  const organisations = await listOwnOrganisations(ctx, id);
  const { current } = await readOwnVersions(ctx, id);
  const t = await getTranslations("organisations.own");
  const list = (await getTranslations("organiser.list"))("title");
  const open = SIGNABLE_STATUSES.includes(petition.status);
  const invited = (await readParam(searchParams, "fait")) === "invitee";
  return (
    <PageShell width="text">
      <Breadcrumb
        crumbs={[
          { label: list, href: "/espace" },
          { label: typographe(petition.title), href: `/espace/petitions/${id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {invited ? (
          <Alert tone="success" role="status">
            {t("invited")}
          </Alert>
        ) : null}
        <State petition={petition} />
        <OwnOrganisationList
          petitionId={id}
          organisations={organisations}
          current={current?.number ?? null}
          open={open}
          actions={{ accept: acceptAction, refuse: refuseAction, remove: removeAction }}
        />
        {open ? (
          <Card as="section" className="space-y-4">
            <h2 className="text-2xl">{t("invite")}</h2>
            <p>{t("inviteText")}</p>
            <InviteForm key={organisations.length} action={inviteAction} petitionId={id} />
          </Card>
        ) : null}
        {organisations.length > 0 ? (
          <form method="post" action={`${organisersPath(id)}/export.csv`} className="space-y-2">
            <Button type="submit" variant="secondary">
              {t("export")}
            </Button>
            <p className="text-sm text-muted">{t("exportText")}</p>
          </form>
        ) : null}
      </div>
    </PageShell>
  );
}

/** What is possible now, and why not more. */
async function State({ petition }: { petition: OwnPetition }) {
  const t = await getTranslations("organisations.own");
  if (petition.status === "draft") return <Alert>{t("draft")}</Alert>;
  if (petition.letterStatus === "sealed") return <Alert tone="warning">{t("sealed")}</Alert>;
  if (!SIGNABLE_STATUSES.includes(petition.status)) return <Alert>{t("closed")}</Alert>;
  return <p>{t(petition.organisationsMaySign ? "askingOn" : "askingOff")}</p>;
}
