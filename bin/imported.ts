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

/** Tells what an import did, in both languages. */
export function sayImported({ import: { source, rowCount, years }, version, isNew }: Imported, detail: Sentence): void {
  if (!isNew) {
    console.log(`${source}: 取り込み済みです。変更はありません（根拠データ第${version}版）。`)
    console.log(`${source}: imported already; nothing was changed (evidence version ${version}).`)
    return
  }
  const span = spanOf(years)
  console.log(`${source}: ${rowCount}市区町村${span.ja}、${detail.ja}。根拠データ第${version}版になりました。`)
  console.log(`${source}: ${rowCount} municipalities${span.en}, ${detail.en}. This is evidence version ${version}.`)
}

/** The years of the figures; nothing where there are none. */
function spanOf(years: readonly number[]): Sentence {
  const [from, to] = [years[0], years.at(-1)]
  if (from === undefined || to === undefined) return { ja: '', en: '' }
  return from === to ? { ja: `、${from}年度`, en: `, year ${from}` } : { ja: `、${from}〜${to}年度`, en: `, years ${from} to ${to}` }
}
