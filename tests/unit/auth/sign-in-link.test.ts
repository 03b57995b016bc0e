import { expect, test } from "vitest";
import { stateOfLink } from "@/lib/auth/sign-in-link";

const expiresAt = new Date("2026-11-21T10:30:00.000Z");
const at = (time: string) => new Date(`2026-11-21T${time}Z`);

test.each([
  ["before its end", null, at("10:29:59.999"), "usable"],
  ["at its end", null, at("10:30:00.000"), "expired"],
  ["used, then past its end", at("10:05:00.000"), at("11:00:00.000"), "used"],
  ["used", at("10:05:00.000"), at("10:06:00.000"), "used"],
])("%s", (_what, usedAt, now, state) => expect(stateOfLink({ usedAt, expiresAt }, now)).toBe(state));
