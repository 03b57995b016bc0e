import { expect, test } from "vitest";
import { seedCommunes } from "@/lib/communes/seed-communes";
import { missingForPublication } from "@/lib/petitions/petition-completeness";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { shownThreshold } from "@/lib/petitions/threshold";
import { DEMO_ORGANISER_EMAIL, seedDemo } from "@/prisma/seed";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("the demo is whole, and written once", async () => {
  const { db } = database;
  await seedCommunes(db, FACTORY_NOW);
  await seedDemo(db, FACTORY_NOW);
  await seedDemo(db, FACTORY_NOW);
  const owner = await db.user.findUniqueOrThrow({
    where: { email: DEMO_ORGANISER_EMAIL },
    include: { memberships: true },
  });
  expect(owner.memberships).toHaveLength(2);
  const petitions = await db.petition.findMany({
    include: { recipients: true, tally: true, _count: { select: { signatures: true } } },
  });
  expect(petitions.map(({ status }) => status).sort()).toEqual(["closed", "draft", "open", "open", "open"]);
  for (const petition of petitions.filter(({ status }) => status !== "draft")) {
    const threshold = shownThreshold(petition);
    expect(missingForPublication({ ...petition, threshold }), petition.title).toEqual({});
    const confirmed = await db.signature.count({ where: { petitionId: petition.id, status: "confirmed" } });
    expect(petition.tally?.confirmed).toBe(confirmed);
    expect(petition._count.signatures).toBeGreaterThan(30);
    const shown = await readPublicPetition(db, petition.slug);
    expect(shown?.latest).toHaveLength(10);
  }
  const late = await db.signature.count({ where: { createdAt: { gt: FACTORY_NOW } } });
  expect(late).toBe(0);
});

test("every address of the demo leads nowhere", async () => {
  const recipients = await database.db.recipient.findMany();
  const addresses = recipients.map(({ email }) => email).filter(Boolean);
  expect(addresses.filter((email) => !email.endsWith(".example"))).toEqual([]);
});
