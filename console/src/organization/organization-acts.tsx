import { Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { api } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useRefresh, type Ticket } from '../tickets/use-tickets.ts'
import type { KnownOrganization } from './use-organization.ts'

const wording = {
  declare: { ja: 'Action宣言の日を記録', en: 'Note its declaration' },
  confirm: { ja: '登録内容は今も正しいと記録', en: 'Its profile is still right' },
  confirmed: { ja: '確認日を更新しました。半年後に改めてお尋ねします。', en: 'Noted. It is asked again half a year later.' },
} as const

const DeclareDialog = lazy(() => import('./declare-dialog.tsx').then((module) => ({ default: module.DeclareDialog })))

/** What the desk can note of a ticket's organisation. */
export function OrganizationActs({ organization, ticket }: { organization: KnownOrganization; ticket: Ticket }) {
  const words = useWords(wording)
  const refresh = useRefresh(ticket.number)
  const [isDeclaring, setDeclaring] = useState(false)
  const { id, kind, code, can } = organization
  const confirm = useMutation({
    mutationFn: () =>
      kind === 'company'
        ? api.PUT('/api/v1/companies/{id}/profile/confirmation', { params: { path: { id } } })
        : api.PUT('/api/v1/municipalities/{code}/profile/confirmation', { params: { path: { code: code ?? '' } } }),
    onSuccess: refresh,
  })
  if (!can.confirmProfile && !can.declare) return null
  return (
    <>
      {confirm.error && <ProblemNote error={confirm.error} />}
      <Group gap={6}>
        {can.declare && <ActButton name={wording.declare} size="compact-xs" variant="default" act={() => setDeclaring(true)} />}
        {can.confirmProfile && (
          <ActButton name={wording.confirm} size="compact-xs" variant="default" loading={confirm.isPending} act={() => confirm.mutate()} />
        )}
        <span role="status">{confirm.isSuccess && words.confirmed}</span>
      </Group>
      <Suspense>
        {isDeclaring && <DeclareDialog company={organization} number={ticket.number} close={() => setDeclaring(false)} />}
      </Suspense>
    </>
  )
}
