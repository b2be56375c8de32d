import { useId } from 'react'
import styles from './composer.module.css'

interface KindOf<Kind extends string> {
  readonly kind: Kind
  /** What stands in brackets is seen where there is room for it, and heard everywhere. */
  readonly name: string
  readonly isPossible: boolean
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
  return (
    <div role="radiogroup" aria-label={label} className={styles.kinds}>
      {kinds.map(({ kind, name, isPossible }) => (
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
        </label>
      ))}
    </div>
  )
}
