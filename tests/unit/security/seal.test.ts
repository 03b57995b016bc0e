import { expect, test, vi } from "vitest";
import { open, seal } from "@/lib/security/seal";

vi.mock("@/lib/env", () => ({ env: { SECRET_KEY: "unit-tests-only-0123456789-abcdefghij" } }));

test("opens what was sealed, in the same context alone", () => {
  const sealed = seal("amélie@exemple.example", "signature-email");
  expect(open(sealed, "signature-email")?.toString()).toBe("amélie@exemple.example");
  expect(open(sealed, "awaiting-handle")).toBeNull();
});

test("never seals twice the same way, and shows nothing of what it holds", () => {
  const [one, other] = [seal("même", "x"), seal("même", "x")];
  expect(one.equals(other)).toBe(false);
  expect(one.includes("même")).toBe(false);
});

test("refuses what was changed, cut or made up", () => {
  const sealed = seal("adresse", "x");
  for (let place = 0; place < sealed.length; place += 1) {
    const forged = Buffer.from(sealed);
    forged[place] = (forged[place] ?? 0) ^ 1;
    expect(open(forged, "x"), `byte ${place}`).toBeNull();
  }
  expect(open(sealed.subarray(0, -1), "x")).toBeNull();
  expect(open(Buffer.alloc(0), "x")).toBeNull();
  expect(open(Buffer.alloc(27), "x")).toBeNull();
});
