import { CsvError, parse } from 'csv-parse/sync'
import { findLooseMark } from './quotation-marks.rules.ts'
import { UnusableTable } from './unusable-table.ts'

/** One row of a table with the line of the file it stands in (its first one, when a quoted cell goes over several). */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Characters of one row at most: without a limit, one quotation mark too many would make the rest of a file one cell. */
const longestRow = 20_000

/**
 * The rows of a CSV text without its empty lines; cells are trimmed. Throws UnusableTable where quotation marks do not fit, and when
 * something other than commas sets the cells apart.
 */
export function readRows(text: string): readonly Row[] {
  // One kind of line end, because the parser counts lines wrong where kinds are mixed.
  const plain = text.replaceAll(/\r\n?/gu, '\n')
  refuseOtherSeparators(plain)
  try {
    const records: unknown = parse(plain, {
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: longestRow,
    })
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
      cells: record,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnusableTable(
      {
        ja: '引用符（"）の使い方が正しくないため、表として読めません。',
        en: 'The quotation marks (") do not fit, so it cannot be read as a table.',
      },
      positionOf(error, plain),
    )
  }
}

function positionOf(error: CsvError, text: string): { line: number; column?: { number: number } } {
  const loose = findLooseMark(text, longestRow)
  if (loose) return { line: loose.line, column: { number: loose.column } }
  const { lines } = error as { lines?: unknown }
  return { line: typeof lines === 'number' ? lines : 1 }
}

function refuseOtherSeparators(text: string): void {
  const line = text.slice(0, text.search(/\S/u)).split('\n').length
  const [first = ''] = text.trimStart().split('\n', 1)
  const count = (separator: string): number => first.split(separator).length - 1
  const separators = [
    { sign: '\t', ja: 'タブ', en: 'tabs' },
    { sign: ';', ja: 'セミコロン', en: 'semicolons' },
  ]
  const other = separators.find(({ sign }) => count(sign) > count(','))
  if (!other) return
  throw new UnusableTable(
    {
      ja: `列の区切りが${other.ja}です。カンマ区切りのCSVとして保存してください。`,
      en: `The columns are set apart by ${other.en}. Save it as a CSV with commas.`,
    },
    { line },
  )
}

/** Refuses a row that is shorter or longer than `header`: most often the end of half a file. */
export function refuseOtherWidth(row: Row, header: readonly string[]): void {
  const { length } = row.cells
  const width = header.length
  if (length === width) return
  const last = Math.min(length, width)
  throw new UnusableTable(
    length < width
      ? {
          ja: `${width}列のうち${length}列しかありません。ファイルが途中で切れていないか確かめてください。`,
          en: `The row has ${length} of ${width} columns. Was the file cut off?`,
        }
      : { ja: `列が多すぎます（${width}列のところ${length}列）。`, en: `The row has ${length} columns instead of ${width}.` },
    { line: row.line, column: { number: last, name: header[last - 1] } },
  )
}
