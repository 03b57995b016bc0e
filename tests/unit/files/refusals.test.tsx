import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnnexForm } from "@/components/organiser/annex-form";
import { checkFile } from "@/lib/files/check-file";
import { messages } from "@/lib/i18n/messages";
import { jpegFile, pdfFile, pngFile } from "./sample-files";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const said = (refusal: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      <AnnexForm action="/espace/envois/m/fichiers" refusal={refusal} />
    </NextIntlClientProvider>,
  ).replace(/[\u00a0\u202f]/g, " ");

/** What people send, on purpose or not, and the one sentence that says what to do. */
test.each([
  ["a program called affiche.pdf", latin1("MZ\x90\0\x03\0\0\0"), "file-type", "Seuls les fichiers PDF"],
  ["an encrypted PDF", pdfFile({ trailer: "/Encrypt 5 0 R " }), "file-encrypted", "sans protection"],
  [
    "a PDF with a script",
    pdfFile({ more: "7 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj\n" }),
    "file-active",
    "Imprimez-le vers un nouveau PDF",
  ],
  [
    "a PDF with files inside",
    pdfFile({ more: "7 0 obj << /Names << /EmbeddedFiles 5 0 R >> >> endobj\n" }),
    "file-active",
    "fichier joint",
  ],
  [
    "a PDF that is an archive too",
    pdfFile({ trailer: `(PK\x05\x06${"\0".repeat(16)}) ` }),
    "file-type",
    "quel que soit son nom",
  ],
  ["an image that unfolds to gigabytes", pngFile(9000, 9000), "file-image-size", "trop grande"],
  ["a photograph as large as a wall", jpegFile(10_001, 1), "file-image-size", "10 000 pixels"],
  ["a book", pdfFile({ pages: 201 }), "file-pages", "plus de 200 pages"],
  ["half a PDF", pdfFile().subarray(0, -30), "file-damaged", "abîmé ou incomplet"],
])("%s is refused, and its sender told what to do", (_what, bytes, reason, sentence) => {
  expect(checkFile(bytes)).toEqual({ ok: false, reason });
  expect(said(reason)).toContain(sentence);
  expect(said(reason)).toContain('role="alert"');
});

test.each(["file-too-large", "files-too-large", "too-many-files", "file-missing"] as const)(
  "%s has a sentence of its own",
  (reason) => {
    expect(said(reason)).toContain(messages.errors.fields[reason].replace(/[\u00a0\u202f]/g, " "));
  },
);

test("whatever else an address says is no sentence", () => {
  expect(said("<script>")).not.toContain("&lt;script");
});
