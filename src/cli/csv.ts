/** CSV as RFC 4180 has it (CRLF, quotes doubled), safe to open in a spreadsheet. */

export type Cell = string | number | boolean | null;

/** Spreadsheets run a cell that begins so as a formula (OWASP, "CSV injection"); a text that does gets an apostrophe in front. Numbers are ours. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

const toField = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const toCsvLine = (cells: readonly Cell[]): string => `${cells.map(toField).join(",")}\r\n`;
