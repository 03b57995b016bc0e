import { expect, test } from "vitest";
import { siteOfSameDomain } from "@/lib/directory/site-of-same-domain";

test.each([
  ["mairie@ville.example", ["https://www.ville.example/contact"], "ville.example"],
  ["mairie@ville.example", ["http://VILLE.example"], "ville.example"],
  ["mairie@ville.example", ["ville.example"], "ville.example"],
  ["mairie@courriel.ville.example", ["https://ville.example"], "ville.example"],
  ["mairie@ville.example", ["https://autre.example", "https://ville.example"], "ville.example"],
  // A host of sites or a provider of mail above the site's own name proves nothing.
  ["pirate@hebergeur.example", ["https://ville.hebergeur.example"], null],
  ["pirate@maville.example", ["https://ville.example"], null],
  ["pirate@ville.example.pirate.example", ["https://ville.example"], null],
  ["pirate@example", ["https://www.example"], null],
  ["mairie@ville.example", ["pas une adresse", "", "mailto:x@ville.example"], null],
  ["mairie@ville.example", [], null],
])("%s beside %j: %s", (email, websites, expected) => {
  expect(siteOfSameDomain(email, websites)).toBe(expected);
});
