import { Button, Text } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { MoveButton } from '../parts/move-button.tsx'
import styles from './edit-dialog.module.css'

const wording = {
  list: { ja: '紹介する順', en: 'In this order' },
  before: { ja: (name: string) => `${name}を前へ`, en: (name: string) => `Move ${name} forward` },
  after: { ja: (name: string) => `${name}を後ろへ`, en: (name: string) => `Move ${name} back` },
  remove: { ja: '外す', en: 'Remove' },
  removeWhom: { ja: (name: string) => `${name}を外す`, en: (name: string) => `Remove ${name}` },
  moved: {
    ja: (name: string, place: number) => `${name}を${grouped(place)}番目にしました。`,
    en: (name: string, place: number) => `${name} is number ${grouped(place)} now.`,
  },
  removed: { ja: (name: string) => `${name}を外しました。`, en: (name: string) => `${name} was removed.` },
  atLeastOne: { ja: '一覧には1件以上の自治体が必要です。', en: 'A list needs one municipality at least.' },
} as const

interface CandidateOrderProps {
  readonly codes: readonly string[]
  readonly nameOf: (code: string) => string
  /** What stands below the name of one, by its place. */
  readonly below: (code: string, place: number) => ReactNode
  readonly change: (codes: readonly string[]) => void
}

/** The municipalities of a list, moved and removed by buttons; what was done is said to whoever does not see it. */
export function CandidateOrder({ codes, nameOf, below, change }: CandidateOrderProps) {
  const words = useWords(wording)
  const [said, say] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const move = (code: string, by: 1 | -1) => {
    const others = codes.filter((one) => one !== code)
    const at = codes.indexOf(code) + by
    change([...others.slice(0, at), code, ...others.slice(at)])
    say(words.moved(nameOf(code), at + 1))
  }
  const remove = (code: string) => {
    change(codes.filter((one) => one !== code))
    say(words.removed(nameOf(code)))
    // The button that had the focus is gone with its line.
    list.current?.focus()
  }
  return (
    <div>
      <Text size="sm" fw={500} id="candidate-order">
        {words.list}
      </Text>
      <ol className={styles.order} ref={list} tabIndex={-1} aria-labelledby="candidate-order">
        {codes.map((code, place) => {
          const name = nameOf(code)
          return (
            <li key={code} className={styles.line}>
              <span className={styles.place}>{grouped(place + 1)}</span>
              <span className={styles.name}>{name}</span>
              <span className={styles.moves}>
                <MoveButton label={words.before(name)} sign="↑" isLast={place === 0} move={() => move(code, -1)} />
                <MoveButton label={words.after(name)} sign="↓" isLast={place === codes.length - 1} move={() => move(code, 1)} />
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.removeWhom(name)}
                  disabled={codes.length === 1}
                  title={codes.length === 1 ? words.atLeastOne : undefined}
                  onClick={() => remove(code)}
                >
                  {words.remove}
                </Button>
              </span>
              <div className={styles.below}>{below(code, place)}</div>
            </li>
          )
        })}
      </ol>
      <Text size="xs" c="dimmed" role="status">
        {said}
      </Text>
    </div>
  )
}
