import { useTranslations } from "next-intl";
import { MeetingBox } from "@/components/petitions/meeting-box";
import { AnnexFacts } from "@/components/petitions/petition-annexes";
import { PetitionSources } from "@/components/petitions/petition-sources";
import { RenderedText } from "@/components/text/rendered-text";
import type { LetterContent } from "@/lib/letters/letter-content";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import { groupQuestions } from "@/lib/petitions/petition-parts";
import type { QuestionText } from "@/lib/petitions/version-text";
import { typographe } from "@/lib/text/french-typography";

/** One copy as a page: what its file says, in the same order. */
export function CopyLetter({ content, mailingId }: { content: LetterContent; mailingId: string }) {
  const t = useTranslations("mailings.preview");
  const { questions = [], sources = [], meeting = null, annexes = [] } = content.parts ?? {};
  const { body } = content;
  const at = content.parts?.questionsAt ?? body.blocks.length;
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
      <RenderedText document={body} inset={{ at, node: <CopyQuestions questions={questions} /> }} />
      <PetitionSources sources={sources} />
      <MeetingBox request={meeting} collective={content.signedBy} />
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
      {annexes.length > 0 ? (
        <div>
          <p className="font-semibold">{t("annexes")}</p>
          <ol className="list-decimal pl-7 wrap-anywhere">
            {annexes.map((annex) => (
              <li key={annex.fileId}>
                <a className="link" href={`${mailingPath(mailingId)}/annexes/${annex.fileId}`}>
                  {annex.title}
                </a>{" "}
                <span className="text-sm text-muted">
                  (<AnnexFacts annex={annex} />)
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </article>
  );
}

/** Numbered through under their headings, as in the file. */
function CopyQuestions({ questions }: { questions: readonly QuestionText[] }) {
  return groupQuestions(questions).map(({ heading, first, questions: group }) => (
    <section key={first} className="space-y-2 wrap-anywhere">
      {heading ? <h2 className="text-lg">{typographe(heading)}</h2> : null}
      <ol start={first} className="list-decimal space-y-2 pl-7">
        {group.map(({ text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number.
          <li key={index}>{typographe(text)}</li>
        ))}
      </ol>
    </section>
  ));
}

function Party({ name, lines }: { name: string; lines: string[] }) {
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      <strong>{typographe(name)}</strong>
      {lines.map((line) => `\n${typographe(line)}`).join("")}
    </p>
  );
}
