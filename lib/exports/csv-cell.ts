/** What a spreadsheet takes for the start of a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that every spreadsheet shows as it was typed: an apostrophe keeps a formula from being one. */
export function csvCell(value: string): string {
  return FORMULA_START.test(value) ? `'${value}` : value;
}

/**
 * A postal code that keeps its first zero: spreadsheets read “01000” as a thousand, and a no-break space
 * after it, which nobody sees, makes it text.
 */
export function csvPostalCode(code: string): string {
  return code.startsWith("0") ? `${code}\u00a0` : code;
}
