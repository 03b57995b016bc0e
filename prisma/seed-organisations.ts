import type { Tx } from "@/lib/db/client";
import { makeOrganisation } from "@/tests/factories/make-organisation";

const DAY_MS = 86_400_000;

/** Invented organisations of the first petition: one in each state that organisers meet. */
export async function seedOrganisations(tx: Tx, now: Date): Promise<void> {
  const named = await tx.coSigner.findFirst({
    where: { name: "Les Veilleuses du quai", petition: { status: "open" } },
    include: { petition: true },
  });
  if (!named) return;
  const { petition } = named;
  await tx.petition.update({ where: { id: petition.id }, data: { organisationsMaySign: true } });
  await tx.coSigner.delete({ where: { id: named.id } });
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await makeOrganisation(tx, petition, "confirmed", {
    ...{ name: named.name, position: named.position, url: "https://veilleuses.example/" },
    ...{ representative: "Inès Garandeau", capacity: "co-présidente", email: "contact@veilleuses.example" },
    ...{ createdAt: at(15), mailSentAt: at(15), confirmedAt: at(14) },
  });
  await makeOrganisation(tx, petition, "confirmed", {
    ...{ name: "Les Yeux ouverts 79", position: 10, url: "https://yeux-ouverts.example/" },
    ...{ representative: "Malo Tessier", capacity: "secrétaire", email: "bureau@yeux-ouverts.example" },
    ...{ createdAt: at(9), mailSentAt: at(9), confirmedAt: at(8) },
  });
  await makeOrganisation(tx, petition, "invited", {
    ...{ name: "Maison des voisin·es de la Brèche", position: 11, email: "maison@voisinage.example" },
    ...{ createdAt: at(3), mailSentAt: at(3) },
  });
  await makeOrganisation(tx, petition, "requested", {
    ...{ name: "Café associatif du Pontreau", position: 12, email: "cafe@pontreau.example" },
    ...{ representative: "Leïla Brossard", capacity: "trésorière", createdAt: at(1) },
  });
  await makeOrganisation(tx, petition, "declined", {
    ...{ name: "Chorale des deux rives", position: 13, email: "chorale@deux-rives.example" },
    ...{ createdAt: at(12), endedAt: at(11) },
  });
}
