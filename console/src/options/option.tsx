import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Options } from './use-options.ts'
import styles from './options.module.css'

interface OptionProps {
  readonly of: Options
  readonly value: string
  readonly children: ReactNode
}

/** One of the options below a field. */
export function Option({ of: { idOf, marked, choose }, value, children }: OptionProps) {
  return (
    <UnstyledButton
      id={idOf(value)}
      role="option"
      tabIndex={-1}
      aria-selected={value === marked}
      className={styles.option ?? ''}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(value)}
    >
      {children}
    </UnstyledButton>
  )
}
