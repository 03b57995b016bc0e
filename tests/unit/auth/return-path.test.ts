import { expect, test } from "vitest";
import { HOME_OF_ORGANISERS, localPath } from "@/lib/auth/return-path";
import { signInPath } from "@/lib/auth/sign-in-paths";

test.each([
  "/espace",
  "/espace/petitions/018f-1?etat=open&page=2",
  "/espace/petitions?recherche=c%27est",
  "/",
])("goes back to %s", (path) => expect(localPath(path)).toBe(path));

test.each([
  ["another site", "https://example.org/espace"],
  ["another site without its scheme", "//example.org/espace"],
  ["a backslash that browsers read as a slash", "/\\example.org"],
  ["two backslashes", "\\\\example.org"],
  ["a tab that browsers drop", "/\t/example.org"],
  ["a line break", "/espace\r\nLocation: https://example.org"],
  ["dots that end in two slashes", "/x/..//example.org"],
  ["a scheme", "javascript:alert(1)"],
  ["no slash", "espace"],
  ["an empty value", ""],
  ["nothing", undefined],
  ["two values", ["/espace", "/espace"]],
  ["something endless", `/${"a".repeat(1000)}`],
  ["the sign-in page itself", "/connexion?retour=/espace"],
  ["an old link", "/connexion/lien/abc"],
])("does not follow %s", (_what, value) => expect(localPath(value)).toBe(HOME_OF_ORGANISERS));

test("drops the fragment, and escapes what is not", () => {
  expect(localPath("/espace#x")).toBe("/espace");
  expect(localPath("/espace/é")).toBe("/espace/%C3%A9");
});

test("the sign-in page says where to go back to, unless it is where everybody goes", () => {
  expect(signInPath()).toBe("/connexion");
  expect(signInPath("/espace?page=2")).toBe("/connexion?retour=%2Fespace%3Fpage%3D2");
});
