import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { ReasonField } from '../parts/reason-field.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { OutcomeFields, type StatedOutcome } from './outcome-fields.tsx'
import type { Introduction } from './use-case.ts'

type Outcome = Introduction['outcomes'][number]
type Way = 'instead' | 'back'

const wording = {
  title: { ja: '成果の記録を訂正', en: 'Correct a recorded outcome' },
  what: {
    ja: (recorded: string) => `記録されている内容：${recorded}`,
    en: (recorded: string) => `What is recorded: ${recorded}`,
  },
  how: { ja: '訂正のしかた', en: 'How' },
  instead: { ja: '正しい成果・日付に直す', en: 'Record what came of it in truth' },
  back: { ja: '記録を取り消す（この成果はなかった）', en: 'Take the record back (it did not come about)' },
  kept: {
    ja: '訂正前の内容は、取り消し線と理由を添えて窓口の記録に残り、集計からは外れます。',
    en: 'What was recorded stays on the desk’s record, struck out with the reason, and counts in no report.',
  },
  mails: {
    ja: '送信待ちの定着支援のメールは、訂正後の内容に合わせて取り消され、または予定し直されます。送信済みのメールは取り消せません。',
    en: 'After-care mails that wait are cancelled or planned anew to fit. What was sent cannot be taken back.',
  },
  reason: { ja: '訂正する理由', en: 'Why it was wrong' },
  history: {
    ja: '案件の履歴に残ります。相手方には見えません。',
    en: 'It stays in the history of the ticket; the other sides do not see it.',
  },
  act: { ja: '訂正する', en: 'Correct' },
} as const

const ways: readonly Way[] = ['instead', 'back']
const aboutOffice: ReadonlySet<string | null> = new Set(['office_opened', 'withdrawn'])

/** Strikes out what was recorded by mistake, for a reason, and records what is true instead, if anything. */
export function CorrectOutcomeDialog({
  ticket,
  introductionId,
  outcome,
  close,
}: {
  ticket: Ticket
  introductionId: string
  outcome: Outcome
  close: () => void
}) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const [way, setWay] = useState<Way>('instead')
  const [stated, state] = useState<StatedOutcome>({ kind: outcome.kind, on: outcome.on })
  const [reason, setReason] = useState('')
  const movesMails = aboutOffice.has(outcome.kind) || (way === 'instead' && aboutOffice.has(stated.kind))
  const recorded = `${sayDay(`${outcome.on}T12:00:00+09:00`, language)} ${labels('outcomeKinds', outcome.kind)}`
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      fields={way === 'instead' ? ['instead', 'instead.kind', 'instead.on'] : []}
      perform={() =>
        api.POST('/api/v1/introductions/{id}/outcomes/{outcomeId}/correction', {
          params: { path: { id: introductionId, outcomeId: outcome.id } },
          // It is chosen from the beginning.
          body: { reason, ...(way === 'instead' && { instead: { kind: stated.kind as Schemas['Outcome']['kind'], on: stated.on } }) },
        })
      }
    >
      {(at) => (
        <>
          <Text size="sm" fw={700}>
            {words.what(recorded)}
          </Text>
          <Radio.Group label={words.how} value={way} onChange={setWay}>
            <Stack gap="xs" mt="xs">
              {ways.map((one) => (
                <Radio key={one} value={one} label={words[one]} {...(one === way && { 'data-autofocus': true })} />
              ))}
            </Stack>
          </Radio.Group>
          {way === 'instead' && (
            <OutcomeFields
              stated={stated}
              state={state}
              effect={undefined}
              errors={{ kind: at('instead') ?? at('instead.kind'), on: at('instead.on') }}
            />
          )}
          <ReasonField label={words.reason} description={words.history} value={reason} change={setReason} />
          <Text size="sm">{words.kept}</Text>
          {movesMails && <Text size="sm">{words.mails}</Text>}
        </>
      )}
    </TicketDialog>
  )
}
