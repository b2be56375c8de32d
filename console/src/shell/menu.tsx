import { memo, useCallback, useRef, useState } from 'react'
import { useWords } from '../language/language.tsx'
import { MenuLine } from './menu-line.tsx'
import { Sidebar } from './sidebar.tsx'
import styles from './shell.module.css'

const wording = { menu: { ja: 'メニュー', en: 'Menu' } } as const

/** The queues and screens of the desk; on a narrow screen a line that says where one is and unfolds them. Only the line looks where one is. */
export const Menu = memo(function Menu() {
  const { menu } = useWords(wording)
  const [isOpen, setOpen] = useState(false)
  const nav = useRef<HTMLElement>(null)
  // What was chosen takes the room, and the focus of the link that is folded away.
  const fold = useCallback(() => {
    if (nav.current?.contains(document.activeElement)) document.getElementById('content')?.focus()
    setOpen(false)
  }, [])
  return (
    <nav ref={nav} aria-label={menu} className={styles.sidebar}>
      <MenuLine name={menu} isOpen={isOpen} toggle={() => setOpen(!isOpen)} fold={fold} />
      <div id="menu" className={isOpen ? undefined : styles.folded}>
        <Sidebar />
      </div>
    </nav>
  )
})
