import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay, parseMoment } from "@/lib/directory/import/data-dates";

describe("parseDay", () => {
  test("takes ISO and French dates, as midnight UTC", () => {
    expect(parseDay("2026-03-15")?.toISOString()).toBe("2026-03-15T00:00:00.000Z");
    expect(parseDay(" 15/03/2026 ")?.toISOString()).toBe("2026-03-15T00:00:00.000Z");
    expect(parseDay("2026-03-15T00:00:00")?.toISOString()).toBe("2026-03-15T00:00:00.000Z");
    expect(parseDay("29/02/2024")).toBeDefined();
  });

  test.each([
    "",
    "2026-02-29",
    "31/04/2026",
    "2026-13-01",
    "15/3/2026",
    "03-15-2026",
    "0202-03-15",
    "2026-03-1",
    "hier",
  ])("refuses “%s”", (text) => expect(parseDay(text)).toBeUndefined());
});

describe("parseMoment", () => {
  test("takes the legal time of Paris, in winter and in summer, or an offset", () => {
    expect(parseMoment("09/08/2023 13:30:19")?.toISOString()).toBe("2023-08-09T11:30:19.000Z");
    expect(parseMoment("18/01/2012 00:00:00")?.toISOString()).toBe("2012-01-17T23:00:00.000Z");
    expect(parseMoment("2023-08-09T13:30:19+00:00")?.toISOString()).toBe("2023-08-09T13:30:19.000Z");
    expect(parseMoment("2023-08-09T13:30:19-03:00")?.toISOString()).toBe("2023-08-09T16:30:19.000Z");
    expect(parseMoment("2023-08-09T13:30:19Z")?.toISOString()).toBe("2023-08-09T13:30:19.000Z");
  });

  test("agrees with the clocks of Paris at every hour of thirty years", () => {
    const paris = new Intl.DateTimeFormat("fr-FR", {
      timeZone: "Europe/Paris",
      dateStyle: "short",
      timeStyle: "medium",
    });
    const short = new Intl.DateTimeFormat("fr-FR", {
      timeZone: "Europe/Paris",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    expect(paris.resolvedOptions().timeZone).toBe("Europe/Paris");
    const hour = 3_600_000;
    const hours = fc.integer({ min: Date.UTC(1998, 0) / hour, max: Date.UTC(2028, 0) / hour });
    const changes = [2023, 2024, 2026].flatMap((year) => [Date.UTC(year, 2, 24), Date.UTC(year, 9, 24)]);
    const around = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: 0, max: 200 }))
      .map(([day, n]) => day / hour + n);
    fc.assert(
      fc.property(fc.oneof(hours, around), (count) => {
        const moment = new Date(count * hour);
        const shown = short.format(moment).replace(",", "").replace(" à", "");
        const parsed = parseMoment(shown) as Date;
        // The hour that comes twice may be either; anything else is exact.
        expect(short.format(parsed)).toBe(short.format(moment));
      }),
      { numRuns: 500 },
    );
  });

  test.each(["", "32/01/2023 10:00:00", "09/08/2023", "09/08/2023 25:00:00", "09/08/2023 10:61:00"])(
    "refuses “%s”",
    (text) => expect(parseMoment(text)).toBeUndefined(),
  );
});
