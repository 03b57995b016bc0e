import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { AnswerForm } from "@/components/organiser/answer-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { answerDays } from "@/lib/petitions/answer-day";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { typographe } from "@/lib/text/french-typography";
import { pageContext } from "../../../page-context";
import { answerQuestionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("parts.answers"))("title") };
}

/** What the mairie answered, question by question, once the letter was delivered. */
export default async function AnswersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}/reponses`);
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition || petition.parts.questions.length === 0) notFound();
  const t = await getTranslations("parts.answers");
  const list = (await getTranslations("organiser.list"))("title");
  const days = answerDays(petition.deliveredAt, ctx.now);
  return (
    <PageShell width="text">
      <Breadcrumb
        crumbs={[
          { label: list, href: "/espace" },
          { label: petition.title, href: `/espace/petitions/${petition.id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      {petition.status === "delivered" ? (
        <ol className="space-y-6">
          {petition.parts.questions.map((question, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number.
            <li key={index} className="space-y-3 rounded-lg border border-line bg-surface p-4 wrap-anywhere">
              {question.heading ? <p className="text-sm text-muted">{typographe(question.heading)}</p> : null}
              <h2 className="font-sans text-base font-semibold">
                {index + 1}. {typographe(question.text)}
              </h2>
              <AnswerForm
                action={answerQuestionAction}
                petitionId={petition.id}
                position={index + 1}
                answer={question.answer}
                answeredOn={question.answeredOn?.toISOString().slice(0, 10) ?? days.last}
                days={days}
              />
            </li>
          ))}
        </ol>
      ) : (
        <Alert>{t("early")}</Alert>
      )}
    </PageShell>
  );
}
