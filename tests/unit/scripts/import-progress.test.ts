import { expect, test } from "vitest";
import { importProgress } from "@/scripts/cli/import-progress";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = importProgress({ isTTY, write: (text) => written.push(text) }, () => now);
  return {
    written,
    at(ms: number, rows: number, share: number) {
      now = ms;
      progress.show({ phase: "reading", rows, share });
    },
    progress,
  };
}

test("into a file it writes a line for each tenth, or every five seconds, and then that it compares", () => {
  const { written, at, progress } = terminal(false);
  at(500, 1000, 0.05);
  at(1000, 2000, 0.12);
  at(1100, 3000, 0.15);
  at(2000, 4000, 0.23);
  at(6000, 5000, 0.24);
  at(7500, 6000, 0.25);
  progress.show({ phase: "comparing", rows: 20_000, share: 1 });
  progress.end();
  expect(written).toEqual([
    " 12 %  2,000 rows, 2,000 a second\n",
    " 23 %  4,000 rows, 2,000 a second\n",
    " 25 %  6,000 rows, 800 a second\n",
    "20,000 rows read, comparing with what is known…\n",
  ]);
});

test("on a terminal it writes over one line, ten times a second at most, and wipes it at the end", () => {
  const { written, at, progress } = terminal(true);
  at(0, 1000, 0.01);
  at(50, 2000, 0.02);
  at(200, 3000, 0.03);
  progress.end();
  expect(written).toEqual([
    "\r\u001b[K  1 %  1,000 rows",
    "\r\u001b[K  3 %  3,000 rows, 15,000 a second",
    "\r\u001b[K",
  ]);
});
