import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ConnectionBanner } from '../connection/connection-banner.tsx'
import { keepFocus } from '../focus/keep-focus.ts'
import { Spoken } from '../focus/spoken.tsx'
import { KeyScreens } from '../keys/key-screens.tsx'
import { useWords } from '../language/language.tsx'
import { LiveUpdates } from '../live/live-updates.tsx'
import { EndedSession } from '../session/ended-session.tsx'
import { AllowedScreen } from './allowed-screen.tsx'
import { Header } from './header.tsx'
import { Menu } from './menu.tsx'
import styles from './shell.module.css'

const wording = {
  skip: { ja: '本文へ移動', en: 'Skip to the content' },
  skipToTicket: { ja: '開いている案件へ移動', en: 'Skip to the open ticket' },
} as const

/** The frame around every screen of the desk. */
export function Shell() {
  const words = useWords(wording)
  const { number } = useParams({ strict: false })
  useEffect(keepFocus, [])
  return (
    <>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      {number !== undefined && (
        <a className={styles.skip} href="#ticket-heading">
          {words.skipToTicket}
        </a>
      )}
      <div className={styles.frame}>
        <header className={styles.header}>
          <Header />
        </header>
        <Menu />
        <main id="content" tabIndex={-1} className={styles.main}>
          <ConnectionBanner />
          <AllowedScreen />
        </main>
      </div>
      <LiveUpdates />
      <KeyScreens />
      <EndedSession />
      <Spoken />
    </>
  )
}
