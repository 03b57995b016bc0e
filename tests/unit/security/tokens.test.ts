import { describe, expect, test, vi } from "vitest";
import { makeCode, makeToken, readToken, sameCode } from "@/lib/security/tokens";

vi.mock("@/lib/env", () => ({ env: { SECRET_KEY: "unit-tests-only-0123456789-abcdefghij" } }));

const ID = "018f3d6e-7c1a-7b2c-9d3e-0123456789ab";

describe("tokens", () => {
  test("name the row and the version they were made for", () => {
    expect(readToken("sign-in", makeToken("sign-in", ID, 7))).toEqual({ id: ID, version: 7 });
    expect(readToken("sign-in", makeToken("sign-in", ID, 65_535))).toEqual({ id: ID, version: 65_535 });
  });

  test("serve one purpose", () => {
    expect(readToken("manage-signature", makeToken("confirm-signature", ID, 1))).toBeNull();
  });

  test("are refused when a single character is changed, wherever it is", () => {
    const token = makeToken("confirm-signature", ID, 1);
    for (let place = 0; place < token.length; place += 1) {
      const forged = token.slice(0, place) + (token[place] === "A" ? "B" : "A") + token.slice(place + 1);
      expect(readToken("confirm-signature", forged), `character ${place}`).toBeNull();
    }
  });

  test.each([
    "",
    "x",
    "é".repeat(48),
    "A".repeat(48),
    "A".repeat(100_000),
    "../../etc/passwd",
    `${"A".repeat(47)}\n`,
  ])("that were never made are refused: %j", (token) => {
    expect(readToken("sign-in", token)).toBeNull();
  });

  test("fit in an address as they are", () => {
    expect(makeToken("sign-in", ID)).toMatch(/^[\w-]{48}$/);
  });
});

describe("codes", () => {
  test("are six digits, another for each version", () => {
    const codes = Array.from({ length: 200 }, (_, version) => makeCode(ID, version));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(195);
  });

  test("compare whatever is given", () => {
    expect(sameCode("123456", "123456")).toBe(true);
    expect(sameCode("123456", "123457")).toBe(false);
    expect(sameCode("123456", "12345")).toBe(false);
    expect(sameCode("123456", "")).toBe(false);
  });
});
