import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { usePunctuation } from '../language/punctuation.ts'
import { useMenuEntry } from './use-menu-entry.ts'
import styles from './shell.module.css'

interface MenuLineProps {
  /** What the menu is called. */
  readonly name: string
  readonly isOpen: boolean
  readonly toggle: () => void
  /** The focus goes along. */
  readonly fold: () => void
}

/** On a narrow screen in place of the menu: where one is. Going elsewhere folds it. */
export function MenuLine({ name, isOpen, toggle, fold }: MenuLineProps) {
  const { colon } = usePunctuation()
  const { pathname, searchStr } = useLocation()
  const entry = useMenuEntry()
  const isUnfolded = useRef(isOpen)
  isUnfolded.current = isOpen
  useEffect(() => {
    if (isUnfolded.current) fold()
  }, [pathname, searchStr, fold])
  return (
    <button type="button" className={styles.unfold} aria-expanded={isOpen} aria-controls="menu" onClick={toggle}>
      <span>{entry === undefined ? name : name + colon + entry}</span>
      <span aria-hidden>{isOpen ? '▴' : '▾'}</span>
    </button>
  )
}
