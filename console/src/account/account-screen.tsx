import { Anchor, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { useStaff } from '../parts/use-staff.ts'
import { useOperations } from '../session/use-operations.ts'
import { useMe } from '../session/use-session.ts'
import { OwnCalendar } from './own-calendar.tsx'
import { OwnHours } from './own-hours.tsx'
import { OwnSecondFactor } from './own-second-factor.tsx'
import { OwnSessions } from './own-sessions.tsx'
import styles from './account.module.css'

const wording = {
  title: { ja: '自分のアカウント', en: 'Your account' },
  sessions: { ja: 'サインインしている端末', en: 'Where you are signed in' },
  password: { ja: 'パスワード', en: 'Password' },
  passwordLead: {
    ja: 'パスワードは、メールで届くリンク（1時間有効）から変更します。変更すると、すべての端末でサインインし直すことになります。',
    en: 'It is changed by a link that comes by mail and counts for an hour. Afterwards you sign in anew everywhere.',
  },
  reset: { ja: 'リンクを受け取る画面を開く', en: 'Have the link sent' },
  factor: { ja: '認証アプリ（二要素認証）', en: 'Authenticator app (second factor)' },
  language: { ja: 'メールの言語', en: 'Language of your mails' },
  calendar: { ja: '面談カレンダー', en: 'Calendar of your meetings' },
  hours: { ja: '勤務時間', en: 'Working hours' },
} as const

/** What concerns oneself: how one signs in, what one is mailed in, when one takes meetings. */
export function AccountScreen() {
  const words = useWords(wording)
  const can = useOperations()
  const me = useMe()
  if (!me) return null
  return (
    <Screen title={words.title}>
      <Stack gap="xl" maw={860}>
        {can('listOwnSessions') && (
          <Part title={words.sessions}>
            <OwnSessions name={words.sessions} />
          </Part>
        )}
        <Part title={words.password}>
          <Text>{words.passwordLead}</Text>
          <Anchor href="/password-reset" size="sm">
            {words.reset}
          </Anchor>
        </Part>
        {can('readSecondFactor') && (
          <Part title={words.factor}>
            <OwnSecondFactor />
          </Part>
        )}
        {can('setStaffLanguage') && (
          <Part title={words.language}>
            <OwnLanguage staffId={me.id} label={words.language} />
          </Part>
        )}
        {can('readCalendarFeed') && (
          <Part title={words.calendar}>
            <OwnCalendar />
          </Part>
        )}
        {can('setWorkingHours') && me.carriesTickets && (
          <Part title={words.hours}>
            <OwnHours staffId={me.id} />
          </Part>
        )}
      </Stack>
    </Screen>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <Stack gap="sm">{children}</Stack>
    </section>
  )
}

function OwnLanguage({ staffId, label }: { staffId: string; label: string }) {
  const { language } = useLanguage()
  const catalog = useCatalog()
  const queries = useQueryClient()
  const mine = useStaff().find(({ id }) => id === staffId)
  const choose = useMutation({
    mutationFn: (chosen: 'ja' | 'en') =>
      api.PUT('/api/v1/staff/{id}/language', { params: { path: { id: staffId } }, body: { language: chosen } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  })
  return (
    <>
      {choose.error && <ProblemNote error={choose.error} />}
      <Select
        aria-label={label}
        maw={320}
        allowDeselect={false}
        value={(choose.isPending ? choose.variables : mine?.language) ?? null}
        data={(catalog?.languages ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
        onChange={(chosen) => choose.mutate(chosen as 'ja' | 'en')}
      />
    </>
  )
}
