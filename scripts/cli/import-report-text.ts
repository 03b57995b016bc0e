import type { ImportReport } from "@/lib/directory/import/import-report";

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
  const reasons = Object.entries(rejectedByReason).map(([reason, rows]) => `${reason} ${count(rows)}`);
  const listed = rejects.map(({ line, reason }) => `  line ${line}: ${reason}`);
  const more = rejected - rejects.length;
  return [
    `${count(rejected)} rejected: ${reasons.join(", ")}`,
    ...listed,
    ...(more > 0 ? [`  … and ${count(more)} more (--rejects FILE lists them all)`] : []),
  ];
}

const effort = ({ seconds, rowsPerSecond, peakRssMb }: ImportReport) =>
  `${seconds.toFixed(1)} s, ${count(rowsPerSecond)} rows a second, ${peakRssMb} MB at most`;

const count = (rows: number) => rows.toLocaleString("en");
