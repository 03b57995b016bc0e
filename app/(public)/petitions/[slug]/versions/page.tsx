import type { Metadata } from "next";
import { unstable_cache } from "next/cache";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { VersionList } from "@/components/petitions/version-list";
import { getDb } from "@/lib/db/client";
import { readVersions } from "@/lib/petitions/read-versions";
import { countSignedVersions } from "@/lib/signatures/count-signed-versions";

type Props = { params: Promise<{ slug: string }> };

const read = cache((slug: string) => readVersions(getDb(), slug));

/** Reads every signature: once a minute, however many people look. */
const countSigned = unstable_cache(
  async (petitionId: string) => [...(await countSignedVersions(getDb(), petitionId))],
  ["version-signers"],
  { revalidate: 60 },
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  if (!found) notFound();
  const t = await getTranslations("versions.list");
  return { title: t("metaTitle", { title: found.petition.title }), robots: { index: false } };
}

/** Every text that a petition has had. */
export default async function VersionsPage({ params }: Props) {
  const found = await read((await params).slug);
  if (!found) notFound();
  return <VersionList {...found} signed={new Map(await countSigned(found.petition.id))} />;
}
