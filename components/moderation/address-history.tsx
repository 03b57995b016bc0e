import { useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format";
import type { AddressEvent } from "@/lib/moderation/address-request";

/** Who asked, who decided, when, and why; oldest first. */
export function AddressHistory({ events }: { events: AddressEvent[] }) {
  const t = useTranslations("moderation.history");
  if (events.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{t("heading")}</h2>
      <ol className="divide-y divide-line border-y border-line">
        {events.map((event) => (
          <li key={`${event.at.getTime()} ${event.what}`} className="space-y-1 py-3">
            <p>
              {t(event.what, { name: event.by ?? t("operator") })}
              <span className="block text-sm text-muted">{formatDateTime(event.at)}</span>
            </p>
            {event.reason ? (
              <p className="wrap-anywhere whitespace-pre-line">{t("reason", { reason: event.reason })}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
