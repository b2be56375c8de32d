import type { ReactNode } from 'react'
import styles from './reports.module.css'

export interface ChartPart {
  readonly name: string
  readonly value: number
  /** How it is drawn; a colour alone never tells two apart. */
  readonly look: 'good' | 'late' | 'overdue' | 'coming' | 'ended'
}

export interface ChartRow {
  readonly key: string
  readonly label: string
  readonly parts: readonly ChartPart[]
  /** What stands behind the bar. */
  readonly figure: string
}

interface ChartProps {
  /** What it shows, and that the table has the same figures. */
  readonly label: string
  readonly rows: readonly ChartRow[]
  /** What fills the whole width. */
  readonly whole: number
  readonly legend?: ReactNode
}

/** Bars beside each other; the table below a chart says the same to whoever does not see it. */
export function Chart({ label, rows, whole, legend }: ChartProps) {
  return (
    <div className={styles.chart} role="img" aria-label={label}>
      {legend}
      {rows.map(({ key, label: name, parts, figure }) => (
        <div key={key} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <svg className={styles.bar} width="100%" height="16">
            <rect className={styles.track} width="100%" height="16" />
            {stretchesOf(parts, whole).map(({ look, from, width }) => (
              <rect key={look} className={styles[look]} x={`${String(from)}%`} width={`${String(width)}%`} height="16" />
            ))}
          </svg>
          <span className={styles.figure}>{figure}</span>
        </div>
      ))}
    </div>
  )
}

function stretchesOf(parts: readonly ChartPart[], whole: number) {
  const share = (value: number) => (whole === 0 ? 0 : (value / whole) * 100)
  return parts.map(({ look, value }, index) => ({
    look,
    from: share(parts.slice(0, index).reduce((sum, part) => sum + part.value, 0)),
    width: share(value),
  }))
}

/** What the looks of a chart's parts mean. */
export function Legend({ parts }: { parts: readonly Omit<ChartPart, 'value'>[] }) {
  return (
    <div className={styles.legend}>
      {parts.map(({ name, look }) => (
        <span key={look}>
          <svg width="14" height="14">
            <rect className={styles[look]} width="14" height="14" />
          </svg>
          {name}
        </span>
      ))}
    </div>
  )
}
