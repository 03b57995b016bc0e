import { describe, expect, test } from "vitest";
import { openingTimes } from "@/lib/directory/format-opening-hours";
import type { OpeningHours } from "@/lib/directory/opening-hours";

const MORNING = { opens: "09:00", closes: "12:00" };
const AFTERNOON = { opens: "13:30", closes: "17:00" };
const EVENING = { opens: "18:00", closes: "19:05" };

function open(from: number, to: number, slots: OpeningHours["slots"], comment = ""): OpeningHours {
  return { from, to, slots, comment };
}

/** Lines as one reads them, with ordinary spaces. */
const read = (hours: OpeningHours[]) =>
  openingTimes(hours).lines.map(({ days, hours: times, comment }) =>
    `${days} : ${times}${comment && ` (${comment})`}`.replaceAll("\u2060", "").replaceAll("\u00a0", " "),
  );

describe("openingTimes", () => {
  test.each<[string, OpeningHours[], string[]]>([
    ["nothing", [], []],
    ["a day", [open(2, 2, [MORNING])], ["Mardi : 9 h – 12 h"]],
    ["two slots", [open(2, 2, [MORNING, EVENING])], ["Mardi : 9 h – 12 h et 18 h – 19 h 05"]],
    [
      "three slots",
      [open(4, 4, [MORNING, AFTERNOON, EVENING])],
      ["Jeudi : 9 h – 12 h, 13 h 30 – 17 h et 18 h – 19 h 05"],
    ],
    ["a run of days", [open(1, 5, [AFTERNOON])], ["Du lundi au vendredi : 13 h 30 – 17 h"]],
    ["two days", [open(6, 7, [MORNING])], ["Samedi et dimanche : 9 h – 12 h"]],
    [
      "days alike, each in its record and in no order",
      [open(3, 3, [MORNING]), open(1, 1, [MORNING]), open(2, 2, [MORNING]), open(5, 5, [MORNING])],
      ["Du lundi au mercredi : 9 h – 12 h", "Vendredi : 9 h – 12 h"],
    ],
    [
      "days that differ",
      [open(1, 2, [MORNING]), open(3, 3, [AFTERNOON]), open(4, 4, [MORNING])],
      ["Lundi et mardi : 9 h – 12 h", "Mercredi : 13 h 30 – 17 h", "Jeudi : 9 h – 12 h"],
    ],
    [
      "morning and afternoon in two records, one of them twice",
      [open(1, 1, [AFTERNOON]), open(1, 1, [MORNING]), open(1, 1, [MORNING])],
      ["Lundi : 9 h – 12 h et 13 h 30 – 17 h"],
    ],
    [
      "a comment of its own",
      [open(1, 1, [MORNING]), open(2, 2, [MORNING], " Sur rendez-vous ")],
      ["Lundi : 9 h – 12 h", "Mardi : 9 h – 12 h (Sur rendez-vous)"],
    ],
    [
      "a comment alone",
      [open(6, 6, [], "Permanence une fois par mois")],
      ["Samedi :  (Permanence une fois par mois)"],
    ],
    ["a day of which nothing is said", [open(1, 1, []), open(2, 2, [MORNING])], ["Mardi : 9 h – 12 h"]],
    [
      "times with seconds, and what is no time",
      [open(1, 1, [{ opens: "08:30:00", closes: "midi" }])],
      ["Lundi : 8 h 30 – midi"],
    ],
  ])("%s", (_, hours, lines) => {
    expect(read(hours)).toEqual(lines);
  });

  test("what is written beside every line is said once", () => {
    const comment = "Fermé en août.";
    const times = openingTimes([open(1, 1, [MORNING], comment), open(3, 3, [EVENING], comment)]);
    expect(times.note).toBe(comment);
    expect(times.lines.map((line) => line.comment)).toEqual(["", ""]);
  });

  test("beside the only line, it stays there", () => {
    expect(openingTimes([open(1, 5, [MORNING], "Sauf le mercredi")])).toMatchObject({
      note: "",
      lines: [{ comment: "Sauf le mercredi" }],
    });
  });

  test("a slot is not broken at the end of a line", () => {
    expect(openingTimes([open(1, 1, [AFTERNOON])]).lines[0]?.hours).toBe(
      "13\u00a0h\u00a030\u00a0–\u2060\u00a017\u00a0h",
    );
  });

  test("what it is given stays as it was", () => {
    const given = [open(2, 2, [MORNING]), open(1, 1, [MORNING])];
    openingTimes(given);
    expect(given.map(({ from }) => from)).toEqual([2, 1]);
  });
});
