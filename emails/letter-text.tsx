import type { LetterContent } from "@/lib/letters/letter-content";
import { letterDocument } from "@/lib/letters/letter-document";
import { cutDocument } from "@/lib/text/cut-document";
import { typographe } from "@/lib/text/french-typography";
import { textToPlain } from "@/lib/text/text-to-plain";
import { DocumentText } from "./document";
import { type MailTexts, mailTexts as t } from "./mail";
import * as style from "./style";

/** In UTF-16 units. Beyond, a message is cut by the programs that show it, and the file is the place to read. */
export const LETTER_TEXT_MAX = 60_000;

const subjectLine = ({ subject }: LetterContent, texts: MailTexts) =>
  texts("letterText.subject", { subject: typographe(subject) });

/** The letter itself in the message that carries it: whoever opens the mail reads it before any file. */
export function LetterText({ content }: { content: LetterContent }) {
  const { document, whole } = cutDocument(letterDocument(content), LETTER_TEXT_MAX);
  return (
    <div style={style.letterSheet}>
      <p style={style.letterLabel}>{t("letterText.title")}</p>
      <h1 style={style.letterSubject}>{subjectLine(content, t)}</h1>
      <DocumentText document={document} />
      {whole ? null : (
        <p style={style.letterCut}>
          <strong>{t("letterText.cut")}</strong>
        </p>
      )}
    </div>
  );
}

/** The same for whoever reads plain text. */
export function letterPlain(content: LetterContent, texts: MailTexts): string {
  const { document, whole } = cutDocument(letterDocument(content), LETTER_TEXT_MAX);
  const rule = "_".repeat(40);
  return [
    rule,
    texts("letterText.title"),
    subjectLine(content, texts),
    textToPlain(document),
    ...(whole ? [] : [texts("letterText.cut")]),
    rule,
  ].join("\n\n");
}
