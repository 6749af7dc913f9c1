import Papa from 'papaparse';

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** Rows as CSV for a spreadsheet: UTF-8 with its mark, CRLF, and nothing in it runs as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell)));
  return `\uFEFF${Papa.unparse(safe, { newline: '\r\n' })}`;
}

/** The rows of CSV or of cells copied from a spreadsheet; rows that are wholly blank are left out. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy', ...(text.includes('\t') ? { delimiter: '\t' } : {}) });
  return data.map((row) => row.map((cell) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).trim()));
}

/** A file's text: UTF-8, or the encoding Chinese spreadsheets save in. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
