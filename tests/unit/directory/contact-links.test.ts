import { describe, expect, test } from "vitest";
import { mapHref, phoneHref, webLink } from "@/lib/directory/contact-links";

test.each([
  ["01 64 38 30 52", "tel:0164383052"],
  ["0164383052", "tel:0164383052"],
  ["01.64.38.30.52", "tel:0164383052"],
  ["+33 (0)1 64 38 30 52", "tel:+33164383052"],
  ["+687 27 31 15", "tel:+687273115"],
  ["3975", "tel:3975"],
  ["01 64 38 30 52 (poste 12)", null],
  ["non communiqué", null],
  ["12", null],
  ["", null],
  ["javascript:alert(1)", null],
])("phoneHref(%j): %s", (text, href) => {
  expect(phoneHref(text)).toBe(href);
});

describe("webLink", () => {
  test.each([
    ["http://www.ville.example/", "http://www.ville.example/", "www.ville.example"],
    ["https://ville.example/contact?a=1", "https://ville.example/contact?a=1", "ville.example/contact?a=1"],
    [
      "https://www.ville.example/une/adresse/qui/ne/se/coupe/pas?objet=mairie",
      "https://www.ville.example/une/adresse/qui/ne/se/coupe/pas?objet=mairie",
      "www.ville.example/…",
    ],
    ["www.ville.example", "https://www.ville.example", "www.ville.example"],
  ])("%s", (address, href, label) => {
    expect(webLink(address)).toEqual({ href, label });
  });

  test.each(["javascript:alert(1)", "mailto:a@b.example", "", "pas de site", "https://a@b.example"])(
    "%j is no web address",
    (address) => {
      expect(webLink(address)).toBeNull();
    },
  );
});

test("mapHref marks the place", () => {
  expect(mapHref({ latitude: 48.0061, longitude: -0.199556 })).toBe(
    "https://www.openstreetmap.org/?mlat=48.00610&mlon=-0.19956#map=18/48.00610/-0.19956",
  );
});
