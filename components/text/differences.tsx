import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { ParagraphChange, WordPiece } from "@/lib/text/compare-paragraphs";
import { type DifferenceRow, differenceRows } from "@/lib/text/difference-rows";

/**
 * Two texts side by side, one above the other on a phone: as they were typed, so that nothing is hidden. What
 * differs is struck through or underlined, and said in words to those who do not see it.
 */
export function Differences({ changes }: { changes: readonly ParagraphChange[] }) {
  const t = useTranslations("versions.differences");
  const rows = differenceRows(changes);
  if (rows.every(({ kind }) => kind === "unchanged")) return <p className="text-muted">{t("identical")}</p>;
  return (
    <div className="divide-y divide-line border-y border-line">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places.
        <Row key={index} row={row} />
      ))}
    </div>
  );
}

/** How to read them, once a page. */
export function DifferencesKey() {
  const t = useTranslations("versions.differences");
  return (
    <p className="text-sm text-muted">
      {t.rich("key", {
        del: (chunks) => <span className={REMOVED}>{chunks}</span>,
        ins: (chunks) => <span className={ADDED}>{chunks}</span>,
      })}
    </p>
  );
}

const REMOVED = "bg-danger-soft text-danger line-through";
const ADDED = "bg-success-soft font-semibold text-success underline";

function Row({ row }: { row: DifferenceRow }) {
  const t = useTranslations("versions.differences");
  if (row.kind === "unchanged") {
    return (
      <div className="py-1 text-muted">
        <Disclosure summary={t("unchanged", { count: row.paragraphs.length })}>
          {row.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change places.
            <p key={index} className="wrap-anywhere whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </Disclosure>
      </div>
    );
  }
  return (
    <div className="grid gap-x-8 gap-y-4 py-4 md:grid-cols-2">
      <Side label={t("before")} pieces={row.before} />
      <Side label={t("after")} pieces={row.after} />
    </div>
  );
}

function Side({ label, pieces }: { label: string; pieces: readonly WordPiece[] }) {
  const t = useTranslations("versions.differences");
  return (
    <div className="min-w-0 space-y-1">
      <p className="text-sm font-semibold text-muted">{label}</p>
      {pieces.length === 0 ? (
        <p className="text-muted italic">{t("nothing")}</p>
      ) : (
        <p className="wrap-anywhere whitespace-pre-line">{pieces.map(drawn)}</p>
      )}
    </div>
  );
}

function drawn(piece: WordPiece, index: number): ReactNode {
  if (piece.kind === "same") return piece.text;
  return <Changed key={index} kind={piece.kind} text={piece.text} />;
}

function Changed({ kind, text }: { kind: "removed" | "added"; text: string }) {
  const t = useTranslations("versions.differences");
  const Tag = kind === "removed" ? "del" : "ins";
  return (
    <Tag className={kind === "removed" ? REMOVED : ADDED}>
      <span className="sr-only"> [{t(kind)} </span>
      {text}
      <span className="sr-only"> {t("end")}] </span>
    </Tag>
  );
}
