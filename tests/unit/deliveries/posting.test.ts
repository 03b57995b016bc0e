import { describe, expect, test } from "vitest";
import { postingMoment } from "@/lib/deliveries/posting";

const sealedAt = new Date("2026-12-01T16:00:00Z");
const now = new Date("2026-12-05T08:00:00Z");
const on = (day: string) => postingMoment(day, { sealedAt, now })?.toISOString();

describe("the day a letter was posted", () => {
  test("stands for noon or so", () => {
    expect(on("2026-12-03")).toBe("2026-12-03T11:00:00.000Z");
  });

  test("is never before the sealing, nor after now", () => {
    expect(on("2026-12-01")).toBe(sealedAt.toISOString());
    expect(on("2026-12-05")).toBe(now.toISOString());
    expect(on("2026-11-30")).toBeUndefined();
    expect(on("2026-12-06")).toBeUndefined();
  });

  test("is a day in Paris", () => {
    const late = { sealedAt: new Date("2026-12-01T23:30:00Z"), now: new Date("2026-12-02T23:30:00Z") };
    expect(postingMoment("2026-12-01", late)).toBeNull();
    expect(postingMoment("2026-12-02", late)).toEqual(new Date("2026-12-02T11:00:00Z"));
    expect(postingMoment("2026-12-03", late)).toEqual(late.now);
  });

  test.each(["", "2026-12-32", "2026-02-30", "03/12/2026", "2026-12-3", "2026-12-03T00:00:00Z", "hier"])(
    "is no day: %j",
    (day) => expect(on(day)).toBeUndefined(),
  );
});
