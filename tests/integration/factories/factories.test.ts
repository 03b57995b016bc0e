import { expect, test } from "vitest";
import { open } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "@/lib/signatures/sign-petition";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test.each(["draft", "open", "closed", "delivered", "suspended"] as const)("a petition %s", async (status) => {
  const petition = await makePetition(database.db, { status });
  expect(petition.status).toBe(status);
});

test("signatures are as told, and counted", async () => {
  const { db } = database;
  const petition = await makePetition(db);
  await makeSignatures(db, petition, 10);
  const made = await makeSignatures(db, petition, 4000, (index) => ({
    status: index < 3 ? "pending" : "confirmed",
    ...(index === 7 ? { lastName: "=1+1", email: "sept@factories.example" } : {}),
  }));
  expect(await db.signature.count({ where: { petitionId: petition.id } })).toBe(4010);
  const seventh = await db.signature.findUniqueOrThrow({ where: { id: made[7]?.id } });
  expect(seventh.lastName).toBe("=1+1");
  expect(open(seventh.emailSealed, EMAIL_CONTEXT)?.toString()).toBe("sept@factories.example");
  const tally = await db.signatureTally.findUniqueOrThrow({ where: { petitionId: petition.id } });
  expect(tally.confirmed).toBe(4007);
});
