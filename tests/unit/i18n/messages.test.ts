import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";

test("every file of the catalogue is a namespace", () => {
  const folder = fileURLToPath(new URL("../../../lib/i18n/messages/", import.meta.url));
  const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  expect(Object.keys(messages).sort()).toEqual(files.sort());
});
