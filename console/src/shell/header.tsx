import { Button, Group } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useRef, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { leaveNothing } from '../session/leave-nothing.ts'
import { useOperations } from '../session/use-operations.ts'
import { useMe } from '../session/use-session.ts'
import { ActMenu } from '../parts/act-menu.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useAction, useCommand, useDo } from '../keys/keys-provider.tsx'
import { Bell } from '../notifications/bell.tsx'
import { SearchBox } from '../search/search-box.tsx'
import styles from './shell.module.css'

const ChoicesDialog = lazy(() => import('../notifications/choices-dialog.tsx').then((module) => ({ default: module.ChoicesDialog })))

const wording = {
  desk: { ja: '相談デスク', en: 'Desk' },
  other: { ja: 'English', en: '日本語' },
  menu: { ja: (name: string) => `${name}さんのメニュー`, en: (name: string) => `Menu of ${name}` },
  account: { ja: '自分のアカウント', en: 'Your account' },
  keys: { ja: 'キー操作', en: 'Keys' },
  notifications: { ja: 'お知らせの受け取り方', en: 'How you are notified' },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
} as const

/** Upon the dark bar. */
const quiet = { variant: 'subtle', color: 'gray.0' } as const

/** Into another language, found by either name of it. */
const languageCommand = {
  ja: { ja: '日本語で表示する', en: 'Show in Japanese (日本語)' },
  en: { ja: '英語で表示する（English）', en: 'Show in English' },
} as const

export function Header() {
  const { language, choose } = useLanguage()
  const words = useWords(wording)
  const me = useMe()
  const labels = useLabels()
  const perform = useDo()
  const can = useOperations()
  const navigate = useNavigate()
  const leaving = useRef<HTMLFormElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const other = language === 'ja' ? 'en' : 'ja'
  useAction('search', () => document.getElementById('search')?.focus())
  useCommand(languageCommand[other], () => choose(other))
  useCommand(wording.notifications, can('chooseNotifications') ? () => setChoosing(true) : undefined)
  const signOut = () => leaving.current?.requestSubmit()
  useCommand(wording.signOut, signOut)
  return (
    <Group className={styles.bar} px="md" justify="space-between">
      <Link to="/" className={styles.brand}>
        <span aria-hidden>結</span> <span className={styles.name}>Musubi</span> <span className={styles.desk}>{words.desk}</span>
      </Link>
      <SearchBox />
      <Group gap="xs" className={styles.own ?? ''}>
        <Bell />
        <Button {...quiet} size="compact-sm" lang={other} onClick={() => choose(other)}>
          {words.other}
        </Button>
        {me && (
          <ActMenu
            look={quiet}
            label={words.menu(me.name ?? '')}
            face={me.name}
            title={labels('roles', me.role)}
            groups={[
              [
                { name: words.account, act: () => void navigate({ to: '/account' }) },
                { name: words.keys, act: () => perform('help') },
                ...(can('chooseNotifications') ? [{ name: words.notifications, act: () => setChoosing(true) }] : []),
              ],
              [{ name: words.signOut, act: signOut }],
            ]}
          />
        )}
        <form ref={leaving} method="post" action="/sign-out" hidden onSubmit={leaveNothing} />
        <Suspense>{isChoosing && <ChoicesDialog close={() => setChoosing(false)} />}</Suspense>
      </Group>
    </Group>
  )
}
