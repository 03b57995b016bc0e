import { z } from "zod";
import { cleanText } from "@/lib/text/clean-text";

/** Longest message of a signer, in UTF-16 units. */
export const COMMENT_MAX = 500;
/** Lines that a message may have: the rest follow on the last one. */
const LINES_MAX = 12;

export const COMMENT_FIELD = "message";

/** Three marks on one letter are enough for any spelling that people sign in; more is a decoration that covers lines. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** “!!!!!!!!!!”, “aaaaaaaaaa”: four of one character say as much as forty. */
const RUNS = /([^\s\p{N}])\1{4,}/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * The message as it is kept and shown: plain text without what deceives or takes the page over (invisible
 * characters and changes of direction, piles of marks, endless runs and lines).
 */
export function tameComment(value: string): string {
  const lines = cleanText(value)
    .replace(STACKED_MARKS, "$1")
    .replace(RUNS, "$1$1$1$1")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .split("\n");
  const last = lines
    .slice(LINES_MAX - 1)
    .filter(Boolean)
    .join(" ");
  return [...lines.slice(0, LINES_MAX - 1), last].join("\n").trim();
}

/** What a signer writes. Empty, or without a single letter, digit or emoji: nothing was said. */
export const commentSchema = z
  .object({
    [COMMENT_FIELD]: z
      .string("required")
      .max(COMMENT_MAX * 8, "too-long")
      .transform(tameComment)
      .pipe(z.string().max(COMMENT_MAX, "too-long").regex(SAYS_SOMETHING, "required")),
  })
  .transform((form) => ({ text: form[COMMENT_FIELD] }));
