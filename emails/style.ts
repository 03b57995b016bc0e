import type { CSSProperties } from "react";

/** The colours of `app/globals.css`: mail programs know no variable. */
export const COLOURS = {
  paper: "#f8f3e8",
  surface: "#fffdf8",
  ink: "#251c2c",
  muted: "#5e5465",
  line: "#ddd1bf",
  accent: "#5c2a80",
  accentSoft: "#f0e6f2",
  onAccent: "#fffdf8",
  margin: "#d88478",
} as const;

export const SERIF = '"Source Serif 4", Georgia, "Noto Serif", "Times New Roman", serif';
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

/** What people typed may be one word of eighty letters. */
const BREAKING: CSSProperties = { overflowWrap: "anywhere", wordBreak: "break-word" };

export const body: CSSProperties = {
  margin: 0,
  padding: 0,
  backgroundColor: COLOURS.paper,
  color: COLOURS.ink,
  fontFamily: SANS,
  fontSize: "17px",
  lineHeight: "26px",
};
export const page: CSSProperties = { width: "100%", maxWidth: "600px", margin: "0 auto" };
export const cover: CSSProperties = {
  backgroundColor: COLOURS.accent,
  color: COLOURS.onAccent,
  padding: "16px 24px 6px",
};
export const coverName: CSSProperties = {
  margin: 0,
  fontFamily: SERIF,
  fontSize: "23px",
  lineHeight: "30px",
  fontWeight: 600,
};
export const coverTagline: CSSProperties = { margin: 0, fontSize: "15px", lineHeight: "22px" };
/** The seam of the notebook's cover. */
export const seam: CSSProperties = {
  border: 0,
  borderTop: `2px dashed ${COLOURS.margin}`,
  margin: "10px 0 4px",
};
export const sheet: CSSProperties = {
  backgroundColor: COLOURS.surface,
  border: `1px solid ${COLOURS.line}`,
  borderTop: 0,
  padding: "28px 24px 20px",
};
export const title: CSSProperties = {
  ...BREAKING,
  margin: "0 0 18px",
  fontFamily: SERIF,
  fontSize: "27px",
  lineHeight: "34px",
  fontWeight: 600,
};
export const paragraph: CSSProperties = {
  ...BREAKING,
  margin: "0 0 16px",
  fontSize: "17px",
  lineHeight: "26px",
};
export const small: CSSProperties = {
  ...BREAKING,
  margin: "0 0 14px",
  color: COLOURS.muted,
  fontSize: "15px",
  lineHeight: "23px",
};
export const link: CSSProperties = { ...BREAKING, color: COLOURS.accent, textDecoration: "underline" };
export const button: CSSProperties = {
  backgroundColor: COLOURS.accent,
  borderRadius: "6px",
  color: COLOURS.onAccent,
  fontSize: "18px",
  lineHeight: "24px",
  fontWeight: 600,
  padding: "14px 24px",
  textAlign: "center",
  textDecoration: "none",
};
export const code: CSSProperties = {
  display: "inline-block",
  margin: 0,
  padding: "10px 18px",
  backgroundColor: COLOURS.accentSoft,
  borderRadius: "6px",
  fontFamily: MONO,
  fontSize: "28px",
  lineHeight: "36px",
  fontWeight: 700,
  letterSpacing: "6px",
};
export const detailTable: CSSProperties = {
  width: "100%",
  margin: "0 0 22px",
  borderTop: `1px solid ${COLOURS.line}`,
};
const detailCell: CSSProperties = {
  padding: "7px 0",
  borderBottom: `1px solid ${COLOURS.line}`,
  verticalAlign: "top",
  fontSize: "16px",
  lineHeight: "24px",
  textAlign: "left",
};
export const detailLabel: CSSProperties = {
  ...detailCell,
  width: "38%",
  paddingRight: "12px",
  color: COLOURS.muted,
  fontWeight: 400,
};
export const detailValue: CSSProperties = { ...detailCell, ...BREAKING, fontWeight: 600 };
/** The letter itself: paper in the paper, set in the letter's own type. */
export const letterSheet: CSSProperties = {
  margin: "8px 0 26px",
  padding: "20px 18px 6px",
  border: `1px solid ${COLOURS.line}`,
  backgroundColor: COLOURS.onAccent,
};
export const letterLabel: CSSProperties = {
  margin: "0 0 6px",
  color: COLOURS.muted,
  fontSize: "15px",
  lineHeight: "22px",
};
export const letterSubject: CSSProperties = {
  ...BREAKING,
  margin: "0 0 16px",
  fontFamily: SERIF,
  fontSize: "20px",
  lineHeight: "28px",
  fontWeight: 600,
};
export const letter: CSSProperties = {
  ...BREAKING,
  fontFamily: SERIF,
  fontSize: "17px",
  lineHeight: "27px",
};
/** Short ones: a long letter has hundreds of them, and mail programs cut what is heavy. */
export const letterParagraph: CSSProperties = { margin: "0 0 14px" };
export const letterHeading: CSSProperties = {
  margin: "22px 0 10px",
  fontSize: "21px",
  lineHeight: "28px",
  fontWeight: 600,
};
export const letterList: CSSProperties = { margin: "0 0 14px", paddingLeft: "26px" };
export const letterItem: CSSProperties = { margin: "0 0 7px" };
export const letterQuote: CSSProperties = {
  margin: "0 0 14px",
  padding: "2px 0 2px 14px",
  borderLeft: `3px solid ${COLOURS.line}`,
};
export const letterRule: CSSProperties = {
  margin: "18px auto",
  width: "25%",
  border: 0,
  borderTop: `1px solid ${COLOURS.line}`,
};
export const letterNotes: CSSProperties = {
  marginTop: "18px",
  paddingTop: "12px",
  borderTop: `1px solid ${COLOURS.line}`,
  fontSize: "15px",
  lineHeight: "23px",
};
export const letterCut: CSSProperties = { ...letterParagraph, paddingTop: "4px" };
export const footer: CSSProperties = { padding: "18px 24px 32px" };
