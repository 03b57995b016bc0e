import { expect, test } from "vitest";
import { readCampaignPetitions, SHOWN_IN_A_DEPARTMENT } from "@/lib/petitions/read-campaign-petitions";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { makeCampaign } from "@/tests/factories/make-campaign";
import { makeElected } from "@/tests/factories/make-elected";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("the petitions of a campaign, by département, with their counts and what became of them", async () => {
  const { id: campaignId } = await makeCampaign(database.db);
  const make = (
    communeInsee: string,
    status: "draft" | "open" | "closed" | "delivered" | "suspended" = "open",
  ) => makePetition(database.db, { campaignId, communeInsee, status });
  const few = await make("72181");
  const many = await make("72181", "delivered");
  const rennes = await make("35238", "closed");
  await make("72181", "draft");
  await makeSignatures(database.db, await make("72181", "suspended"), 4);
  await makePetition(database.db, { communeInsee: "72181" });
  await makeSignatures(database.db, few, 2);
  await makeSignatures(database.db, many, 5);
  await makeElected(database.db, rennes);
  await makeElected(database.db, few);
  await makeOrganisation(database.db, few, "confirmed");
  const outcome = await readCampaignPetitions(database.db, campaignId);
  expect(outcome).toMatchObject({
    petitionCount: 3,
    confirmed: 7,
    delivered: 1,
    elected: 2,
    organisations: 1,
  });
  expect(
    outcome.departments.map(({ code, petitionCount, confirmed, elected }) => [
      ...[code, petitionCount, confirmed, elected],
    ]),
  ).toEqual([
    ["35", 1, 0, 1],
    ["72", 2, 7, 1],
  ]);
  expect(
    outcome.departments[1]?.petitions.map(({ slug, confirmed, status }) => [slug, confirmed, status]),
  ).toEqual([
    [many.slug, 5, "delivered"],
    [few.slug, 2, "open"],
  ]);
  const one = await readCampaignPetitions(database.db, campaignId, "35");
  expect(one.departments.map(({ petitions }) => petitions.map(({ slug }) => slug))).toEqual([[rennes.slug]]);
});

test("a département with many petitions names some of them and counts them all; its own page names all", async () => {
  const { id: campaignId } = await makeCampaign(database.db);
  const count = SHOWN_IN_A_DEPARTMENT + 5;
  for (let at = 0; at < count; at++) await makePetition(database.db, { campaignId, communeInsee: "72181" });
  const outcome = await readCampaignPetitions(database.db, campaignId);
  expect(outcome.departments[0]).toMatchObject({ petitionCount: count });
  expect(outcome.departments[0]?.petitions).toHaveLength(SHOWN_IN_A_DEPARTMENT);
  expect((await readCampaignPetitions(database.db, campaignId, "72")).departments[0]?.petitions).toHaveLength(
    count,
  );
});

test("a campaign without petitions", async () => {
  const { id } = await makeCampaign(database.db);
  const empty = {
    petitionCount: 0,
    confirmed: 0,
    elected: 0,
    organisations: 0,
    delivered: 0,
    departments: [],
  };
  expect(await readCampaignPetitions(database.db, id)).toEqual(empty);
});

test("a petition says which campaign it belongs to, not when that is still being written", async () => {
  const open = await makeCampaign(database.db, { title: "Une fontaine par place" });
  const draft = await makeCampaign(database.db, { status: "draft" });
  const within = async (campaignId: string | null) => {
    const { slug } = await makePetition(database.db, { campaignId });
    return (await readPublicPetition(database.db, slug))?.campaign;
  };
  expect(await within(open.id)).toEqual({ slug: open.slug, title: "Une fontaine par place" });
  expect(await within(draft.id)).toBeNull();
  expect(await within(null)).toBeNull();
});
