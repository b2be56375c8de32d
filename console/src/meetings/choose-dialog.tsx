import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from '../parts/instant.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { useMeetingOver } from './use-meeting-over.tsx'

const wording = {
  title: { ja: '候補から日時を決める', en: 'Pick a time' },
  which: { ja: '相談者から伺った日時', en: 'What the applicant said' },
  phone: { ja: '電話番号（空欄なら相談者の番号におかけします）', en: 'Number to call (the applicant’s own when empty)' },
  act: { ja: '予約する', en: 'Book' },
} as const

/** The applicant's choice, told to the desk. */
export function ChooseDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const over = useMeetingOver({ ticket, meeting }, 'choose')
  const { language } = useLanguage()
  const [slotId, setSlotId] = useState(meeting.slots[0]?.id ?? '')
  const [phone, setPhone] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      isOver={over !== undefined}
      perform={() =>
        api.PUT('/api/v1/meetings/{id}/choice', { params: { path: { id: meeting.id } }, body: { slotId, ...(phone !== '' && { phone }) } })
      }
    >
      {over ?? (
        <>
          <Radio.Group label={words.which} value={slotId} onChange={setSlotId}>
            <Stack gap="xs" mt="xs">
              {meeting.slots.map(({ id, startsAt }) => (
                <Radio key={id} value={id} label={sayExactly(startsAt, language)} />
              ))}
            </Stack>
          </Radio.Group>
          {meeting.kind === 'phone' && (
            <TextInput type="tel" label={words.phone} value={phone} onChange={({ currentTarget }) => setPhone(currentTarget.value)} />
          )}
        </>
      )}
    </TicketDialog>
  )
}
