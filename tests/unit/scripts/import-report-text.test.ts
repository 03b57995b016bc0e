import { expect, test } from "vitest";
import type { ImportReport } from "@/lib/directory/import/import-report";
import { importReportText } from "@/scripts/cli/import-report-text";

const report: ImportReport = {
  dataset: "mairies",
  source: "all_latest.json",
  sha256: "0".repeat(64),
  outcome: "applied",
  refusal: null,
  read: 63_000,
  skipped: 12,
  added: 1200,
  changed: 34,
  removed: 5,
  rejected: 0,
  rejectedByReason: {},
  rejects: [],
  seconds: 12.345,
  rowsPerSecond: 5103,
  peakRssMb: 180,
};

test("says what came of an import, and what it took", () => {
  expect(importReportText(report)).toBe(
    [
      "mairies: 63,000 rows read from all_latest.json (and 12 records of other kinds)",
      "1,200 added, 34 changed, 5 removed",
      "no row rejected",
      "12.3 s, 5,103 rows a second, 180 MB at most",
    ].join("\n"),
  );
});

test("lists the first rows left out, and where the others are", () => {
  const text = importReportText({
    ...report,
    rejected: 22,
    rejectedByReason: { "insee-invalid": 20, duplicate: 2 },
    rejects: [
      { line: 3, reason: "insee-invalid" },
      { line: 9, reason: "duplicate" },
    ],
  });
  expect(text).toContain(
    [
      "22 rejected:",
      "  20 insee-invalid: no INSEE code, or not one",
      "  2 duplicate: an earlier row of the file speaks of the same",
      "where (line of a CSV, rank of the record in a JSON):",
      "  3: insee-invalid",
      "  9: duplicate",
    ].join("\n"),
  );
  expect(text).toContain("… and 20 more (--rejects FILE lists them all)");
});

test("a dry run and a refusal do not read as something done", () => {
  expect(importReportText({ ...report, outcome: "dry-run" })).toContain(
    "would be: 1,200 added, 34 changed, 5 removed (dry run: nothing was changed)",
  );
  expect(importReportText({ ...report, outcome: "refused" })).toMatch(
    /; nothing was changed\nno row rejected/,
  );
});
