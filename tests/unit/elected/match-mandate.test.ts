import { describe, expect, test } from "vitest";
import { mailCountAfter, mayMail } from "@/lib/elected/elected-mail-limits";
import { saysMandate } from "@/lib/elected/elected-mandates";
import { matchMandate } from "@/lib/elected/match-mandate";
import { nameKey } from "@/lib/elected/name-key";

const row = (id: string, fields: Partial<Parameters<typeof matchMandate>[1][number]> = {}) => ({
  ...{ id, kind: "councillor" as const, function: "", firstName: "Jean-Pierre", lastName: "LE GOFF" },
  ...fields,
});
const declared = { firstName: "Jean Pierre", lastName: "Le Goff", mandate: "municipal_councillor" as const };

describe("names are compared", () => {
  test.each([
    ["accents, case, hyphens and apostrophes aside", ["Éloïse", "D’ALENÇON"], ["eloise", "d alencon"]],
    ["ligatures undone", ["Œnone", "Schœlcher"], ["Oenone", "SCHOELCHER"]],
    ["whichever box they were typed in", ["Le Goff", "Jean-Pierre"], ["Jean Pierre", "LE GOFF"]],
  ] as const)("%s", (_how, [first, last], [otherFirst, otherLast]) => {
    expect(nameKey(first, last)).toBe(nameKey(otherFirst, otherLast));
  });

  test("but no name is another's", () => {
    expect(nameKey("Anne", "Marchais")).not.toBe(nameKey("Annie", "Marchais"));
    expect(nameKey("Амина", "Иванова")).not.toBe("");
    expect(nameKey("محمد", "الحدّاد")).not.toBe(nameKey("أمينة", "الحدّاد"));
  });
});

describe("a declared mandate is found", () => {
  test("by name and mandate", () => {
    expect(matchMandate(declared, [row("a"), row("b", { firstName: "Anne" })])?.id).toBe("a");
  });

  test("not under another mandate", () => {
    expect(matchMandate({ ...declared, mandate: "deputy_mayor" }, [row("a")])).toBeNull();
    expect(matchMandate({ ...declared, mandate: "mayor" }, [row("a")])).toBeNull();
    expect(matchMandate({ ...declared, mandate: "senator" }, [row("a")])).toBeNull();
  });

  test("never between two people of one name: nobody could say which signed", () => {
    expect(matchMandate(declared, [row("a"), row("b")])).toBeNull();
  });

  test("a mayor, once, although both files have them", () => {
    const mayor = { ...declared, mandate: "mayor" as const };
    const rows = [row("council", { function: "Maire" }), row("mayor", { kind: "mayor", function: "Maire" })];
    expect(matchMandate(mayor, rows)?.id).toBe("mayor");
    expect(matchMandate(mayor, rows.slice(0, 1))?.id).toBe("council");
    expect(matchMandate(declared, rows)?.id).toBe("council");
  });

  test("adjoint·es by the function that the register writes", () => {
    expect(saysMandate("deputy_mayor", { kind: "councillor", function: "3ème adjoint au Maire" })).toBe(true);
    expect(saysMandate("deputy_mayor", { kind: "councillor", function: "Maire délégué" })).toBe(false);
  });
});

describe("mails to one mailbox are bounded", () => {
  const now = new Date("2026-11-21T10:00:00Z");
  const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

  test.each([
    ["none yet", { mailSentAt: null, mailCount: 0 }, true],
    ["half a minute ago", { mailSentAt: secondsAgo(30), mailCount: 1 }, false],
    ["a minute ago", { mailSentAt: secondsAgo(60), mailCount: 1 }, true],
    ["five today", { mailSentAt: secondsAgo(3600), mailCount: 5 }, false],
    ["five, the day before yesterday", { mailSentAt: secondsAgo(2 * 86_400), mailCount: 5 }, true],
  ])("%s", (_when, mailed, may) => expect(mayMail(mailed, now)).toBe(may));

  test("the count starts anew after a day", () => {
    expect(mailCountAfter({ mailSentAt: secondsAgo(120), mailCount: 2 }, now)).toBe(3);
    expect(mailCountAfter({ mailSentAt: secondsAgo(2 * 86_400), mailCount: 5 }, now)).toBe(1);
  });
});
