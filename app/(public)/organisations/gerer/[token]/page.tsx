import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ManagedOrganisationActions } from "@/components/organisations/managed-organisation-actions";
import { ManagedOrganisationView } from "@/components/organisations/managed-organisation-view";
import { Alert } from "@/components/ui/alert";
import { getDb } from "@/lib/db/client";
import { readManagedOrganisation } from "@/lib/organisations/read-managed-organisation";
import { typographe } from "@/lib/text/french-typography";
import { again, erase, withdraw } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.manage");
  return { title: t("title") };
}

/** An organisation's own page, from the link of the mail that followed its confirmation. */
export default async function ManageOrganisationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const organisation = await readManagedOrganisation(getDb(), token);
  if (!organisation) notFound();
  const { fait } = await searchParams;
  return (
    <ManagedOrganisationView
      organisation={organisation}
      news={<News done={fait} name={organisation.name} />}
      actions={
        <ManagedOrganisationActions
          organisation={organisation}
          token={token}
          actions={{ again, withdraw, erase }}
        />
      }
    />
  );
}

const NEWS = { confirmee: "confirmedNow", retiree: "withdrawnNow", effacee: "erasedNow" } as const;

async function News({ done, name }: { done: string | string[] | undefined; name: string }) {
  const t = await getTranslations("organisations.manage");
  const key = typeof done === "string" && Object.hasOwn(NEWS, done) ? NEWS[done as keyof typeof NEWS] : null;
  if (!key) return null;
  return (
    <Alert tone="success" role="status" title={t(key)}>
      {t(`${key}Text`, { name: typographe(name) })}
    </Alert>
  );
}
