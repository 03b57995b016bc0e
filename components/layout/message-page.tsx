import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { PageShell } from "./page-shell";

/** A page that only has something to say: not found, out of order. */
export function MessagePage({
  title,
  lead,
  children,
}: {
  title: ReactNode;
  lead: ReactNode;
  children: ReactNode;
}) {
  return (
    <PageShell width="narrow" className="py-8 sm:py-16">
      <PageHeader title={title} lead={lead} />
      <div className="space-y-5">{children}</div>
    </PageShell>
  );
}
