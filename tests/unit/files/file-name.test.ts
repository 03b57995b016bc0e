import { expect, test } from "vitest";
import { attachment, fileName } from "@/lib/files/file-name";

test.each([
  ["affiche A3.pdf", "affiche A3.pdf"],
  ["programme.exe", "programme.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Mes documents\\tract.PDF", "tract.pdf"],
  ["facture\u202egpj.pdf", "facturegpj.pdf"],
  [".htaccess", "htaccess.pdf"],
  ["a\r\nX-En-tete: 1.pdf", "a X-En-tete- 1.pdf"],
  ["", "fichier.pdf"],
  ["x".repeat(300), `${"x".repeat(100)}.pdf`],
])("%j is kept as %j", (claimed, kept) => {
  expect(fileName(claimed, "application/pdf")).toBe(kept);
});

test("a download keeps its accents, and its header stays one", () => {
  expect(attachment('L’été "bis".pdf')).toBe(
    `attachment; filename="L-ete -bis-.pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20%22bis%22.pdf`,
  );
});
