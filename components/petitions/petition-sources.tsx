import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { sourceId } from "@/components/text/render-blocks";
import type { SourceText } from "@/lib/petitions/version-text";
import { webAddress } from "@/lib/petitions/web-address";
import { wordsWithLinks } from "@/lib/text/bare-links";
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
          <li key={index} id={sourceId(index + 1)}>
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
  return wordsWithLinks(title).map((piece, index) => {
    if (piece.type === "text") return typographe(piece.value);
    // biome-ignore lint/suspicious/noArrayIndexKey: the words never change order.
    return piece.type === "link" ? <OutsideLink key={index} address={piece.href} /> : null;
  });
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
