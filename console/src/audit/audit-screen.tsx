import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'
import { AuditFilter } from './audit-filter.tsx'
import { AuditTable } from './audit-table.tsx'
import { RefusedSignIns } from './refused-sign-ins.tsx'

const wording = {
  title: { ja: '監査', en: 'Audit' },
  happened: { ja: '操作の記録', en: 'What happened' },
  refused: { ja: '拒否されたサインイン', en: 'Refused sign-ins' },
} as const

/** Who did what, to what, when; and who could not sign in. */
export function AuditScreen() {
  const words = useWords(wording)
  const navigate = useNavigate()
  const search = useSearch({ from: '/audit' })
  return (
    <Screen title={words.title}>
      <Tabs
        value={search.refused ? 'refused' : 'happened'}
        onChange={(chosen) => void navigate({ to: '/audit', search: chosen === 'refused' ? { refused: true } : {} })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="happened">{words.happened}</Tabs.Tab>
          <Tabs.Tab value="refused">{words.refused}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="happened">
          <AuditFilter search={search} />
          <AuditTable name={words.happened} search={search} />
        </Tabs.Panel>
        <Tabs.Panel value="refused">
          <RefusedSignIns name={words.refused} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}
