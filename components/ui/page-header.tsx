import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** A few words above the title: the commune of a petition, the name of a section. */
  eyebrow?: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Badges that belong to the title. */
  status?: ReactNode;
  /** Buttons for the page as a whole. */
  actions?: ReactNode;
};

/** The only h1 of a page, and what goes with it. */
export function PageHeader({ title, eyebrow, lead, status, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {eyebrow ? <p className="mb-2 font-semibold text-accent">{eyebrow}</p> : null}
      <h1 className="text-3xl tracking-tight">{title}</h1>
      {status ? <div className="mt-3 flex flex-wrap gap-2">{status}</div> : null}
      {lead ? <div className="mt-3 max-w-2xl text-lg text-muted">{lead}</div> : null}
      {actions ? <div className="no-print mt-5 flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}
