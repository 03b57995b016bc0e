import type { Metadata } from "next";
import { unstable_cache } from "next/cache";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { SignatoryList } from "@/components/petitions/signatory-list";
import { getDb } from "@/lib/db/client";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { countPublicSignatories, listSignatories } from "@/lib/signatures/list-signatories";
import { readCursor } from "@/lib/signatures/signatory-cursor";
import { typographe } from "@/lib/text/french-typography";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ apres?: string | string[] }> };

const read = cache((slug: string) => readPublicPetition(getDb(), slug));

/** Reads an index from end to end: once a minute, however many people turn the pages. */
const countPublic = unstable_cache(
  (petitionId: string) => countPublicSignatories(getDb(), petitionId),
  ["public-signatories"],
  {
    revalidate: 60,
  },
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const petition = await read((await params).slug);
  if (!petition || petition.status === "suspended") notFound();
  const t = await getTranslations("petitions.signatories");
  return { title: t("metaTitle", { title: typographe(petition.title) }), robots: { index: false } };
}

/** Everybody who chose to show their name, a hundred a page. */
export default async function SignatoriesPage({ params, searchParams }: Props) {
  const petition = await read((await params).slug);
  if (!petition || petition.status === "suspended") notFound();
  const { apres } = await searchParams;
  const cursor = readCursor(typeof apres === "string" ? apres : undefined);
  const [page, shown] = await Promise.all([
    listSignatories(getDb(), petition.id, cursor),
    countPublic(petition.id),
  ]);
  return (
    <SignatoryList
      petition={petition}
      page={page}
      hidden={Math.max(0, petition.tally.confirmed - shown)}
      isFirst={cursor === null}
    />
  );
}
