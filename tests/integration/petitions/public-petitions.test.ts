import { describe, expect, test } from "vitest";
import { listLatestPetitions, listPetitionsOfCommunes } from "@/lib/petitions/list-public-petitions";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { searchCommunePetitions } from "@/lib/petitions/search-commune-petitions";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

describe("a petition's page", () => {
  test("shows what it asks, who carries it, and nobody's address", async () => {
    const petition = await makePetition(database.db, {
      coSigners: ["Les Riverains", "Une Rue pour tous"],
      recipients: [
        { name: "Madame la Maire", function: "Maire du Mans", email: "maire@factories.example" },
        { name: "M. l’Adjoint", email: "adjoint@factories.example" },
      ],
    });
    const view = await readPublicPetition(database.db, petition.slug);
    expect(view).toMatchObject({
      ...{ id: petition.id, title: petition.title, body: petition.body, status: "open" },
      threshold: { kind: "own", goal: 100 },
      organisations: [
        { name: "Les Riverains", url: "", confirmed: false, version: null },
        { name: "Une Rue pour tous", url: "", confirmed: false, version: null },
      ],
      ...{ letterReference: null, latest: [] },
      recipients: [
        { name: "Madame la Maire", function: "Maire du Mans" },
        { name: "M. l’Adjoint", function: "" },
      ],
      commune: { insee: "72181", name: "Le Mans", linkType: 2, departmentName: "Sarthe" },
      tally: { confirmed: 0, residents: 0 },
    });
    expect(JSON.stringify(view)).not.toContain("@");
  });

  test("counts what is folded and what is not, and names the ten newest who agreed", async () => {
    const petition = await makePetition(database.db);
    const made = await makeSignatures(database.db, petition, 30, (index) => ({
      ...{ showName: index % 2 === 0, lastName: `Nom${index}`, firstName: "Zoé", resident: index < 20 },
    }));
    await database.db.signatureTallyChange.create({
      data: { petitionId: petition.id, confirmed: -1, residents: -1 },
    });
    const view = await readPublicPetition(database.db, petition.slug);
    expect(view?.tally).toEqual({ confirmed: 29, residents: 19 });
    const expected = made
      .filter(({ showName }) => showName)
      .slice(-10)
      .reverse();
    expect(view?.latest.map(({ lastName }) => lastName)).toEqual(expected.map(({ lastName }) => lastName));
  });

  test("suspended: the reason, and neither text nor names", async () => {
    const petition = await makePetition(database.db, { status: "suspended" });
    await makeSignatures(database.db, petition, 3, { showName: true });
    expect(await readPublicPetition(database.db, petition.slug)).toMatchObject({
      ...{ status: "suspended", body: "", latest: [], suspensionReason: "En cours de vérification." },
    });
  });

  test("a draft and an address that names nothing are the same", async () => {
    const draft = await makePetition(database.db, { status: "draft" });
    for (const slug of [draft.slug, "nulle-part", "", "a/b", "' OR 1=1 --", "é", "x".repeat(5000)]) {
      expect(await readPublicPetition(database.db, slug)).toBeNull();
    }
  });

  test("finds the newest names without reading the others, however few show theirs", async () => {
    const petition = await makePetition(database.db);
    await makeSignatures(database.db, petition, 3000, (index) => ({ showName: index % 50 === 0 }));
    await database.db.$executeRaw`ANALYZE signatures`;
    const plan = await database.db.$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT first_name FROM signatures
      WHERE petition_id = ${petition.id}::uuid AND status = 'confirmed' AND show_name
      ORDER BY confirmed_at DESC, id DESC LIMIT 10`;
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("signatures_public_idx");
  });
});

describe("lists", () => {
  test("of the latest: open petitions alone, newest first", async () => {
    const at = (minutes: number) => new Date(FACTORY_NOW.getTime() + minutes * 60_000);
    const old = await makePetition(database.db, { publishedAt: at(1_000_000) });
    const fresh = await makePetition(database.db, { publishedAt: at(2_000_000) });
    await makePetition(database.db, { status: "closed", publishedAt: at(3_000_000) });
    await makePetition(database.db, { status: "draft" });
    const slugs = (await listLatestPetitions(database.db, 2)).map(({ slug }) => slug);
    expect(slugs).toEqual([fresh.slug, old.slug]);
  });

  test("of a commune: everything public, those to sign first", async () => {
    const communeInsee = "35238";
    const closed = await makePetition(database.db, { communeInsee, status: "closed" });
    const open = await makePetition(database.db, { communeInsee });
    await makePetition(database.db, { communeInsee, status: "draft" });
    const petitions = await listPetitionsOfCommunes(database.db, [communeInsee, "35999"]);
    expect(petitions.map(({ slug }) => slug)).toEqual([open.slug, closed.slug]);
    expect(await listPetitionsOfCommunes(database.db, [])).toEqual([]);
  });

  test("of a search: communes, each with its own", async () => {
    const petition = await makePetition(database.db, { communeInsee: "42218" });
    const { communes } = await searchCommunePetitions(database.db, "st etienne");
    expect(communes[0]).toMatchObject({ insee: "42218", petitions: [{ slug: petition.slug }] });
    expect(await searchCommunePetitions(database.db, "zzzzqqq")).toEqual({ communes: [], more: false });
  });

  test("of a search that too many communes answer: the first of them, and that there are more", async () => {
    const { communes, more } = await searchCommunePetitions(database.db, "38");
    expect([communes.length, more]).toEqual([48, true]);
    expect(await searchCommunePetitions(database.db, "51300")).toMatchObject({ more: false });
  });
});
