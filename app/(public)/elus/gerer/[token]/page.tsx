import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ElectedActions } from "@/components/elected/elected-actions";
import { ManageElected } from "@/components/elected/manage-elected";
import { getDb } from "@/lib/db/client";
import { readManagedElected } from "@/lib/elected/read-managed-elected";
import { eraseElectedAction, withdrawElectedAction } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elected.manage"))("title") };
}

/** An élu·e's own page, from the link of any mail they got. */
export default async function ManageElectedPage({ params, searchParams }: Props) {
  const { token } = await params;
  const signature = await readManagedElected(getDb(), token);
  if (!signature) notFound();
  const { fait } = await searchParams;
  const actions = { withdraw: withdrawElectedAction, erase: eraseElectedAction };
  return (
    <ManageElected
      signature={signature}
      done={typeof fait === "string" ? fait : undefined}
      actions={<ElectedActions signature={signature} token={token} actions={actions} />}
    />
  );
}
