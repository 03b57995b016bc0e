import { useTranslations } from "next-intl";
import { RenderedText } from "@/components/text/rendered-text";
import type { LetterContent } from "@/lib/letters/letter-content";
import { typographe } from "@/lib/text/french-typography";

/** One copy as a page: what its file says, in the same order. */
export function CopyLetter({ content }: { content: LetterContent }) {
  const t = useTranslations("mailings.preview");
  return (
    <article className="space-y-6 rounded-md border border-line bg-surface p-5 sm:p-8">
      <Party {...content.sender} />
      {content.recipients.map((recipient) => (
        <div key={recipient.name} className="sm:pl-[50%]">
          <Party {...recipient} />
        </div>
      ))}
      <p className="sm:pl-[50%]">{typographe(content.placeAndDate)}</p>
      <p className="font-semibold wrap-anywhere">
        {t("subject")} {typographe(content.subject)}
      </p>
      <p>{typographe(content.salutation)}</p>
      <RenderedText document={content.body} />
      <p>{typographe(content.closing)}</p>
      <p className="font-semibold sm:pl-[50%]">{typographe(content.signedBy)}</p>
      {content.coSigners.length > 0 ? (
        <div>
          <p className="font-semibold">{t("coSigners")}</p>
          <ul className="list-disc pl-5 wrap-anywhere">
            {content.coSigners.map((name) => (
              <li key={name}>{typographe(name)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </article>
  );
}

function Party({ name, lines }: { name: string; lines: string[] }) {
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      <strong>{typographe(name)}</strong>
      {lines.map((line) => `\n${typographe(line)}`).join("")}
    </p>
  );
}
