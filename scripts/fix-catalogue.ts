/**
 * Rewrites `lib/i18n/messages/*.json` with French typography: write plain French, then run
 * `npx tsx --tsconfig tsconfig.node.json scripts/fix-catalogue.ts [namespace…]`.
 * Names the messages that it cannot set by itself (a straight apostrophe that is no elision).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CatalogueNode, catalogueMessages, typographeCatalogue } from "@/lib/i18n/catalogue-typography";

const folder = fileURLToPath(new URL("../lib/i18n/messages/", import.meta.url));
const wanted = process.argv.slice(2);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  if (wanted.length > 0 && !wanted.includes(file.replace(/\.json$/, ""))) continue;
  const before = readFileSync(folder + file, "utf8");
  const fixed = typographeCatalogue(JSON.parse(before) as CatalogueNode);
  const after = `${JSON.stringify(fixed, null, 2)}\n`;
  if (after !== before) {
    writeFileSync(folder + file, after);
    console.log(`${file}: rewritten`);
  }
  for (const { path, message } of catalogueMessages(fixed)) {
    if (message.includes("'")) {
      console.error(`${file}: ${path}: a straight apostrophe is left: ${message}`);
      process.exitCode = 1;
    }
  }
}
