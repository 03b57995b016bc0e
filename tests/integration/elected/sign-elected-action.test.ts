import { expect, test, vi } from "vitest";
import { signElected } from "@/app/(public)/petitions/[slug]/elus/signer/actions";
import { IDLE } from "@/lib/actions/form-state";
import { LIMITS } from "@/lib/security/rate-limits";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
let visitors = 0;
// Each request from somewhere else: only the mailbox is the same.
vi.mock("@/lib/http/request-context", () => ({
  requestContext: async () => ({ client: `192.0.2.${visitors++}`, requestId: "test" }),
}));
vi.mock("next/navigation", () => ({ redirect: () => undefined }));

function formOf(slug: string, courriel: string): FormData {
  const form = new FormData();
  const typed = { petition: slug, prenom: "Zoé", nom: "Marchais", mandat: "mayor", territoire: "Le Mans" };
  for (const [name, value] of Object.entries({ ...typed, publier: "on", courriel })) form.set(name, value);
  return form;
}

test("one mailbox is written to about a few petitions a day, whoever types it and wherever", async () => {
  const petitions = [];
  for (let rank = 0; rank <= LIMITS["sign-elected:email"].points; rank++) {
    petitions.push(await makePetition(database.db, { electedMaySign: true }));
  }
  const answers = [];
  for (const { slug } of petitions)
    answers.push(await signElected(IDLE, formOf(slug, "zoe@factories.example")));
  expect(answers.at(-2)).toMatchObject({ status: "done" });
  expect(answers.at(-1)).toMatchObject({ status: "refused", refusal: "too-many-requests" });
  expect(await database.db.electedSignature.count()).toBe(LIMITS["sign-elected:email"].points);
});
