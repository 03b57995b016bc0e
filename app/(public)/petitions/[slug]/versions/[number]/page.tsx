import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { VersionPage } from "@/components/petitions/version-page";
import { getDb } from "@/lib/db/client";
import { readVersion } from "@/lib/petitions/read-versions";

type Props = { params: Promise<{ slug: string; number: string }> };

const read = cache((slug: string, number: string) => readVersion(getDb(), slug, number));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const version = await read(slug, number);
  if (!version) notFound();
  const t = await getTranslations("versions.page");
  const title = t("metaTitle", { number: version.number, title: version.petition.title });
  return { title, robots: { index: false } };
}

/** One of the texts that a petition has had, and what changed since the one before. */
export default async function PetitionVersionPage({ params }: Props) {
  const { slug, number } = await params;
  const version = await read(slug, number);
  if (!version) notFound();
  return <VersionPage version={version} />;
}
