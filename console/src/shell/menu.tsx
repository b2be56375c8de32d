import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Sidebar } from './sidebar.tsx'
import { useMenuEntry } from './use-menu-entry.ts'
import styles from './shell.module.css'

const wording = { menu: { ja: 'メニュー', en: 'Menu' } } as const

/** The queues and screens of the desk; on a narrow screen a line that says where one is and unfolds them. */
export function Menu() {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const { pathname, searchStr } = useLocation()
  const entry = useMenuEntry()
  const [isOpen, setOpen] = useState(false)
  const nav = useRef<HTMLElement>(null)
  // What was chosen takes the room, and the focus of the link that is folded away.
  useEffect(() => {
    setOpen((wasOpen) => {
      if (wasOpen && nav.current?.contains(document.activeElement)) document.getElementById('content')?.focus()
      return false
    })
  }, [pathname, searchStr])
  return (
    <nav ref={nav} aria-label={words.menu} className={styles.sidebar}>
      <button type="button" className={styles.unfold} aria-expanded={isOpen} aria-controls="menu" onClick={() => setOpen(!isOpen)}>
        <span>{entry === undefined ? words.menu : words.menu + colon + entry}</span>
        <span aria-hidden>{isOpen ? '▴' : '▾'}</span>
      </button>
      <div id="menu" className={isOpen ? undefined : styles.folded}>
        <Sidebar />
      </div>
    </nav>
  )
}
