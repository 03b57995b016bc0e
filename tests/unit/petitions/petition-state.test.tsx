import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PetitionState } from "@/components/petitions/petition-state";
import { messages } from "@/lib/i18n/messages";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";

/** The words that stand in place of the form once a letter went to so many of its recipients. */
function shown(sent: number, recipients: number): string {
  const petition = {
    status: "delivered",
    deliveredAt: new Date("2026-12-01T12:00:00Z"),
    deliveredBy: "email",
    handed: { sent, recipients },
    letterReference: "D-2026-AAAA",
  } as PublicPetition;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      <PetitionState petition={petition} />
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]*>/g, "")
    .replace(/[\u00a0\u202f]/g, " ");
}

test.each([
  [1, 3, "transmise à 1 destinataire sur 3, avec"],
  [2, 3, "transmise à 2 destinataires sur 3, avec"],
])("a letter that reached %i of %i recipients says so", (sent, recipients, words) => {
  expect(shown(sent, recipients)).toContain(words);
  expect(shown(sent, recipients)).toContain("La lettre est partie à une partie de ses destinataires");
  expect(shown(sent, recipients)).toContain("D-2026-AAAA");
});

test.each([1, 3])("one that reached all %i says nothing of numbers", (count) => {
  expect(shown(count, count)).toContain("La lettre est partie à la mairie");
  expect(shown(count, count)).not.toContain("sur");
});
