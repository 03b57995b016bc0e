import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PetitionPage } from "@/components/petitions/petition-page";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { questionPlace } from "@/lib/petitions/question-place";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { LATEST_COMMENTS, listComments } from "@/lib/signatures/list-comments";
import { typographe } from "@/lib/text/french-typography";
import { parseText } from "@/lib/text/parse-text";
import { textExcerpt } from "@/lib/text/text-excerpt";

/** Rendered once for everybody, again after ten seconds if somebody asks: the counter is that old at most. */
export const revalidate = 10;

/** None ahead of time: which petitions there are is known when the server runs. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

const read = cache(async (slug: string) => {
  const petition = await readPublicPetition(getDb(), slug);
  return petition && { petition, text: parseText(petition.body) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  if (!found) notFound();
  const { petition, text } = found;
  const t = await getTranslations("petitions.page");
  const { commune, collective } = petition;
  const title = typographe(petition.title);
  const description =
    textExcerpt(questionPlace(text).document, 200) ||
    t("description", { commune: commune.name, collective: collective.name });
  const url = `${env.APP_URL}${petitionPath(petition.slug)}`;
  const siteName = (await getTranslations("common"))("productName");
  return {
    title: `${title} (${commune.name})`,
    description,
    alternates: { canonical: url },
    robots: { index: petition.status !== "suspended" },
    openGraph: { type: "article", locale: "fr_FR", siteName, title, description, url },
  };
}

export default async function Page({ params }: Props) {
  const found = await read((await params).slug);
  if (!found) notFound();
  const comments = await listComments(getDb(), found.petition.id, null, LATEST_COMMENTS);
  return <PetitionPage petition={found.petition} text={found.text} comments={comments} />;
}
