import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ManageSignature } from "@/components/signatures/manage-signature";
import { SignatureActions } from "@/components/signatures/signature-actions";
import { SignatureNews } from "@/components/signatures/signature-news";
import { SignerComment, SignerCommentNews } from "@/components/signatures/signer-comment";
import { getDb } from "@/lib/db/client";
import { readManagedSignature } from "@/lib/signatures/read-managed-signature";
import { readSignerComment } from "@/lib/signatures/read-signer-comment";
import { choose, erase, withdraw } from "./actions";
import { removeCommentAction, writeCommentAction } from "./comment-actions";

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
  const done = typeof fait === "string" ? fait : undefined;
  const comment = await readSignerComment(getDb(), signature.id);
  const commentActions = { write: writeCommentAction, remove: removeCommentAction };
  return (
    <ManageSignature
      signature={signature}
      news={
        <>
          <SignatureNews done={done} />
          <SignerCommentNews done={done} />
        </>
      }
      comment={
        comment ? <SignerComment key={done} view={comment} token={token} actions={commentActions} /> : null
      }
      actions={<SignatureActions signature={signature} token={token} actions={{ choose, withdraw, erase }} />}
    />
  );
}
