import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/format";
import { groupQuestions, type Question } from "@/lib/petitions/petition-parts";
import { typographe } from "@/lib/text/french-typography";

/** The questions, numbered through under their headings, each with its answer or still waiting for it. */
export function PetitionQuestions({ questions }: { questions: readonly Question[] }) {
  const t = useTranslations("parts.page");
  if (questions.length === 0) return null;
  const answered = questions.filter(({ answer }) => answer).length;
  return (
    <section className="space-y-4 wrap-anywhere">
      <h2 className="text-xl">{t("questions")}</h2>
      <p className="text-sm text-muted">{t("answered", { answered, count: questions.length })}</p>
      {groupQuestions(questions).map(({ heading, first, questions: group }) => (
        <div key={first} className="space-y-2 border-t border-line pt-3">
          {heading ? <h3 className="text-lg">{typographe(heading)}</h3> : null}
          <ol start={first} className="list-decimal space-y-3 pl-7">
            {group.map((question, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number.
              <li key={index} id={`question-${first + index}`} className="space-y-1 pl-1">
                <p>{typographe(question.text)}</p>
                <Answer question={question} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Answer({ question: { answer, answeredOn } }: { question: Question }) {
  const t = useTranslations("parts.page");
  if (!answer) return <p className="text-sm text-muted">{t("waiting")}</p>;
  return (
    <div className="border-l-3 border-line pl-3">
      <p className="text-sm font-semibold">
        {answeredOn ? t("answeredOn", { date: formatDate(answeredOn) }) : t("answer")}
      </p>
      <p className="whitespace-pre-line">{typographe(answer)}</p>
    </div>
  );
}
