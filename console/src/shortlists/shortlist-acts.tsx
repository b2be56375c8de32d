import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { useOperations } from '../session/use-operations.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { EditDialog } from './edit-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { useApprovalRule } from './use-approval-rule.ts'
import type { Shortlist } from './use-case.ts'

const wording = {
  preview: { ja: '先方に届く内容', en: 'What they get' },
  edit: { ja: '直す', en: 'Edit' },
  approve: { ja: '承認する', en: 'Approve' },
  approveWhat: {
    ja: '別の担当者が作成したこの一覧を承認します。内容は「先方に届く内容」で確かめられます。',
    en: 'You approve a list somebody else has drafted. See what the company gets before you do.',
  },
  approvalDemanded: { ja: '承認すると、企業へ送付できるようになります。', en: 'It can be dispatched once it is approved.' },
  approvalFree: {
    ja: 'この窓口では承認は任意です。承認がなくても、企業へ送付できます。',
    en: 'At this desk approval is of free will: the list can be dispatched without it, too.',
  },
  dispatch: { ja: '企業へ送付', en: 'Dispatch' },
  dispatchWhat: {
    ja: '相談者へ一覧をメールで送ります。回答の期限は10営業日後です。',
    en: 'The applicant gets the list by mail, and has ten business days to answer.',
  },
  withdraw: { ja: '取り下げる', en: 'Withdraw' },
  withdrawWhat: {
    ja: 'この一覧を取り下げます。すでに自治体へ送った打診は、そのまま残ります。元には戻せません。',
    en: 'The list is withdrawn for good. Enquiries already sent stand.',
  },
  renewSummary: { ja: '概要を作り直す', en: 'Renew the summary' },
  renewSummaryWhat: {
    ja: '作成時に書かれた概要を使わず、これから送る打診には、そのときの企業のニーズから作った概要を載せます。送った打診は変わりません。書かれた概要は元に戻せません。',
    en: 'Instead of the summary that was written, enquiries from now on carry one composed of the company’s needs as they are then. Sent ones stay. What was written cannot be brought back.',
  },
  renewEndsApproval: {
    ja: 'この一覧は承認されています。概要を作り直すと、承認は取り消されます。',
    en: 'This list is approved. With its summary renewed it is not any more.',
  },
  againDemanded: { ja: '送付の前に、もう一度承認が必要です。', en: 'It has to be approved again before it is dispatched.' },
  againFree: { ja: '承認がなくても、企業へ送付できます。', en: 'It can be dispatched without approval, too.' },
  drafted: { ja: (when: string) => `${when}作成の候補一覧`, en: (when: string) => `the list drafted ${when}` },
} as const

type Act = 'approve' | 'dispatch' | 'withdraw' | 'renewSummary'

/** What its reader may do with a list, as the API says it; each after a word on what follows. */
export function ShortlistActs({ ticket, shortlist }: { ticket: Ticket; shortlist: Shortlist }) {
  const words = useWords(wording)
  const [open, setOpen] = useState<Act | 'preview' | 'edit'>()
  // What is approved, dispatched and withdrawn is what stood there when somebody chose to.
  const [seen, setSeen] = useState(shortlist.version)
  const mayDo = useOperations()
  const isDemanded = useApprovalRule()
  const { language } = useLanguage()
  const { id, can, createdAt, runId } = shortlist
  const of = { key: id, name: words.drafted(sayInstant(createdAt, language)) }
  const close = () => setOpen(undefined)
  const path = { params: { path: { id } } }
  const asSeen = { params: { path: { id }, header: { 'if-match': `"${seen}"` } } }
  const ask = (act: Act) => {
    setSeen(shortlist.version)
    setOpen(act)
  }
  const acts = {
    approve: { what: words.approveWhat, perform: () => api.PUT('/api/v1/shortlists/{id}/approval', asSeen) },
    dispatch: { what: words.dispatchWhat, perform: () => api.PUT('/api/v1/shortlists/{id}/dispatch', asSeen) },
    renewSummary: { what: words.renewSummaryWhat, perform: () => api.DELETE('/api/v1/shortlists/{id}/summary', path) },
    withdraw: { what: words.withdrawWhat, perform: () => api.DELETE('/api/v1/shortlists/{id}', asSeen) },
  }
  return (
    <Group gap="xs">
      {can.dispatch && <ActButton name={wording.dispatch} of={of} size="compact-sm" act={() => ask('dispatch')} />}
      {can.approve && (
        <ActButton
          name={wording.approve}
          of={of}
          size="compact-sm"
          variant={can.dispatch ? 'default' : 'filled'}
          act={() => ask('approve')}
        />
      )}
      {can.change && runId !== null && (
        <ActButton name={wording.edit} of={of} size="compact-sm" variant="default" act={() => setOpen('edit')} />
      )}
      {mayDo('previewShortlist') && (
        <ActButton name={wording.preview} of={of} size="compact-sm" variant="default" act={() => setOpen('preview')} />
      )}
      {can.renewSummary && (
        <ActButton name={wording.renewSummary} of={of} size="compact-sm" variant="default" act={() => setOpen('renewSummary')} />
      )}
      {can.withdraw && <ActButton name={wording.withdraw} of={of} size="compact-sm" variant="default" act={() => setOpen('withdraw')} />}
      {open === 'preview' && <PreviewDialog shortlist={shortlist} close={close} />}
      {open === 'edit' && runId !== null && (
        <EditDialog ticket={ticket} shortlist={shortlist} runId={runId} close={close} done={() => setOpen('preview')} />
      )}
      {open && open !== 'preview' && open !== 'edit' && (
        <TicketDialog ticket={ticket} title={words[open]} act={words[open]} close={close} perform={acts[open].perform}>
          <Text size="sm">{acts[open].what}</Text>
          {open === 'approve' && isDemanded !== undefined && (
            <Text size="sm">{isDemanded ? words.approvalDemanded : words.approvalFree}</Text>
          )}
          {open === 'renewSummary' && shortlist.status === 'approved' && (
            <Text size="sm">
              {words.renewEndsApproval} {isDemanded !== undefined && (isDemanded ? words.againDemanded : words.againFree)}
            </Text>
          )}
        </TicketDialog>
      )}
    </Group>
  )
}
