import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { PetitionPage } from "@/components/petitions/petition-page";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import { messages } from "@/lib/i18n/messages";
import { sendDelivery } from "@/lib/jobs/handlers/send-delivery";
import { compilePreparedLetter } from "@/lib/letters/compile-prepared-letter";
import { readLetterFile } from "@/lib/letters/letter-file";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import type { OutgoingMail } from "@/lib/mail/send-mail";
import { draftSchema, PETITION_FIELDS as NAMES } from "@/lib/petitions/petition-form";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";
import { saveDraft } from "@/lib/petitions/save-draft";
import { applySpreadGesture, PASTED_TEXT, SPREAD_PASTED } from "@/lib/petitions/spread-pasted";
import { parseText } from "@/lib/text/parse-text";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { readPdf } from "@/tests/unit/letters/pdf/read-pdf";

type Ctx = Context<UserActor>;
type Values = Record<string, string>;

/** What somebody reads in each of the three places. */
export type Carried = { page: string; pdf: string; mail: OutgoingMail; slug: string; letterId: string };

/** The form of a draft after a text was pasted whole into it; `more` is typed afterwards. */
export function pasted(title: string, text: string, more: Values = {}): Values {
  const before = { [NAMES.title]: title, [PASTED_TEXT]: text, [GESTURE_FIELD]: SPREAD_PASTED };
  return { objectif: "100", ...applySpreadGesture(before), ...more };
}

/** Saves the form, publishes, signs, prepares, seals and sends: the way of every petition. */
export async function carry(ctx: Ctx, petitionId: string, form: Values): Promise<Carried> {
  const { db } = ctx;
  const { revision: before } = await db.petition.findUniqueOrThrow({ where: { id: petitionId } });
  const input = draftSchema.parse({ ...form, [NAMES.revision]: String(before) });
  const revision = await saveDraft(ctx, petitionId, input);
  return carryDraft(ctx, petitionId, revision);
}

/** The same for a draft that is complete. */
export async function carryDraft(ctx: Ctx, petitionId: string, revision: number): Promise<Carried> {
  const { db } = ctx;
  const { slug } = await publishPetition(ctx, { petitionId, revision });
  const petition = await db.petition.findUniqueOrThrow({ where: { id: petitionId } });
  await makeSignatures(db, petition, 3);
  const page = await pageOf(db, slug);
  const { letterId } = await prepareLetter(ctx, { petitionId });
  await compilePreparedLetter(db, letterId);
  const { sha256 } = await db.letter.findUniqueOrThrow({ where: { id: letterId } });
  await sealLetter(ctx, { petitionId, letterId, sha256: sha256 ?? "" });
  return { page, slug, letterId, pdf: await pdfOf(db, letterId), mail: await firstMail(ctx, letterId) };
}

export async function pageOf(db: Db, slug: string): Promise<string> {
  const petition = await readPublicPetition(db, slug);
  if (!petition) throw new Error("no such petition");
  const page = createElement(PetitionPage, { petition, text: parseText(petition.body) });
  const provider = { locale: "fr" as const, timeZone: "Europe/Paris", messages, children: page };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provider));
}

async function pdfOf(db: Db, letterId: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of readLetterFile(db, letterId)) parts.push(part);
  return pdfWords(Buffer.concat(parts));
}

export async function pdfWords(file: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "doleances-texts-"));
  try {
    await writeFile(join(folder, "letter.pdf"), file);
    const { pages } = await readPdf(join(folder, "letter.pdf"));
    // A word that the end of a line cuts is one, and a page ends with its reference.
    return pages.map((page) => page.replace(/Référence\s*:\s*DOL-\S+\s+page [\d\s/]+/g, " ")).join(" ");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstMail({ db, now }: Ctx, letterId: string): Promise<OutgoingMail> {
  const [delivery] = await db.delivery.findMany({ where: { letterId }, orderBy: { position: "asc" } });
  const sent: OutgoingMail[] = [];
  const send = async (mail: OutgoingMail) => void sent.push(mail);
  await sendDelivery({ db, now: () => now, send }, delivery?.id ?? "");
  const [mail] = sent;
  if (!mail) throw new Error("nothing was sent");
  return mail;
}
