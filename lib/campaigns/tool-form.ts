import { z } from "zod";
import { lineField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";
import { safeHref } from "@/lib/text/safe-href";

export const TOOLS_MAX = 30;
export const TOOL_TITLE_MAX = 150;
/** Of a text to copy; what is said of a link or a file is a line or two. */
export const TOOL_TEXT_MAX = 10_000;
export const TOOL_DESCRIPTION_MAX = 600;
const URL_MAX = 2_000;

const words = (max: number) =>
  z
    .string()
    .default("")
    .pipe(z.string().max(max * 2, "too-long"))
    .transform((value) => cleanText(value).trim())
    .pipe(z.string().max(max, "too-long"));

const titleField = lineField(TOOL_TITLE_MAX);

const urlField = lineField(URL_MAX).refine(
  (value) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) && safeHref(value) !== null,
  "web-address",
);

/** A text to copy, or a link: what a form without a file can add. */
export const toolSchema = z
  .discriminatedUnion("genre", [
    z.object({
      genre: z.literal("text"),
      titre: titleField,
      texte: words(TOOL_TEXT_MAX).pipe(z.string().min(1, "required")),
    }),
    z.object({
      genre: z.literal("link"),
      titre: titleField,
      adresse: urlField,
      texte: words(TOOL_DESCRIPTION_MAX),
    }),
  ])
  .transform((form) => ({
    kind: form.genre,
    title: form.titre,
    description: form.texte,
    url: form.genre === "link" ? form.adresse : "",
  }));

/** What goes with a file. Without a title, it is called by its name. */
export const fileToolSchema = z
  .object({ titre: words(TOOL_TITLE_MAX), texte: words(TOOL_DESCRIPTION_MAX) })
  .transform((form) => ({ title: form.titre, description: form.texte }));

export type ToolInput = z.output<typeof toolSchema>;
export type FileToolInput = z.output<typeof fileToolSchema>;
