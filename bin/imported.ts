import { resolve } from 'node:path'
import type { Sentence } from '../src/errors.ts'
import type { Imported } from '../src/evidence/add-version.ts'
import { UnusableTable } from '../src/evidence/unusable-table.ts'

/** The one file a command was given. Throws UnusableTable, saying how the command is `called`, when it was not one. */
export function fileNamed(args: readonly string[], called: string): string {
  const [file, ...more] = args
  if (file === undefined || more.length > 0) {
    throw new UnusableTable({ ja: `ファイルを一つ指定してください: ${called} 。`, en: `Say which file: ${called}.` })
  }
  return resolve(file)
}

/** Tells what an import did, in both languages, and warns when an older table has taken the place of a newer one. */
export function sayImported(imported: Imported, detail: Sentence): void {
  const { source, rowCount, years } = imported.import
  const { version, isNew } = imported
  if (!isNew) {
    console.log(`${source}: 取り込み済みです。変更はありません（根拠データ第${version}版）。`)
    console.log(`${source}: imported already; nothing was changed (evidence version ${version}).`)
    return
  }
  const span = spanOf(years)
  console.log(`${source}: ${rowCount}市区町村${span.ja}、${detail.ja}。根拠データ第${version}版になりました。`)
  console.log(`${source}: ${rowCount} municipalities${span.en}, ${detail.en}. This is evidence version ${version}.`)
  sayWhatItReplaced(imported)
}

function sayWhatItReplaced({ import: { years }, replaced, isOlder, isReturn }: Imported): void {
  if (!replaced) return
  const { source } = replaced
  if (isOlder) {
    const [until, before] = [years.at(-1), replaced.years.at(-1)]
    console.log(
      `注意: これまでの${source}（${before}年度まで）より古い表です（${until}年度まで）。以後のマッチングはこの古い表を使います。戻すには、新しい表をもう一度取り込んでください。`,
    )
    console.log(
      `Note: this table is older (years up to ${until}) than ${source} (up to ${before}), which it replaces. Matches use it from now on; import the newer one again to go back.`,
    )
  } else if (isReturn) {
    console.log(`以前に取り込んだ表に戻りました（これまでは${source}）。`)
    console.log(`This table was imported before and counts again (in place of ${source}).`)
  }
}

/** The years of the figures; nothing where there are none. */
function spanOf(years: readonly number[]): Sentence {
  const [from, to] = [years[0], years.at(-1)]
  if (from === undefined || to === undefined) return { ja: '', en: '' }
  return from === to ? { ja: `、${from}年度`, en: `, year ${from}` } : { ja: `、${from}〜${to}年度`, en: `, years ${from} to ${to}` }
}
