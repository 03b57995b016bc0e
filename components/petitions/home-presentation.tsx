import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

const STEPS = ["one", "two", "three", "four"] as const;
const REASONS = ["privacy", "tracking", "counting", "free"] as const;

/** How it works, why to trust it, and where to begin. */
export function HomePresentation() {
  const t = useTranslations("home");
  return (
    <>
      <section aria-labelledby="comment" className="space-y-5">
        <h2 id="comment" className="text-2xl">
          {t("how.title")}
        </h2>
        <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          {STEPS.map((step, index) => (
            <li key={step} className="border-l-2 border-margin pl-4">
              <span aria-hidden="true" className="font-serif text-3xl font-semibold text-accent">
                {index + 1}
              </span>
              <h3 className="text-lg">{t(`how.${step}.title`)}</h3>
              <p className="mt-1">{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="confiance" className="space-y-5">
        <h2 id="confiance" className="text-2xl">
          {t("trust.title")}
        </h2>
        <ul className="grid gap-x-10 gap-y-4 md:grid-cols-2">
          {REASONS.map((reason) => (
            <li key={reason}>{t.rich(`trust.${reason}`, { b: (chunks) => <strong>{chunks}</strong> })}</li>
          ))}
        </ul>
      </section>
      <Card as="section" className="space-y-3 border-accent bg-accent-soft">
        <h2 className="text-2xl">{t("start.title")}</h2>
        <p>{t("start.text")}</p>
        <p>
          <ButtonLink href="/espace/petitions/nouvelle">{t("start.button")}</ButtonLink>
        </p>
      </Card>
    </>
  );
}
