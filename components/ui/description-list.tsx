import type { ReactNode } from "react";

export type Description = { term: ReactNode; description: ReactNode };

/** Names and values: side by side on a wide page, one under the other on a phone. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, written by the page.
        <div key={index} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[13rem_1fr]">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
