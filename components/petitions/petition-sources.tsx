import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SourceText } from "@/lib/petitions/version-text";
import { webAddress } from "@/lib/petitions/web-address";
import { typographe } from "@/lib/text/french-typography";

/** What the text rests on: numbered, so that “(2)” in it leads somewhere. */
export function PetitionSources({ sources }: { sources: readonly SourceText[] }) {
  const t = useTranslations("parts.page");
  if (sources.length === 0) return null;
  return (
    <section className="space-y-2 wrap-anywhere">
      <h2 className="text-xl">{t("sources")}</h2>
      <ol className="list-decimal space-y-1 pl-7">
        {sources.map(({ title, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source is its number.
          <li key={index} id={`source-${index + 1}`}>
            {withLinks(title)}
            {title && url ? <br /> : null}
            {url ? <OutsideLink address={url} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Addresses written among the words of a title lead where they say. */
function withLinks(title: string): ReactNode[] {
  return title.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»])/).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words never change order.
      <OutsideLink key={index} address={piece} />
    ) : (
      typographe(piece)
    ),
  );
}

function OutsideLink({ address }: { address: string }) {
  const link = webAddress(address);
  if (!link) return address;
  return (
    <a href={link.href} rel="nofollow ugc noopener noreferrer" className="link">
      {address}
    </a>
  );
}
