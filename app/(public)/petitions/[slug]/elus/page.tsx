import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ElectedList } from "@/components/elected/elected-list";
import { getDb } from "@/lib/db/client";
import { listElected } from "@/lib/elected/list-elected";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { readCursor } from "@/lib/signatures/signatory-cursor";
import { typographe } from "@/lib/text/french-typography";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ apres?: string | string[] }> };

const read = cache(async (slug: string) => {
  const petition = await readPublicPetition(getDb(), slug);
  if (!petition || petition.status === "suspended") return null;
  return petition.maySign.elected || petition.elected.total > 0 ? petition : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const t = await getTranslations("elected.list");
  return { title: t("metaTitle", { title: typographe(petition.title) }), robots: { index: false } };
}

/** Every élu·e who signed, a hundred a page. */
export default async function ElectedSignatoriesPage({ params, searchParams }: Props) {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const { apres } = await searchParams;
  const cursor = readCursor(typeof apres === "string" ? apres : undefined);
  const page = await listElected(getDb(), petition.id, cursor);
  return <ElectedList petition={petition} page={page} isFirst={cursor === null} />;
}
