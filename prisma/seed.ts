import type { Db, Tx } from "@/lib/db/client";
import { petitionSlug } from "@/lib/petitions/petition-slug";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeElected } from "@/tests/factories/make-elected";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures, type SignatureFields } from "@/tests/factories/make-signatures";
import { personName } from "@/tests/factories/people";
import { DEMO_COLLECTIVES, DEMO_PETITIONS, type DemoPetition } from "./demo-petitions";
import { seedCampaign } from "./seed-campaign";
import { seedComments } from "./seed-comments";
import { seedDemoDirectory } from "./seed-directory";
import { seedMailing } from "./seed-mailing";
import { seedOrganisations } from "./seed-organisations";

/** Who signs in to look around: the link arrives in the local mailbox. */
export const DEMO_ORGANISER_EMAIL = "demo@doleances.example";
/** Who signs in to decide about the addresses that organisers typed. */
export const DEMO_MODERATOR_EMAIL = "moderation@doleances.example";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Postal codes of people who sign from elsewhere. */
const ELSEWHERE = ["01000", "13001", "29200", "35000", "59000", "69003", "75011", "97400"];

/**
 * Writes a small believable demo: a directory, an organiser, two collectives, five petitions and their
 * signatories, a campaign, all invented. What is there already is left alone. The communes must have been seeded.
 *
 * @param url of the same database, for the imports of the directory.
 */
export async function seedDemo(db: Db, url: string, now: Date): Promise<void> {
  await seedDemoDirectory(db, url, now);
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20260102)`;
      const createdAt = new Date(now.getTime() - 70 * DAY_MS);
      const moderator = { email: DEMO_MODERATOR_EMAIL, name: "Dominique Démo", role: "moderator" as const };
      // Also for a demo of before there were any.
      await tx.user.createMany({
        data: [{ ...moderator, emailVerified: createdAt, createdAt }],
        skipDuplicates: true,
      });
      if (await tx.user.findUnique({ where: { email: DEMO_ORGANISER_EMAIL } })) return;
      const owner = await tx.user.create({
        data: { email: DEMO_ORGANISER_EMAIL, name: "Camille Démo", emailVerified: createdAt, createdAt },
      });
      const collectives = {
        rues: await makeCollective(tx, { ...DEMO_COLLECTIVES.rues, owner, createdAt }),
        tables: await makeCollective(tx, { ...DEMO_COLLECTIVES.tables, owner, createdAt }),
      };
      for (const [rank, demo] of DEMO_PETITIONS.entries()) {
        await seedPetition(tx, demo, { collective: collectives[demo.collective], rank, now });
      }
      const publishedAt = new Date(now.getTime() - 30 * DAY_MS);
      await seedCampaign(tx, { collective: collectives.tables, publishedAt, now });
      await seedAddressRequest(tx, now);
      await seedComments(tx, now);
      await seedOrganisations(tx, now);
      await seedMailing(tx, collectives.tables, now);
    },
    { timeout: 60_000 },
  );
}

/** One address that the demo's directory does not have: what a moderator of the demo decides about. */
async function seedAddressRequest(tx: Tx, now: Date): Promise<void> {
  const email = "assemblee@niort.example";
  const { petition } = await tx.recipient.findFirstOrThrow({
    where: { email, petition: { status: { not: "draft" } } },
    include: { petition: { select: { id: true, communeInsee: true } } },
  });
  const requestedAt = new Date(now.getTime() - 26 * HOUR_MS);
  const { id: petitionId, communeInsee } = petition;
  await tx.declaredAddress.create({ data: { communeInsee, email, petitionId, requestedAt } });
}

type Place = { collective: { id: string }; rank: number; now: Date };

async function seedPetition(tx: Tx, demo: DemoPetition, { collective, rank, now }: Place): Promise<void> {
  const { signatures, publishedDaysAgo, collective: _, insee, elected = [], ...fields } = demo;
  const commune = await tx.commune.findUniqueOrThrow({ where: { insee } });
  const publishedAt = new Date(now.getTime() - publishedDaysAgo * DAY_MS);
  const closedAt = demo.status === "closed" ? new Date(now.getTime() - 9 * DAY_MS) : null;
  const isDraft = demo.status === "draft";
  const petition = await makePetition(tx, {
    ...fields,
    collective,
    communeInsee: insee,
    slug: isDraft ? `brouillon-demo-${rank}` : petitionSlug(demo.title, commune.name),
    createdAt: new Date(publishedAt.getTime() - 2 * DAY_MS),
    updatedAt: closedAt ?? publishedAt,
    publishedAt: isDraft ? null : publishedAt,
    electedMaySign: elected.length > 0,
    closedAt,
  });
  for (const [at, one] of elected.entries()) {
    const createdAt = new Date(publishedAt.getTime() + (at + 1) * 20 * HOUR_MS);
    await makeElected(tx, petition, { ...one, email: `elue-${rank}-${at}@demo.example`, createdAt });
  }
  const { confirmed, pending } = signatures;
  if (confirmed === 0) return;
  const until = closedAt ?? now;
  await makeSignatures(tx, petition, confirmed, (index) =>
    demoSignature(index + rank * 211, commune.postalCodes, momentOf(index, confirmed, publishedAt, until)),
  );
  await makeSignatures(tx, petition, pending, (index) => ({
    ...demoSignature(
      index + rank * 211 + confirmed,
      commune.postalCodes,
      new Date(now.getTime() - (index + 1) * HOUR_MS),
    ),
    status: "pending",
  }));
}

/** Many at the start, some each day since, never evenly: how petitions are signed. Whole minutes, never after `until`. */
function momentOf(index: number, count: number, start: Date, until: Date): Date {
  const days = (until.getTime() - start.getTime()) / DAY_MS;
  const even = days * ((index + 0.5) / count) ** 1.7;
  const waves = even + 0.9 * Math.sin(even * 2.3) * Math.sin(even * 0.7);
  const day = Math.min(Math.max(waves, 0.01), days - 0.01);
  return new Date(start.getTime() + Math.floor((day * DAY_MS) / 60_000) * 60_000);
}

function demoSignature(person: number, postalCodes: string[], createdAt: Date): Partial<SignatureFields> {
  const resident = person % 6 !== 0;
  const codes = resident && postalCodes.length > 0 ? postalCodes : ELSEWHERE;
  return {
    ...personName(person),
    email: `signataire-${person}@demo.example`,
    resident,
    postalCode: codes[person % codes.length] ?? "75011",
    showName: person % 4 !== 3,
    wantsNews: person % 3 === 0,
    createdAt,
  };
}
