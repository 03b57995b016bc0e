import { expect, test } from "vitest";
import { canonicalEmail } from "@/lib/security/email-address";

test.each([
  [" Amelie@Exemple.FR ", "amelie@exemple.fr"],
  ["amelie+petition@exemple.fr", "amelie@exemple.fr"],
  ["a.me.lie+x@gmail.com", "amelie@gmail.com"],
  ["a.melie@googlemail.com", "amelie@gmail.com"],
  ["a.melie@exemple.fr", "a.melie@exemple.fr"],
  // A mailbox that starts with a plus is a mailbox of its own.
  ["+tag@exemple.fr", "+tag@exemple.fr"],
  ["amélie@exemple.fr".normalize("NFD"), "amélie@exemple.fr"],
  ["pas une adresse", "pas une adresse"],
])("%s is the mailbox %s", (typed, mailbox) => {
  expect(canonicalEmail(typed)).toBe(mailbox);
});
