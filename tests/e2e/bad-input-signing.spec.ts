import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Db } from "@/lib/db/client";
import type { Petition } from "@/lib/db/generated/client";
import { hashEmail } from "@/lib/security/email-hash";
import { typographe } from "@/lib/text/french-typography";
import { makePetition } from "../factories/make-petition";
import { expect } from "./fixtures";
import { visibleText } from "./http-forms";
import { test } from "./http-test";

const PERSON = { prenom: "Zoé", nom: "Marchais", code_postal: "72000", transmettre: "on" };
const HUGE = "a".repeat(100_000);

function sign(
  request: APIRequestContext,
  { slug }: Pick<Petition, "slug">,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return request.post(`/petitions/${slug}/signer`, { form, headers, maxRedirects: 0 });
}

function readRow(db: Db, petition: Petition, email: string) {
  const key = { petitionId: petition.id, emailHash: hashEmail(email) };
  return db.signature.findUnique({ where: { petitionId_emailHash: key } });
}

const countRows = (db: Db, { id }: Petition) => db.signature.count({ where: { petitionId: id } });

const NAMES: [typed: string, kept: string][] = [
  ["فاطمة الزهراء", "فاطمة الزهراء"],
  ["Nguyễn Thị Hương", "Nguyễn Thị Hương"],
  ["Екатерина", "Екатерина"],
  ["Zoé 🌻", "Zoé 🌻"],
  ["Zo\u200bé\ufeff", "Zoé"],
  ["\u202eéoZ\u2066", "éoZ"],
  ["<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["=HYPERLINK(1)", "=HYPERLINK(1)"],
  ["Zoé\0Marie", "ZoéMarie"],
  ["Zoé\r\nBcc: pirate@doleances.example", "Zoé Bcc: pirate@doleances.example"],
];

test("names of every kind are kept as people write them, without what deceives", async ({
  request,
  db,
  address,
}) => {
  const petition = await makePetition(db);
  for (const [typed, kept] of NAMES) {
    const courriel = address();
    const answer = await sign(request, petition, { ...PERSON, prenom: typed, nom: typed, courriel });
    expect(answer.status(), typed).toBe(303);
    expect(await readRow(db, petition, courriel)).toMatchObject({ firstName: kept, lastName: kept });
  }
});

test("half a character is no reason to break", async ({ request, db, address }) => {
  const petition = await makePetition(db);
  const courriel = address();
  const fields = new URLSearchParams({ ...PERSON, courriel }).toString();
  const answer = await request.post(`/petitions/${petition.slug}/signer`, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    data: Buffer.from(fields.replace("prenom=Zo", "prenom=%ED%A0%80Zo\xff"), "latin1"),
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  const row = await readRow(db, petition, courriel);
  expect(row?.firstName).toMatch(/Zo/);
  expect(row?.firstName.isWellFormed()).toBe(true);
});

test("a line end in a name reaches no header of the mail", async ({ request, db, address, mailbox }) => {
  const title = 'Un banc, "Bcc: pirate@doleances.example" <b>place</b> =?utf-8?q?=0D=0ABcc:_x?=';
  const petition = await makePetition(db, { title });
  const courriel = address();
  const nom = "Marchais\r\nBcc: pirate@doleances.example\r\nX-Injected: 1";
  expect((await sign(request, petition, { ...PERSON, nom, courriel })).status()).toBe(303);
  const mail = await mailbox.waitFor({ to: courriel });
  expect(mail.to).toEqual([courriel]);
  expect(Object.keys(mail.headers)).not.toEqual(expect.arrayContaining(["bcc"]));
  expect(Object.keys(mail.headers)).not.toEqual(expect.arrayContaining(["x-injected"]));
  expect(mail.subject).toContain(typographe(title));
  expect(mail.html).not.toContain("<b>place</b>");
  expect(await mailbox.list("pirate@doleances.example")).toEqual([]);
});

const REFUSED: [why: string, changes: Record<string, string>][] = [
  ["everything empty", { prenom: "", nom: "", courriel: "", code_postal: "", transmettre: "" }],
  ["100,000 characters everywhere", { prenom: HUGE, nom: HUGE, courriel: HUGE, code_postal: HUGE }],
  ["a name that is only an emoji", { prenom: "🌻" }],
  ["a name that shows nothing", { nom: "\u200b\u202e\u00a0" }],
  ["a header in the address", { courriel: "zoe@doleances.example\r\nBcc: pirate@doleances.example" }],
  ["two addresses", { courriel: "zoe@doleances.example,pirate@doleances.example" }],
  ["an address with a name", { courriel: "Zoé <zoe@doleances.example>" }],
  ["letters in the postal code", { code_postal: "7200O" }],
  ["no consent", { transmettre: "" }],
];

for (const [why, changes] of REFUSED) {
  test(`is refused by name: ${why}`, async ({ request, db, address }) => {
    const petition = await makePetition(db);
    const answer = await sign(request, petition, { ...PERSON, courriel: address(), ...changes });
    expect(answer.status()).toBe(422);
    const page = await answer.text();
    expect(page.length).toBeLessThan(200_000);
    expect(page).not.toContain("<script");
    for (const field of Object.keys(changes)) {
      expect(page).toMatch(
        new RegExp(
          `<input[^>]*name="${field}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="${field}"`,
        ),
      );
    }
    expect(await countRows(db, petition)).toBe(0);
  });
}

test("a petition that takes no signature says so, or is not there", async ({ request, db, address }) => {
  const form = { ...PERSON, courriel: address() };
  for (const status of ["closed", "delivered", "suspended"] as const) {
    const petition = await makePetition(db, { status });
    const answer = await sign(request, petition, form);
    expect(answer.status(), status).toBe(409);
    expect(visibleText(await answer.text())).toContain(petition.title);
    expect(await countRows(db, petition)).toBe(0);
  }
  const draft = await makePetition(db, { status: "draft" });
  const pages = [await sign(request, draft, form), await sign(request, { slug: "nulle-part" }, form)];
  expect(pages.map((page) => page.status())).toEqual([404, 404]);
  expect(await pages[0]?.text()).toBe(await pages[1]?.text());
  expect(await countRows(db, draft)).toBe(0);
});

test("what is no form is refused, and stores nothing", async ({ request, db, address }) => {
  const petition = await makePetition(db);
  const path = `/petitions/${petition.slug}/signer`;
  const form = { ...PERSON, courriel: address() };
  const answers = [
    await request.post(path, { data: form }),
    await request.post(path, { multipart: form }),
    await request.post(path, { headers: { "content-type": "text/plain" }, data: "prenom=Zoé" }),
    await request.post(path, { headers: { "content-type": "" }, data: "prenom=Zoé" }),
  ];
  for (const answer of answers) {
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain("recommencez");
  }
  const tooBig = await sign(request, petition, { ...form, prenom: "a".repeat(3_000_000) });
  expect(tooBig.status()).toBe(413);
  expect(await countRows(db, petition)).toBe(0);
});

test("a postal code of another commune counts as elsewhere", async ({ request, db, address }) => {
  const petition = await makePetition(db);
  for (const [code_postal, resident] of [
    ["72 100", true],
    ["35000", false],
    ["98999", false],
  ] as const) {
    const courriel = address();
    await sign(request, petition, { ...PERSON, code_postal, courriel });
    expect(await readRow(db, petition, courriel), code_postal).toMatchObject({ resident });
  }
});

test("two hundred at once with one address: one row, one mail, one answer", async ({
  request,
  db,
  address,
  mailbox,
}) => {
  const petition = await makePetition(db);
  const courriel = address();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      sign(request, petition, { ...PERSON, prenom: `Zoé ${at}`, courriel }),
    ),
  );
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
  expect(new Set(answers.map(likeness)).size).toBe(1);
  expect(await countRows(db, petition)).toBe(1);
  await mailbox.waitFor({ to: courriel });
  await expect.poll(async () => (await readRow(db, petition, courriel))?.mailDueAt).toBeNull();
  expect(await mailbox.list(courriel)).toHaveLength(1);
});

