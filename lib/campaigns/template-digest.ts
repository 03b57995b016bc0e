import { createHash } from "node:crypto";
import type { TemplateText } from "./template-text";

/** Tells two states of a template apart, so that a save replaces exactly the one its author was looking at. */
export function templateDigest(template: TemplateText): string {
  const { title, body, salutation, closing, freeFields, questions, sources } = template;
  const said = [
    ...[title, body, salutation, closing],
    freeFields.map(({ key, label, help, required, multiline }) => [key, label, help, required, multiline]),
    questions.map(({ heading, text }) => [heading, text]),
    sources.map((source) => [source.title, source.url]),
  ];
  return createHash("sha256").update(JSON.stringify(said), "utf8").digest("hex");
}
