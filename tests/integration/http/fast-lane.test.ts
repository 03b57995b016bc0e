import { afterAll, describe, expect, test, vi } from "vitest";
import { closeDb } from "@/lib/db/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { SECURITY_HEADERS } from "@/lib/http/security-headers";
import { hashEmail } from "@/lib/security/email-hash";
import { LIMITS } from "@/lib/security/rate-limits";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";
import { sendHtml, startFront } from "@/tests/support/front-server";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase();
afterAll(closeDb);

const PAGE = '<!DOCTYPE html><html data-scriptless=""><p>Signer</p></html>';
const filled = {
  prenom: "Éloïse",
  nom: "Kerdoncuff",
  courriel: "eloise@factories.example",
  code_postal: "72000",
  transmettre: "on",
};

/** Signs over HTTP; `refused` is what Next was handed, if it was asked. */
async function sign(slug: string, fields: Record<string, string> = filled) {
  let handed: string | undefined;
  const url = await startFront((request, response) => {
    handed = String(request.headers["x-doleances-form"]);
    sendHtml(response, PAGE);
  });
  const answer = await fetch(`${url}/petitions/${slug}/signer`, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  await answer.text();
  return { answer, refused: handed ? JSON.parse(Buffer.from(handed, "base64").toString("utf8")) : undefined };
}
const signaturesOf = (petitionId: string) => database.db.signature.findMany({ where: { petitionId } });

describe("signing in front of Next", () => {
  test("leads to the page that takes the code, without asking Next", async () => {
    const petition = await makePetition(database.db);
    const { answer, refused } = await sign(petition.slug);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/signatures\/confirmer\/[\w-]+$/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("set-cookie")).toBeNull();
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers.get(name)).toBe(value);
    expect(refused).toBeUndefined();
    const [signature, ...others] = await signaturesOf(petition.id);
    expect(others).toEqual([]);
    expect(signature).toMatchObject({
      status: "pending",
      firstName: "Éloïse",
      postalCode: "72000",
      resident: true,
      showName: false,
      wantsNews: false,
    });
  });

  test("again with the same mailbox gets the same answer, and stays one signature", async () => {
    const petition = await makePetition(database.db);
    const first = await sign(petition.slug);
    const second = await sign(petition.slug, { ...filled, courriel: "Eloise@factories.example" });
    expect(second.answer.status).toBe(303);
    const [one, other] = [first, second].map(({ answer }) => answer.headers.get("location")?.length);
    expect(one).toBe(other);
    expect(await signaturesOf(petition.id)).toHaveLength(1);
  });

  test("line breaks in a name begin no header and no line", async () => {
    const petition = await makePetition(database.db);
    const { answer } = await sign(petition.slug, {
      ...filled,
      nom: "Kerdoncuff\r\nBcc: autre@factories.example",
    });
    const [signature] = await signaturesOf(petition.id);
    if (answer.status === 303) expect(signature?.lastName).not.toMatch(/[\r\n]/);
    else expect([answer.status, signature]).toEqual([422, undefined]);
  });

  test.each<PetitionStatus>(["draft", "closed", "suspended", "delivered"])(
    "a petition that is %s is refused on its page, with what was typed",
    async (status) => {
      const petition = await makePetition(database.db, { status });
      const { answer, refused } = await sign(petition.slug);
      expect(answer.status).toBe(409);
      expect(refused).toEqual({ values: filled, errors: {}, refusal: "petition-not-open" });
      expect(await signaturesOf(petition.id)).toEqual([]);
    },
  );

  test("one that does not exist looks the same", async () => {
    const { answer, refused } = await sign("une-petition-inventee");
    expect(answer.status).toBe(409);
    expect(refused.refusal).toBe("petition-not-open");
  });

  test("what is refused leaves nothing behind", async () => {
    const petition = await makePetition(database.db);
    const { transmettre: _unticked, ...unconsenting } = filled;
    const { answer, refused } = await sign(petition.slug, unconsenting);
    expect(answer.status).toBe(422);
    expect(refused.errors).toEqual({ transmettre: "consent" });
    const emailHash = Uint8Array.from(hashEmail(filled.courriel));
    expect(await database.db.signature.count({ where: { petitionId: petition.id, emailHash } })).toBe(0);
  });

  test("an address that asks too often is told to wait, and loses nothing that was typed", async () => {
    const petition = await makePetition(database.db);
    let last = await sign(petition.slug);
    const most = LIMITS["sign:ip"].points;
    for (let tries = 1; tries <= most && last.answer.status === 303; tries++)
      last = await sign(petition.slug);
    expect(last.answer.status).toBe(429);
    expect(last.refused).toEqual({ values: filled, errors: {}, refusal: "too-many-requests" });
    expect(await signaturesOf(petition.id)).toHaveLength(1);
  });
});
