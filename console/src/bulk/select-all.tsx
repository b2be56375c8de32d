import { Button, Group } from '@mantine/core'
import { memo, useState } from 'react'
import { Offer } from '../keys/offer.tsx'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { mostSelected, type Selection } from './use-selection.ts'
import styles from './bulk.module.css'

const wording = {
  all: { ja: (count: string) => `すべて選択（${count}件）`, en: (count: string) => `Select all (${count})` },
  loaded: { ja: (count: string) => `表示済みの${count}件をすべて選択`, en: (count: string) => `Select the ${count} shown so far` },
  most: { ja: (count: string) => `はじめの${count}件を選択`, en: (count: string) => `Select the first ${count}` },
  further: {
    ja: `この一覧の続きも選択（${String(mostSelected)}件まで）`,
    en: `Select the rest of this list, too (up to ${String(mostSelected)})`,
  },
} as const

/** By its name in the palette. */
const command = { ja: '一覧の案件をすべて選択', en: 'Select all tickets of the list' } as const

interface SelectAllProps {
  readonly selection: Selection
  /** Reads on until so many tickets of the list are there, or all of them; none: they are. */
  readonly readOn: ((most: number) => Promise<readonly Ticket[]>) | undefined
}

/** Selects all tickets of a list that are there and, asked once more, those that follow, up to as many as one act is done to in one go. */
export const SelectAll = memo(function SelectAll({ selection, readOn }: SelectAllProps) {
  const words = useWords(wording)
  const [isReading, setReading] = useState(false)
  const { choosable, isAll, isSome, chooseAll } = selection
  if (choosable.length === 0) return null
  const count = grouped(choosable.length)
  const say = choosable.length >= mostSelected ? words.most : readOn ? words.loaded : words.all
  const goOn = async () => {
    if (!readOn) return
    setReading(true)
    try {
      chooseAll(await readOn(mostSelected))
    } finally {
      setReading(false)
    }
  }
  return (
    <Group className={styles.all ?? ''} gap="xs">
      <Offer name={command} act={isAll ? undefined : () => chooseAll()} />
      <label>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = isSome && !isAll
          }}
          onChange={() => (isAll ? selection.replace([]) : chooseAll())}
        />
        {say(count)}
      </label>
      {isAll && readOn && choosable.length < mostSelected && (
        <>
          <Offer name={wording.further} act={isReading ? undefined : () => void goOn()} />
          <Button size="compact-xs" variant="subtle" loading={isReading} onClick={() => void goOn()}>
            {words.further}
          </Button>
        </>
      )}
    </Group>
  )
})
