import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CommunePage } from "@/components/communes/commune-page";
import { findArrondissement, hasArrondissements } from "@/lib/communes/arrondissements";
import type { Commune } from "@/lib/communes/commune";
import { communeForms } from "@/lib/communes/commune-forms";
import { getCommuneIndex } from "@/lib/communes/commune-index";
import { findCommune } from "@/lib/communes/find-commune";
import { getDb } from "@/lib/db/client";
import { mairieTitle } from "@/lib/directory/mairie-title";
import { readArrondissementDesks } from "@/lib/directory/read-arrondissement-desks";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { env } from "@/lib/env";
import { listPetitionsOfCommunes } from "@/lib/petitions/list-public-petitions";

/** Rendered once for everybody, again after a minute if somebody asks: an import, or a petition, shows by then. */
export const revalidate = 60;

/** None ahead of time: 35,000 pages of which few are ever asked for. */
export function generateStaticParams(): { insee: string }[] {
  return [];
}

type Props = { params: Promise<{ insee: string }> };

/** The commune of today; a code of before a merger, or of an arrondissement, leads to the address of its commune. */
async function communeOf({ params }: Props): Promise<Commune> {
  const { insee } = await params;
  const index = getCommuneIndex();
  const commune = findCommune(index, insee);
  if (!commune) notFound();
  if (commune.insee === insee) return commune;
  const arrondissement = findArrondissement(index, insee);
  permanentRedirect(`/communes/${commune.insee}${arrondissement ? `#${deskId(arrondissement.code)}` : ""}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const commune = await communeOf(props);
  const t = await getTranslations("directory.page");
  return {
    title: t("metaTitle", { name: commune.name, code: commune.departmentCode }),
    description: t("description", { mairie: communeForms(commune).mairieOf }),
    alternates: { canonical: `${env.APP_URL}/communes/${commune.insee}` },
  };
}

/** What is petitioned in one commune, and its mairie: six queries, seven in the three largest cities. */
export default async function Page(props: Props) {
  const commune = await communeOf(props);
  const [petitions, directory, desks] = await Promise.all([
    listPetitionsOfCommunes(getDb(), [commune.insee, ...commune.formerCodes]),
    readCommuneDirectory(getDb(), commune.insee),
    shownDesks(commune.insee),
  ]);
  return <CommunePage commune={commune} petitions={petitions} directory={directory} desks={desks} />;
}

async function shownDesks(insee: string) {
  if (!hasArrondissements(insee)) return [];
  const index = getCommuneIndex();
  const desks = await readArrondissementDesks(getDb(), insee);
  return desks.map(({ insee: code, mairie }) => {
    const alias = findArrondissement(index, code);
    const forms = alias && communeForms({ ...alias, insee: code, departmentCode: code.slice(0, 2) });
    const title = forms ? mairieTitle(mairie.name, { name: alias.name, ...forms }) : mairie.name;
    return { id: deskId(code), title, mairie };
  });
}

function deskId(insee: string): string {
  return `mairie-${insee}`;
}