/** An answer without what is drawn by lot in it. */
function likeness(answer: APIResponse): string {
  const headers = { ...answer.headers(), date: "", location: "" };
  const { location = "" } = answer.headers();
  return JSON.stringify([answer.status(), headers, location.length, location.replace(/[\w-]+$/, "")]);
}

test("a new, a duplicate, a limited and a confirmed signer get the same answer", async ({
  request,
  db,
  address,
}) => {
  const petition = await makePetition(db);
  const courriel = address();
  const form = { ...PERSON, courriel };
  const read = async () => {
    const answer = await sign(request, petition, form);
    const handle = (answer.headers().location ?? "").split("/").at(-1) ?? "";
    const page = await (await request.get(answer.headers().location ?? "")).text();
    return { answer: likeness(answer), page: page.replaceAll(handle, "poignée") };
  };
  const set = async (data: {
    mailCount?: number;
    mailSentAt?: Date;
    status?: "confirmed";
    confirmedAt?: Date;
  }) => {
    const row = await readRow(db, petition, courriel);
    await db.signature.update({ where: { id: row?.id }, data: { mailDueAt: null, ...data } });
  };
  const first = await read();
  expect(await read()).toEqual(first);
  await set({ mailCount: 5, mailSentAt: new Date() });
  expect(await read()).toEqual(first);
  await set({ status: "confirmed", confirmedAt: new Date() });
  expect(await read()).toEqual(first);
});

test("what only our server may say is not believed from a visitor", async ({ request, db }) => {
  const petition = await makePetition(db);
  const typed = { values: { prenom: "Injecté" }, errors: { nom: "required" }, refusal: "conflict" };
  const form = Buffer.from(JSON.stringify(typed)).toString("base64");
  const headers = {
    "x-doleances-form": form,
    "X-Doleances-Request-Id": "injected",
    "x-doleances-client": "1",
  };
  const page = await (await request.get(`/petitions/${petition.slug}/signer`, { headers })).text();
  expect(page).not.toContain("Injecté");
  expect(page).not.toContain('aria-invalid="true"');
});

test("a visitor who claims to be somebody else is limited all the same", async ({ request, db, address }) => {
  const petition = await makePetition(db);
  const form = { ...PERSON, courriel: address() };
  const statuses: number[] = [];
  for (let at = 0; at < 305; at += 1) {
    const claims = { "x-doleances-client": `client-${at}`, "X-Real-IP": `198.51.100.${at}` };
    statuses.push((await sign(request, petition, form, claims)).status());
  }
  expect(statuses.slice(0, 290)).toEqual(Array(290).fill(303));
  expect(statuses.at(-1)).toBe(429);
});
