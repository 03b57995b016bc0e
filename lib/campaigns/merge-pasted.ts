import { FREE_FIELDS_MAX } from "./free-fields";
import type { PastedTemplate } from "./propose-fields";
import type { TemplateText } from "./template-text";

/**
 * A template with a pasted letter in place of its text. What the letter does not have stays: a title, questions,
 * sources, and what is known of a free field already.
 */
export function withPasted(template: TemplateText, pasted: PastedTemplate): TemplateText {
  const known = new Map(template.freeFields.map((field) => [field.key, field]));
  const asked = pasted.freeFields.map((field) => known.get(field.key) ?? field);
  const others = template.freeFields.filter(({ key }) => !asked.some((field) => field.key === key));
  return {
    ...template,
    title: pasted.title || template.title,
    body: pasted.body,
    salutation: pasted.salutation,
    closing: pasted.closing,
    freeFields: [...asked, ...others].slice(0, FREE_FIELDS_MAX),
    sources: pasted.sources.length > 0 ? pasted.sources : template.sources,
  };
}
