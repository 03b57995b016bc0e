import { useTranslations } from "next-intl";
import { PetitionQuestions } from "@/components/petitions/petition-questions";
import { PetitionSources } from "@/components/petitions/petition-sources";
import { RenderedText } from "@/components/text/rendered-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Sheet } from "@/components/ui/sheet";
import type { PetitionCase } from "@/lib/moderation/report-view";
import { questionPlace } from "@/lib/petitions/question-place";
import { parseText } from "@/lib/text/parse-text";

/** The text itself, also while the public does not see it. */
export function CaseText({ petition: { body, parts } }: { petition: PetitionCase }) {
  const t = useTranslations("reports.case");
  const { document, at } = questionPlace(parseText(body));
  return (
    <section className="space-y-3">
      <h2 className="text-2xl">{t("text")}</h2>
      <Disclosure summary={t("showText")} open>
        <Sheet className="space-y-6">
          <RenderedText
            document={document}
            inset={{ at, node: <PetitionQuestions questions={parts.questions} /> }}
          />
          <PetitionSources sources={parts.sources} />
        </Sheet>
      </Disclosure>
    </section>
  );
}
