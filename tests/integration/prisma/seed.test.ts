import { expect, test } from "vitest";
import { readPublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { missingForTemplate } from "@/lib/campaigns/template-problems";
import { seedCommunes } from "@/lib/communes/seed-communes";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { readDirectoryStatus } from "@/lib/directory/read-directory-status";
import { copyProblems } from "@/lib/mailings/copy-problems";
import { MAILING_SOURCE, readCopySources } from "@/lib/mailings/copy-sources";
import { missingForPublication } from "@/lib/petitions/petition-completeness";
import { readCampaignPetitions } from "@/lib/petitions/read-campaign-petitions";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { shownThreshold } from "@/lib/petitions/threshold";
import { DEMO_CAMPAIGN, DEMO_TEMPLATE } from "@/prisma/demo-campaign";
import { DEMO_ORGANISER_EMAIL, seedDemo } from "@/prisma/seed";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("the demo is whole, and written once", async () => {
  const { db } = database;
  await seedCommunes(db, FACTORY_NOW);
  await seedDemo(db, database.url, FACTORY_NOW);
  await seedDemo(db, database.url, FACTORY_NOW);
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

test("its campaign hands out a letter that can be filled, and three tools, and has a petition", async () => {
  const { db } = database;
  const campaign = await readPublicCampaign(db, DEMO_CAMPAIGN.slug);
  expect(campaign?.tools.map(({ kind }) => kind)).toEqual(["text", "file", "link"]);
  expect(missingForTemplate(DEMO_TEMPLATE)).toEqual({});
  const outcome = await readCampaignPetitions(db, campaign?.id ?? "");
  expect(outcome).toMatchObject({ petitionCount: 1, departments: [{ code: "26" }] });
});

test("its letter to many can leave as it stands, to five mairies", async () => {
  const { db } = database;
  const mailing = await db.mailing.findFirstOrThrow({ include: MAILING_SOURCE });
  const copies = await readCopySources(db, mailing, FACTORY_NOW);
  expect(copies).toHaveLength(5);
  expect(copies.every(({ verified }) => verified)).toBe(true);
  expect(copyProblems(copies)).toEqual([]);
});

test("every address of the demo leads nowhere", async () => {
  const recipients = await database.db.recipient.findMany();
  const addresses = recipients.map(({ email }) => email).filter(Boolean);
  expect(addresses.filter((email) => !email.endsWith(".example"))).toEqual([]);
});

test("the directory of the demo knows the communes of its petitions, and comes from one import each", async () => {
  const { db } = database;
  const { imports, rows, communes } = await readDirectoryStatus(db);
  expect(Object.values(imports).map((one) => one?.rejected)).toEqual([0, 0, 0, 0]);
  expect(await db.directoryImport.count()).toBe(4);
  expect(rows.desks.current).toBeGreaterThan(communes.withEmail);
  expect(communes).toMatchObject({ withFormOnly: 1, withNeither: 1 });
  for (const { communeInsee } of await db.petition.findMany({ distinct: ["communeInsee"] })) {
    const known = await readCommuneDirectory(db, communeInsee);
    expect(known.mairie?.emails.length, communeInsee).toBeGreaterThan(0);
    expect(known.mayor, communeInsee).not.toBeNull();
    expect(known.electors, communeInsee).not.toBeNull();
  }
  const mayors = await db.mandate.findMany({ where: { kind: "mayor" }, distinct: ["sex"] });
  expect(mayors.map(({ sex }) => sex).sort()).toEqual(["F", "M", null]);
  const emails = (await db.mairieDesk.findMany()).flatMap((desk) => desk.emails);
  expect(emails.filter((email) => !email.endsWith(".example"))).toEqual([]);
});
