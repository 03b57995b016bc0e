import { useTranslations } from "next-intl";
import type { OpeningTimes } from "@/lib/directory/format-opening-hours";

/** When a mairie is open, with what it adds in its own words. */
export function OpeningTimesList({ times: { lines, note } }: { times: OpeningTimes }) {
  const t = useTranslations("directory.mairie");
  return (
    <>
      <ul className="space-y-1">
        {lines.map(({ days, hours, comment }) => (
          <li key={`${days} ${hours} ${comment}`}>
            <span className="font-semibold">{t("line", { days })}</span> {hours || comment}
            <Comment text={hours ? comment : ""} />
          </li>
        ))}
      </ul>
      <Comment text={note} />
    </>
  );
}

function Comment({ text }: { text: string }) {
  if (text === "") return null;
  return <span className="mt-0.5 block whitespace-pre-line text-sm text-muted">{text}</span>;
}
