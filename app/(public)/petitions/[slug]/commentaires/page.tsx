import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CommentList } from "@/components/petitions/comment-list";
import { getDb } from "@/lib/db/client";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { readCommentCursor } from "@/lib/signatures/comment-cursor";
import { listComments } from "@/lib/signatures/list-comments";
import { typographe } from "@/lib/text/french-typography";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ apres?: string | string[] }> };

const read = cache((slug: string) => readPublicPetition(getDb(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const petition = await read((await params).slug);
  if (!petition || petition.status === "suspended") notFound();
  const t = await getTranslations("comments.public");
  return { title: t("metaTitle", { title: typographe(petition.title) }), robots: { index: false } };
}

/** Every published message of the petition's signers, the newest first. */
export default async function CommentsPage({ params, searchParams }: Props) {
  const petition = await read((await params).slug);
  if (!petition || petition.status === "suspended") notFound();
  const { apres } = await searchParams;
  const cursor = readCommentCursor(typeof apres === "string" ? apres : undefined);
  const page = await listComments(getDb(), petition.id, cursor);
  return <CommentList petition={petition} page={page} isFirst={cursor === null} />;
}
