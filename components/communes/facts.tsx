import type { ReactNode } from "react";

/** Names and values one under the other, for a narrow column. Holds `Fact`s. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="space-y-4">{children}</dl>;
}

export function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

export type FactLink = { href: string | null; label: string };

/** Links of one kind; a value without an address is shown as words. Nothing at all without any. */
export function LinksFact({ term, links }: { term: ReactNode; links: readonly FactLink[] }) {
  if (links.length === 0) return null;
  return (
    <Fact term={term}>
      <ul className="space-y-1">
        {links.map(({ href, label }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ul>
    </Fact>
  );
}
