import { Group } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from '../parts/instant.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { ChooseDialog } from './choose-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { MissDialog } from './miss-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import type { Meeting } from './use-meetings.ts'

const wording = {
  choose: { ja: '候補から決める', en: 'Pick a time' },
  record: { ja: '議事録を書く', en: 'Write the minutes' },
  move: { ja: '日時・方法を変える', en: 'Move' },
  handOver: { ja: '担当を渡す', en: 'Hand over' },
  miss: { ja: '実施に至らず', en: 'Did not take place' },
  cancel: { ja: '取り消す', en: 'Cancel it' },
  open: { ja: '日時未定の面談', en: 'the meeting without a time' },
  at: { ja: (when: string) => `${when}の面談`, en: (when: string) => `the meeting of ${when}` },
} as const

const dialogs = {
  choose: ChooseDialog,
  record: RecordDialog,
  move: MoveDialog,
  handOver: HandOverDialog,
  miss: MissDialog,
  cancel: CancelDialog,
} as const

type Act = keyof typeof dialogs
const acts = Object.keys(dialogs) as Act[]

/** What its reader may do with a meeting, as the API says it. */
export function MeetingActs({ ticket, meeting }: { ticket: Ticket; meeting: Meeting }) {
  const words = useWords(wording)
  const [open, setOpen] = useState<Act>()
  const { language } = useLanguage()
  const { id, startsAt } = meeting
  const of = { key: id, name: startsAt ? words.at(sayExactly(startsAt, language)) : words.open }
  const Chosen = open && dialogs[open]
  return (
    <Group gap="xs">
      {acts
        .filter((act) => meeting.can[act])
        .map((act) => (
          <ActButton name={wording[act]} of={of} key={act} size="compact-xs" variant="default" act={() => setOpen(act)} />
        ))}
      {Chosen && <Chosen ticket={ticket} meeting={meeting} close={() => setOpen(undefined)} />}
    </Group>
  )
}
