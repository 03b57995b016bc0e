import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ManageSignature } from "@/components/signatures/manage-signature";
import { SignatureActions } from "@/components/signatures/signature-actions";
import { SignatureNews } from "@/components/signatures/signature-news";
import { getDb } from "@/lib/db/client";
import { readManagedSignature } from "@/lib/signatures/read-managed-signature";
import { choose, erase, withdraw } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signatures.manage");
  return { title: t("title") };
}

/** A signer's own page, from the link of any mail they got. */
export default async function ManagePage({ params, searchParams }: Props) {
  const { token } = await params;
  const signature = await readManagedSignature(getDb(), token);
  if (!signature) notFound();
  const { fait } = await searchParams;
  return (
    <ManageSignature
      signature={signature}
      news={<SignatureNews done={typeof fait === "string" ? fait : undefined} />}
      actions={<SignatureActions signature={signature} token={token} actions={{ choose, withdraw, erase }} />}
    />
  );
}
