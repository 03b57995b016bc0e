import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type CatalogueNode, catalogueMessages, typographeMessage } from "@/lib/i18n/catalogue-typography";

const folder = fileURLToPath(new URL("../../../lib/i18n/messages/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Shows the spaces that cannot be told apart on a screen. */
const visible = (value: string) => value.replace(/\u202f/g, "[202F]").replace(/\u00a0/g, "[00A0]");

describe("the French catalogue", () => {
  it("has files", () => expect(files.length).toBeGreaterThan(0));

  it.each(files)("%s holds set French (if not: run scripts/fix-catalogue.ts)", (file) => {
    const catalogue = JSON.parse(readFileSync(folder + file, "utf8")) as CatalogueNode;
    const faults = catalogueMessages(catalogue).flatMap(({ path, message }) => {
      if (message.includes("'")) return [`${path}: straight apostrophe: ${message}`];
      if (message.trim() === "") return [`${path}: empty`];
      const set = typographeMessage(message);
      return set === message ? [] : [`${path}: « ${visible(message)} » should be « ${visible(set)} »`];
    });
    expect(faults).toEqual([]);
  });
});
