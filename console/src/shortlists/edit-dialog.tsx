import { Alert, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { picksAtMost } from '../matching/use-matching-address.ts'
import { useRanking } from '../matching/use-runs.ts'
import { useTownNames } from '../matching/use-town-names.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AddCandidate } from './add-candidate.tsx'
import { CandidateOrder } from './candidate-order.tsx'
import { contentOf, type ListContent } from './list-content.ts'
import { ListMeanwhile } from './list-meanwhile.tsx'
import type { Shortlist } from './use-case.ts'

const wording = {
  title: { ja: '下書きを直す', en: 'Edit the draft' },
  act: { ja: '保存して内容を見る', en: 'Save and see what they get' },
  approved: {
    ja: 'この一覧は承認されています。内容を変えて保存すると承認は取り消され、もう一度承認が必要になります。',
    en: 'This list is approved. Saved with changes it is not any more: it has to be approved again.',
  },
  note: { ja: '企業へのことば（候補とともに届きます）', en: 'Words to the company (they go with the list)' },
  summary: {
    ja: '自治体への打診に添える概要（企業が特定されない範囲で）',
    en: 'What enquiries say of the company (nothing that identifies it)',
  },
  summaryHint: {
    ja: '空欄なら、打診を送る時点の登録内容から自動で作ります。',
    en: 'Left empty, it is composed from the profile as it is when the enquiry is sent.',
  },
} as const

interface EditDialogProps {
  readonly ticket: Ticket
  readonly shortlist: Shortlist
  readonly runId: string
  readonly close: () => void
  readonly done: () => void
}

/** Changes a list before it leaves the desk; what a colleague made of it meanwhile stands beside, and neither is lost. */
export function EditDialog({ ticket, shortlist, runId, close, done }: EditDialogProps) {
  const words = useWords(wording)
  const nameOfTown = useTownNames()
  const ranking = useRanking(runId)
  const [seen, setSeen] = useState(shortlist)
  const [{ codes, note, summary }, setMine] = useState(() => contentOf(shortlist))
  const before = contentOf(seen)
  const lines = ranking.data?.items ?? []
  const towns = new Map(
    [...lines, ...shortlist.candidates, ...seen.candidates].map(({ municipality }) => [municipality.code, municipality]),
  )
  const nameOf = (code: string) => {
    const town = towns.get(code)
    return town ? nameOfTown(town) : code
  }
  const change = (part: Partial<ListContent>) => setMine((mine) => ({ ...mine, ...part }))
  const save = () =>
    api.PATCH('/api/v1/shortlists/{id}', {
      params: { path: { id: shortlist.id }, header: { 'if-match': `"${seen.version}"` } },
      body: { municipalityCodes: [...codes], note, ...(summary !== before.summary && { summary }) },
    })
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      size="lg"
      close={close}
      perform={save}
      done={done}
      fields={['summary']}
    >
      {(at) => (
        <>
          {shortlist.version !== seen.version && (
            <ListMeanwhile
              theirs={contentOf(shortlist)}
              nameOf={nameOf}
              keepMine={() => setSeen(shortlist)}
              takeTheirs={() => {
                setSeen(shortlist)
                setMine(contentOf(shortlist))
              }}
            />
          )}
          {shortlist.status === 'approved' && (
            <Alert color="indigo" variant="light" p="xs">
              <Text size="sm">{words.approved}</Text>
            </Alert>
          )}
          <CandidateOrder codes={codes} nameOf={nameOf} change={(next) => change({ codes: next })} />
          <AddCandidate
            lines={lines.filter(({ municipality, act }) => act !== 'exclude' && !codes.includes(municipality.code))}
            isFull={codes.length >= picksAtMost}
            add={(code) => change({ codes: [...codes, code] })}
          />
          <Textarea
            label={words.note}
            autosize
            minRows={3}
            value={note}
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
          <Textarea
            label={words.summary}
            description={words.summaryHint}
            autosize
            minRows={2}
            value={summary}
            error={at('summary')}
            onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
          />
        </>
      )}
    </TicketDialog>
  )
}
