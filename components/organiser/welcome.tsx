import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";

const STEPS = ["Collective", "Write", "Collect", "Send"] as const;

/** What somebody without a petition sees: the way from here to the mairie. */
export function Welcome() {
  const t = useTranslations("organiser.welcome");
  return (
    <PageShell width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Sheet>
        <ol className="space-y-5">
          {STEPS.map((step, index) => (
            <li key={step} className="flex gap-4">
              <span aria-hidden="true" className="font-serif text-3xl font-semibold text-accent">
                {index + 1}
              </span>
              <div className="min-w-0">
                <h2 className="text-xl">{t(`step${step}`)}</h2>
                <p className="text-muted">{t(`step${step}Text`)}</p>
              </div>
            </li>
          ))}
        </ol>
        <p className="mt-8">
          <ButtonLink href="/espace/petitions/nouvelle" size="lg">
            {t("start")}
          </ButtonLink>
        </p>
      </Sheet>
    </PageShell>
  );
}
