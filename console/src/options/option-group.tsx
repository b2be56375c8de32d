import type { ReactNode } from 'react'
import styles from './options.module.css'

/** Options of one kind below its name. */
export function OptionGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={name} className={styles.group} data-name={name}>
      {children}
    </div>
  )
}
