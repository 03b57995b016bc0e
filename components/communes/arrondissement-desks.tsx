import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { MairieView } from "@/lib/directory/commune-directory";
import { phoneHref, webLink } from "@/lib/directory/contact-links";
import type { FactLink } from "./facts";

export type ShownDesk = {
  /** Anchor of the desk, which the address of its arrondissement leads to. */
  id: string;
  /** “Mairie du 3e arrondissement de Lyon” */
  title: string;
  mairie: MairieView;
};

/** The mairies of a city’s arrondissements, in a few lines each. */
export function ArrondissementDesks({ desks }: { desks: readonly ShownDesk[] }) {
  const t = useTranslations("directory.arrondissements");
  return (
    <section aria-labelledby="arrondissements" className="space-y-4">
      <h2 id="arrondissements" className="text-2xl">
        {t("title")}
      </h2>
      <p className="text-muted">{t("lead")}</p>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {desks.map((desk) => (
          <Card
            key={desk.id}
            as="li"
            id={desk.id}
            className="scroll-mt-4 space-y-2 wrap-anywhere target:border-accent target:bg-accent-soft"
          >
            <Desk {...desk} />
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Desk({ title, mairie }: ShownDesk) {
  const t = useTranslations("directory.mairie");
  const { addressLines, postalCode, town, phones, emails, contactForms } = mairie;
  const form = contactForms.flatMap((address) => webLink(address) ?? [])[0];
  const links: FactLink[] = [
    ...phones.slice(0, 1).map((phone) => ({ href: phoneHref(phone), label: phone })),
    ...emails.slice(0, 1).map((email) => ({ href: `mailto:${email}`, label: email })),
    ...(emails.length === 0 && form ? [{ href: form.href, label: t("form") }] : []),
  ];
  return (
    <>
      <h3 className="text-lg">{title}</h3>
      <address className="not-italic">
        <span className="block text-muted">
          {[...addressLines, `${postalCode} ${town}`.trim()].filter(Boolean).join(", ")}
        </span>
        {links.map(({ href, label }) => (
          <span key={label} className="mt-1 block">
            {href ? <a href={href}>{label}</a> : label}
          </span>
        ))}
      </address>
    </>
  );
}
