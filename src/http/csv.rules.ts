/** Spreadsheets read cells that begin so, the full-width signs too, as formulas or take them apart. */
const runs = /^[=+\-@＝＋－＠\t\r\n]/u

/**
 * A table as a file for spreadsheets (RFC 4180): UTF-8 with a byte order mark, without which Excel reads it as Shift_JIS, every cell in
 * quotes. A cell a spreadsheet would compute gets an apostrophe before it; of everything else not a character is changed.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${(runs.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}
