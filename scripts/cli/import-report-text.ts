import type { ImportRejectReason, ImportReport } from "@/lib/directory/import/import-report";

/** What a reason means, for who has never read the code. */
const MEANINGS: Record<ImportRejectReason, string> = {
  "wrong-shape": "more or fewer fields than the header, or not a record",
  "id-invalid": "the identifier of the desk is not a UUID",
  "insee-invalid": "no INSEE code, or not one",
  "commune-unknown": "the INSEE code is that of no commune of today",
  "part-of-commune": "the INSEE code is that of a merged commune or of an arrondissement",
  "name-missing": "no name",
  "date-invalid": "a date that is neither 2026-03-15 nor 15/03/2026",
  "registered-invalid": "the number of electors is not a number, or cannot be",
  "source-missing": "no source",
  duplicate: "an earlier row of the file speaks of the same",
};

/** An import's report for a person: what came of it, what was left out and why, and what it took. */
export function importReportText(report: ImportReport): string {
  return [headline(report), ...rejectLines(report), effort(report)].join("\n");
}

function headline(report: ImportReport): string {
  const { added, changed, removed, skipped } = report;
  const others = skipped > 0 ? ` (and ${count(skipped)} records of other kinds)` : "";
  const read = `${report.dataset}: ${count(report.read)} rows read from ${report.source}${others}`;
  if (report.outcome === "refused") return `${read}; nothing was changed`;
  const did = `${count(added)} added, ${count(changed)} changed, ${count(removed)} removed`;
  return report.outcome === "dry-run"
    ? `${read}\nwould be: ${did} (dry run: nothing was changed)`
    : `${read}\n${did}`;
}

function rejectLines({ read, rejected, rejectedByReason, rejects }: ImportReport): string[] {
  if (rejected === 0) return read > 0 ? ["no row rejected"] : [];
  const reasons = (Object.entries(rejectedByReason) as [ImportRejectReason, number][]).map(
    ([reason, rows]) => `  ${count(rows)} ${reason}: ${MEANINGS[reason]}`,
  );
  const listed = rejects.map(({ line, reason }) => `  ${line}: ${reason}`);
  const more = rejected - rejects.length;
  return [
    `${count(rejected)} rejected:`,
    ...reasons,
    "where (line of a CSV, rank of the record in a JSON):",
    ...listed,
    ...(more > 0 ? [`  … and ${count(more)} more (--rejects FILE lists them all)`] : []),
  ];
}

const effort = ({ seconds, rowsPerSecond, peakRssMb }: ImportReport) =>
  `${seconds.toFixed(1)} s, ${count(rowsPerSecond)} rows a second, ${peakRssMb} MB at most`;

const count = (rows: number) => rows.toLocaleString("en");
