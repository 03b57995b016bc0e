import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";

const rows = [
  ["bold", "**texte**"],
  ["italic", "*texte*"],
  ["heading", "## texte"],
  ["bullets", "- texte"],
  ["quote", "> texte"],
  ["link", "[texte](https://exemple.fr)"],
  ["footnote", "texte[^1]\n\n[^1]: note"],
] as const;

/** The few marks that matter, for those who have no toolbar. */
export function TextHelp() {
  const t = useTranslations("text.help");
  return (
    <Disclosure summary={t("summary")}>
      <p>{t("paragraph")}</p>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        {rows.map(([name, marks]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-sm whitespace-pre-wrap">{marks}</dt>
            <dd className="text-muted">{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
