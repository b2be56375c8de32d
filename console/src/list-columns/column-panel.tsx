import { Checkbox } from '@mantine/core'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { MoveButton } from '../parts/move-button.tsx'
import { allColumns, columnTraits, firstColumns, type Column } from './columns.ts'
import { useChooseColumns } from './use-choose-columns.ts'
import styles from './list-columns.module.css'

const wording = {
  title: { ja: '一覧の列', en: 'Columns of the list' },
  hint: {
    ja: '選んだ列で表にします。並びと選択は、この一覧についてあなただけに保存されます。',
    en: 'The list becomes a table of these. Kept for this list and you alone.',
  },
  before: { ja: (column: string) => `「${column}」を前へ`, en: (column: string) => `Move “${column}” forward` },
  after: { ja: (column: string) => `「${column}」を後ろへ`, en: (column: string) => `Move “${column}” back` },
  begin: { ja: '表にする', en: 'Show as a table' },
  none: { ja: '列なしの表示に戻す', en: 'Back to rows without columns' },
} as const

interface ColumnPanelProps {
  readonly id: string
  readonly view: string
  readonly columns: readonly Column[] | null
}

/** With which columns, and in which order, the reader sees a list. */
export function ColumnPanel({ id, view, columns }: ColumnPanelProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const choose = useChooseColumns(view)
  const chosen = columns ?? []
  const offered = [...chosen, ...allColumns.filter((column) => !chosen.includes(column))]
  const swap = (column: Column, by: 1 | -1) =>
    choose((shown) => {
      const at = shown?.indexOf(column) ?? -1
      if (!shown || at < 0 || at + by < 0) return shown
      const others = shown.filter((one) => one !== column)
      return [...others.slice(0, at + by), column, ...others.slice(at + by)]
    })
  const toggle = (column: Column) =>
    choose((shown) => {
      const next = shown?.includes(column) ? shown.filter((one) => one !== column) : [...(shown ?? []), column]
      return next.length > 0 ? next : null
    })
  return (
    <div id={id} role="group" aria-label={words.title} className={styles.panel}>
      <p className={styles.hint}>{words.hint}</p>
      <ul className={styles.columns}>
        {offered.map((column) => {
          const name = columnTraits[column][language]
          const at = chosen.indexOf(column)
          return (
            <li key={column} className={styles.choice}>
              <Checkbox size="xs" label={name} checked={at >= 0} onChange={() => toggle(column)} />
              {at >= 0 && (
                <span className={styles.moves}>
                  <MoveButton label={words.before(name)} sign="↑" isLast={at === 0} move={() => swap(column, -1)} />
                  <MoveButton label={words.after(name)} sign="↓" isLast={at === chosen.length - 1} move={() => swap(column, 1)} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {columns ? (
        <ActButton name={wording.none} size="compact-sm" variant="default" act={() => choose(() => null)} />
      ) : (
        <ActButton name={wording.begin} size="compact-sm" act={() => choose(() => firstColumns)} />
      )}
    </div>
  )
}
