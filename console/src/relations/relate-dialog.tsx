import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { useTicketMeanwhile } from '../tickets/use-ticket-meanwhile.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { OtherTicketField } from './other-ticket-field.tsx'
import { asNumber } from './ticket-number.ts'

const wording = {
  title: { ja: '別の案件と関連付ける', en: 'Relate to another ticket' },
  kind: { ja: '相手の案件は', en: 'The other one is' },
  act: { ja: '関連付ける', en: 'Relate' },
} as const

const kinds = ['same_matter', 'duplicate', 'preceding', 'following'] as const satisfies readonly Schemas['Relation']['kind'][]

/** Says what another ticket is to this one. */
export function RelateDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { isOver, note: over } = useTicketMeanwhile(ticket, ticket.can.relate)
  const [number, setNumber] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('same_matter')
  const { number: own } = ticket
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      isOver={isOver}
      fields={['number']}
      perform={() =>
        api.POST('/api/v1/tickets/{number}/relations', { params: { path: { number: own } }, body: { number: asNumber(number), kind } })
      }
    >
      {(at) => (
        <>
          {isOver && over}
          <OtherTicketField ticket={ticket} value={number} onChange={setNumber} error={at('number')} />
          <Radio.Group label={words.kind} value={kind} onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? 'same_matter')}>
            <Stack gap="xs" mt="xs">
              {kinds.map((one) => (
                <Radio key={one} value={one} label={labels('relationKinds', one)} />
              ))}
            </Stack>
          </Radio.Group>
        </>
      )}
    </TicketDialog>
  )
}
