import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { PageShell } from "./page-shell";

/** The tags that a legal text in the catalogue may use. */
export const legalTags = {
  p: (chunks: ReactNode) => <p>{chunks}</p>,
  ul: (chunks: ReactNode) => <ul>{chunks}</ul>,
  li: (chunks: ReactNode) => <li>{chunks}</li>,
  b: (chunks: ReactNode) => <strong>{chunks}</strong>,
  cnil: (chunks: ReactNode) => <a href="https://www.cnil.fr/fr/plaintes">{chunks}</a>,
  defender: (chunks: ReactNode) => <a href="https://formulaire.defenseurdesdroits.fr/">{chunks}</a>,
  licence: (chunks: ReactNode) => <a href="https://www.gnu.org/licenses/agpl-3.0.html">{chunks}</a>,
  openLicence: (chunks: ReactNode) => (
    <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">{chunks}</a>
  ),
  privacy: (chunks: ReactNode) => <a href="/confidentialite">{chunks}</a>,
  notice: (chunks: ReactNode) => <a href="/mentions-legales">{chunks}</a>,
};

export type LegalSection = { id: string; title: string; content: ReactNode };

type LegalTextProps = { title: string; lead: string; sections: LegalSection[] };

/** A legal page: a title, what it is in a sentence, then sections that can be linked to. */
export function LegalText({ title, lead, sections }: LegalTextProps) {
  return (
    <PageShell width="text">
      <PageHeader title={title} lead={lead} />
      <Sheet>
        <div className="letter-text">
          {sections.map((section) => (
            <section key={section.id} id={section.id}>
              <h2>{section.title}</h2>
              {section.content}
            </section>
          ))}
        </div>
      </Sheet>
    </PageShell>
  );
}
