import QRCode from "qrcode";
import { expect, test } from "vitest";
import { qrCodeSvg } from "@/lib/letters/pdf/qr-code";

test("the drawing has every dark module of the code, and no other", () => {
  const url = "https://doleances.example/verifier/DOL-72181-TESTTEST00";
  const { modules } = QRCode.create(url, { errorCorrectionLevel: "M" });
  const svg = qrCodeSvg(url);
  expect(svg).toContain(`viewBox="0 0 ${modules.size} ${modules.size}"`);
  const drawn = new Set<string>();
  for (const [, column, row, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let index = 0; index < Number(length); index++) drawn.add(`${Number(column) + index},${row}`);
  }
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      expect(drawn.has(`${column},${row}`)).toBe(Boolean(modules.get(row, column)));
    }
  }
});
