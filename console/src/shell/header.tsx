import { Button, Group, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { useLanguage, useWords } from '../language/language.tsx'
import { leaveNothing } from '../session/leave-nothing.ts'
import { useOperations } from '../session/use-operations.ts'
import { useMe } from '../session/use-session.ts'
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
  const leaving = useRef<HTMLFormElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const other = language === 'ja' ? 'en' : 'ja'
  useAction('search', () => document.getElementById('search')?.focus())
  useCommand(languageCommand[other], () => choose(other))
  useCommand(wording.notifications, can('chooseNotifications') ? () => setChoosing(true) : undefined)
  useCommand(wording.signOut, () => leaving.current?.requestSubmit())
  return (
    <Group className={styles.bar} px="md" justify="space-between">
      <Link to="/" className={styles.brand}>
        <span aria-hidden>結</span> <span className={styles.name}>Musubi</span> <span className={styles.desk}>{words.desk}</span>
      </Link>
      <SearchBox />
      <Group gap="xs" wrap="nowrap">
        <Bell />
        <Button variant="subtle" color="gray.0" size="compact-sm" lang={other} onClick={() => choose(other)}>
          {words.other}
        </Button>
        {me && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" color="gray.0" size="compact-sm" aria-label={words.menu(me.name ?? '')}>
                {me.name}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{labels('roles', me.role)}</Menu.Label>
              <Menu.Item component={Link} to="/account">
                {words.account}
              </Menu.Item>
              <Menu.Item onClick={() => perform('help')}>{words.keys}</Menu.Item>
              {can('chooseNotifications') && <Menu.Item onClick={() => setChoosing(true)}>{words.notifications}</Menu.Item>}
              <Menu.Divider />
              <form method="post" action="/sign-out" onSubmit={leaveNothing}>
                <Menu.Item component="button" type="submit" closeMenuOnClick={false}>
                  {words.signOut}
                </Menu.Item>
              </form>
            </Menu.Dropdown>
          </Menu>
        )}
        <form ref={leaving} method="post" action="/sign-out" hidden onSubmit={leaveNothing} />
        <Suspense>{isChoosing && <ChoicesDialog close={() => setChoosing(false)} />}</Suspense>
      </Group>
    </Group>
  )
}
