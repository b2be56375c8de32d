import { useId } from 'react'
import { useWords } from '../language/language.tsx'
import styles from './composer.module.css'

const wording = { begun: { ja: '（書きかけ）', en: ' (begun)' } } as const

interface KindOf<Kind extends string> {
  readonly kind: Kind
  /** What stands in brackets is seen where there is room for it, and heard everywhere. */
  readonly name: string
  readonly isPossible: boolean
  /** Something of it is written, or attached, and has not gone. */
  readonly isBegun: boolean
}

interface KindChoiceProps<Kind extends string> {
  readonly label: string
  readonly kinds: readonly KindOf<Kind>[]
  readonly chosen: Kind
  readonly choose: (kind: Kind) => void
  /** What was chosen is on its way. */
  readonly isFixed: boolean
}

/**
 * What is being written. It looks as the theme's segmented control does, which measures itself three times before it stands: each ticket
 * that is opened would wait for that.
 */
export function KindChoice<Kind extends string>({ label, kinds, chosen, choose, isFixed }: KindChoiceProps<Kind>) {
  const group = useId()
  const words = useWords(wording)
  return (
    <div role="radiogroup" aria-label={label} className={styles.kinds}>
      {kinds.map(({ kind, name, isPossible, isBegun }) => (
        <label key={kind} className={styles.kind}>
          <input
            type="radio"
            name={group}
            value={kind}
            checked={kind === chosen}
            disabled={!isPossible || (isFixed && kind !== chosen)}
            onChange={() => choose(kind)}
          />
          {name.split(/(?=[（(])/u).map((part) => (
            <span key={part}>{part}</span>
          ))}
          {isBegun && <i className={styles.begun}>{words.begun}</i>}
        </label>
      ))}
    </div>
  )
}
