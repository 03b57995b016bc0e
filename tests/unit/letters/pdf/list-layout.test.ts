import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakName, groupPages, LIST, nameRoom, planPages, rowsUnder } from "@/lib/letters/pdf/list-layout";

const half = (text: string) => text.length * 0.5;
const full = LIST.rows * LIST.columns;
const ones = (count: number) => new Uint8Array(count).fill(1);
const sizes = (pages: number[][]) => pages.map((page) => page.reduce((sum, count) => sum + count, 0));

describe("breaking a name over lines", () => {
  const room = 10 * 0.5 * LIST.size * 1.03;

  test("a name that fits stays on its line", () => {
    expect(breakName("Zoé Martin", half, room)).toEqual(["Zoé Martin"]);
  });

  test("a longer one breaks at a space or after a hyphen", () => {
    expect(breakName("Marie-Paule de Kergoat", half, room)).toEqual(["Marie-", "Paule de", "Kergoat"]);
  });

  test("a word wider than the column is cut", () => {
    expect(breakName("x".repeat(25), half, room)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  });

  test("no letter is lost, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), (name) => {
        const lines = breakName(name, half, room);
        expect(lines.join("").replace(/\s/g, "")).toBe(name.replace(/\s/g, ""));
      }),
    );
  });

  test("the number and the postal code leave room for a name at every length of list", () => {
    expect(nameRoom(7, 0.529)).toBeGreaterThan(90);
  });
});

describe("planning pages", () => {
  test("no signatory, no page", () => {
    expect(planPages([], 40)).toEqual([]);
  });

  test("few names share the page out evenly", () => {
    expect(planPages(ones(7), 40)).toEqual([[3, 3, 1]]);
    expect(planPages(ones(1), 40)).toEqual([[1]]);
  });

  test("rows that exactly fill the first page, and one more", () => {
    expect(planPages(ones(120), 40)).toEqual([[40, 40, 40]]);
    expect(planPages(ones(121), 40)).toEqual([[40, 40, 40], [1]]);
  });

  test("rows that exactly fill the second page, and one more", () => {
    expect(sizes(planPages(ones(120 + full), 40))).toEqual([120, full]);
    expect(sizes(planPages(ones(121 + full), 40))).toEqual([120, full, 1]);
  });

  test("a name of two lines never runs over to the next column", () => {
    expect(planPages([2, 2, 1, 1, 2], 3)).toEqual([[1, 2, 2]]);
    expect(planPages([2, 2, 2, 2], 3)).toEqual([[1, 1, 1], [1]]);
  });

  test("every signatory has one place, whatever the heights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 800 }),
        fc.integer({ min: 1, max: 61 }),
        (heights, rows) => {
          const pages = planPages(heights, rows);
          expect(pages.flat().reduce((sum, count) => sum + count, 0)).toBe(heights.length);
          expect(pages.every((page) => page.length <= LIST.columns)).toBe(true);
        },
      ),
    );
  });
});

test("pages are grouped up to the size of a part, one page at least", () => {
  const pages = planPages(ones(120 + 3 * full), 40);
  expect(groupPages(pages, 2 * full).map((part) => part.length)).toEqual([2, 2]);
  expect(groupPages(pages, 1).map((part) => part.length)).toEqual([1, 1, 1, 1]);
  expect(groupPages([], 5)).toEqual([[]]);
});

test("what is left under the heading is counted in whole lines", () => {
  expect(rowsUnder(LIST.bottom - LIST.size)).toBe(1);
  expect(rowsUnder(LIST.bottom - LIST.size - LIST.pitch)).toBe(2);
  expect(rowsUnder(0)).toBe(LIST.rows);
  expect(rowsUnder(LIST.bottom)).toBe(1);
});
