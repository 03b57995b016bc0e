import { webAddress } from "@/lib/petitions/web-address";

/** Where a number comes from: a link that says which site it leads to, or the words of its author. */
export function SourceText({ source }: { source: string }) {
  const address = webAddress(source);
  if (!address) return <span className="wrap-anywhere">{source}</span>;
  return (
    <a href={address.href} rel="nofollow ugc noopener">
      {address.host}
    </a>
  );
}
