import styles from './bar.module.css'

interface BarProps {
  /** 0 to 1. */
  readonly value: number
  /** How much of the whole width could be reached, 0 to 1. */
  readonly most?: number
  /** Rests on something that is not fully known: hatched. */
  readonly isOpen?: boolean
}

/** A bar beside a figure that says the same. */
export function Bar({ value, most = 1, isOpen = false }: BarProps) {
  return (
    <span aria-hidden className={styles.track}>
      <span className={styles.most} style={{ width: widthOf(most) }} />
      <span className={`${styles.value} ${isOpen ? styles.open : ''}`} style={{ width: widthOf(value) }} />
    </span>
  )
}

function widthOf(share: number): string {
  return `${String(Math.min(Math.max(share, 0), 1) * 100)}%`
}
