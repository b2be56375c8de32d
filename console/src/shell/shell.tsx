import { useEffect } from 'react'
import { ConnectionBanner } from '../connection/connection-banner.tsx'
import { keepFocus } from '../focus/keep-focus.ts'
import { Spoken } from '../focus/spoken.tsx'
import { KeyScreens } from '../keys/key-screens.tsx'
import { LiveUpdates } from '../live/live-updates.tsx'
import { MissingNote } from '../loading/missing-note.tsx'
import { EndedSession } from '../session/ended-session.tsx'
import { AllowedScreen } from './allowed-screen.tsx'
import { Header } from './header.tsx'
import { Menu } from './menu.tsx'
import { SkipLinks } from './skip-links.tsx'
import styles from './shell.module.css'

/** The frame around every screen of the desk. */
export function Shell() {
  useEffect(keepFocus, [])
  return (
    <>
      <SkipLinks />
      <div className={styles.frame}>
        <header className={styles.header}>
          <Header />
        </header>
        <Menu />
        <main id="content" tabIndex={-1} className={styles.main}>
          <ConnectionBanner />
          <MissingNote />
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
