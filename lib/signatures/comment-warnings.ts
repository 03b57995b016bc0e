/** What a message should perhaps not make public. */
export const COMMENT_WARNINGS = ["email", "phone", "link"] as const;

export type CommentWarning = (typeof COMMENT_WARNINGS)[number];

/** Also “jeanne (arobase) exemple.fr” and “jeanne [at] exemple . fr”. */
const EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}\s{0,3}(?:@|[([{]\s{0,3}(?:at|arobase|@)\s{0,3}[)\]}])\s{0,3}[\p{L}\p{N}-]{1,63}\s{0,3}(?:\.|[([{]\s{0,3}(?:point|dot|\.)\s{0,3}[)\]}])\s{0,3}\p{L}{2,24}/iu;
/** Ten digits that begin with 0, or +33 and nine, however they are parted; or any international number. */
const PHONE =
  /(?<![\p{N}.,])(?:(?:\+|00)\s{0,2}\d{1,3}|0)(?:[\s.\-/()\u2010-\u2015]{0,3}\d){8,11}(?![\p{N}])/u;
const ENDINGS =
  "fr|com|org|net|eu|info|io|be|ch|de|uk|es|it|bzh|alsace|corsica|paris|re|gp|mq|gf|yt|nc|pf|me|co|app|dev|site|online|shop|blog|link|xyz|ly|tv|to";
const LINK = new RegExp(
  `(?:https?|ftp):\\/\\/|\\bwww\\.\\S|(?<![\\p{L}\\p{N}@.-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}(?:${ENDINGS})(?![\\p{L}\\p{N}])`,
  "iu",
);

/**
 * Whether a message seems to hold an e-mail address, a telephone number or a link, for whoever decides to publish
 * it: a hint, which neither refuses nor hides anything.
 */
export function commentWarnings(text: string): CommentWarning[] {
  const withoutEmails = text.replace(new RegExp(EMAIL, "giu"), " ");
  const found: Record<CommentWarning, boolean> = {
    email: EMAIL.test(text),
    phone: PHONE.test(text),
    link: LINK.test(withoutEmails),
  };
  return COMMENT_WARNINGS.filter((warning) => found[warning]);
}
