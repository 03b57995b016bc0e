import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { formatCount, formatDate } from "@/lib/i18n/format";

type Day = { day: string; confirmed: number };

const HEIGHT = 100;
const BAR = 34;
const STEP = 40;

/** The last days, drawn; the same figures are in a table for whoever does not see the drawing. */
export function DailyFigures({ days }: { days: Day[] }) {
  const t = useTranslations("organiser.watch");
  const most = Math.max(1, ...days.map(({ confirmed }) => confirmed));
  return (
    <section aria-labelledby="derniers-jours" className="space-y-3">
      <h2 id="derniers-jours" className="text-xl">
        {t("lastDays")}
      </h2>
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox={`0 0 ${STEP * days.length} ${HEIGHT + 24}`}
        className="block w-full max-w-2xl"
      >
        {days.map(({ day, confirmed }, index) => {
          const height = confirmed === 0 ? 1 : Math.max(3, (confirmed / most) * (HEIGHT - 18));
          const x = index * STEP + (STEP - BAR) / 2;
          return (
            <g key={day}>
              <rect x={x} y={HEIGHT - height} width={BAR} height={height} rx="2" className="fill-accent" />
              {confirmed > 0 ? (
                <text
                  x={x + BAR / 2}
                  y={HEIGHT - height - 5}
                  textAnchor="middle"
                  fontSize="13"
                  className="fill-ink"
                >
                  {confirmed}
                </text>
              ) : null}
              <text x={x + BAR / 2} y={HEIGHT + 18} textAnchor="middle" fontSize="13" className="fill-muted">
                {Number(day.slice(8))}
              </text>
            </g>
          );
        })}
      </svg>
      <Disclosure summary={t("lastDaysTable")}>
        <Table
          caption={t("lastDays")}
          captionHidden
          rows={[...days].reverse()}
          rowKey={({ day }) => day}
          columns={[
            {
              key: "day",
              header: t("day"),
              rowHeader: true,
              cell: ({ day }) => formatDate(new Date(`${day}T12:00:00Z`)),
            },
            {
              key: "confirmed",
              header: t("confirmed"),
              numeric: true,
              cell: ({ confirmed }) => formatCount(confirmed),
            },
          ]}
        />
      </Disclosure>
    </section>
  );
}
