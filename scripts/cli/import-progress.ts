import type { ImportProgress } from "@/lib/directory/import/import-run";

const SHARE_STEP = 0.1;
const LINE_EVERY_MS = 5000;
const REDRAW_EVERY_MS = 100;
/** Back to the first column, and the rest of the line erased. */
const CLEAR = "\r\u001b[K";

type Terminal = { isTTY?: boolean; write(text: string): unknown };

/**
 * Tells how far an import has come: on a terminal one line that is written over, elsewhere a line for each tenth of
 * the file, or every five seconds.
 *
 * @param clock milliseconds, from any moment on.
 */
export function importProgress(
  out: Terminal,
  clock: () => number = () => performance.now(),
): { show(progress: ImportProgress): void; end(): void } {
  const start = clock();
  let shownAt = -Infinity;
  let shownShare = 0;
  let phase: ImportProgress["phase"] = "reading";
  const isDue = (progress: ImportProgress) => {
    if (progress.phase !== phase) return true;
    const waited = clock() - Math.max(shownAt, start);
    if (out.isTTY) return shownAt < 0 || waited >= REDRAW_EVERY_MS;
    return progress.share - shownShare >= SHARE_STEP || waited >= LINE_EVERY_MS;
  };
  return {
    show(progress) {
      if (!isDue(progress)) return;
      phase = progress.phase;
      shownAt = clock();
      shownShare = progress.share;
      const line = progressLine(progress, (shownAt - start) / 1000);
      out.write(out.isTTY ? `${CLEAR}${line}` : `${line}\n`);
    },
    end() {
      if (out.isTTY) out.write(CLEAR);
    },
  };
}

function progressLine({ phase, rows, share }: ImportProgress, seconds: number): string {
  const read = `${rows.toLocaleString("en")} rows`;
  if (phase === "comparing") return `${read} read, comparing with what is known…`;
  const rate = seconds > 0.1 ? `, ${Math.round(rows / seconds).toLocaleString("en")} a second` : "";
  return `${String(Math.floor(share * 100)).padStart(3)} %  ${read}${rate}`;
}
