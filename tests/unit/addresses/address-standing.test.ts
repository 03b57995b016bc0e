import { expect, test } from "vitest";
import { type AddressStanding, mayBeWrittenTo, standingOf } from "@/lib/addresses/address-standing";
import { mailboxOf } from "@/lib/addresses/mailbox";

test.each<[boolean, "pending" | "approved" | "refused" | null, AddressStanding]>([
  [true, null, "verified"],
  [true, "pending", "verified"],
  [true, "refused", "verified"],
  [false, "approved", "approved"],
  [false, "pending", "pending"],
  [false, "refused", "refused"],
  [false, null, "declared"],
])("in the directory: %s, decided: %s → %s", (inDirectory, decision, standing) => {
  expect(standingOf({ inDirectory, decision })).toBe(standing);
});

test("a letter leaves for what the directory or a moderator vouches for, and for nothing else", () => {
  const all: AddressStanding[] = ["verified", "approved", "pending", "refused", "declared"];
  expect(all.filter(mayBeWrittenTo)).toEqual(["verified", "approved"]);
});

test("one mailbox has one spelling, and no stranger's mailbox shares it", () => {
  expect(mailboxOf("Mairie@Ville.EXAMPLE")).toBe("mairie@ville.example");
  expect(mailboxOf("Élan@ville.example")).toBe("Élan@ville.example");
  expect(mailboxOf("\u212Aiosque@ville.example")).not.toBe("kiosque@ville.example");
});
