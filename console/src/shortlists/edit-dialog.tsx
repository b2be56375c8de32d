import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { picksAtMost } from '../matching/use-matching-address.ts'
import { useRanking } from '../matching/use-runs.ts'
import { useTownNames } from '../matching/use-town-names.ts'
import { useNewMembers, useStaffNames } from '../parts/use-staff.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AddCandidate } from './add-candidate.tsx'
import { CandidateOrder } from './candidate-order.tsx'
import { CandidateNote } from './candidate-note.tsx'
import { contentOf, noteFieldAt, notesOf, type ListContent } from './list-content.ts'
import { ListMeanwhile } from './list-meanwhile.tsx'
import { ListWordsFields } from './list-words.tsx'
import { UnsavedPreview } from './unsaved-preview.tsx'
import { useApprovalRule } from './use-approval-rule.ts'
import type { Shortlist } from './use-case.ts'

const wording = {
  title: { ja: '下書きを直す', en: 'Edit the draft' },
  act: { ja: '保存して内容を見る', en: 'Save and see what they get' },
  approved: {
    ja: 'この一覧は承認されています。内容を変えて保存すると、承認は取り消されます。',
    en: 'This list is approved. Saved with changes it is not any more.',
  },
  demanded: { ja: '送付の前に、もう一度承認が必要です。', en: 'It has to be approved again before it is dispatched.' },
  free: { ja: '承認がなくても、企業へ送付できます。', en: 'It can be dispatched without approval, too.' },
  unsaved: {
    ja: 'ここで直した内容は、保存するまで下書きに入りません。送付するまで企業には届きません。',
    en: 'What you change here stands in the draft once you save. The company gets nothing before the list is dispatched.',
  },
} as const

const fields = ['summary', 'candidateNotes']

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
  const staffName = useStaffNames()
  useNewMembers(shortlist.changedBy === null ? [] : [shortlist.changedBy])
  const isDemanded = useApprovalRule()
  const ranking = useRanking(runId)
  const [seen, setSeen] = useState(shortlist)
  const [mine, setMine] = useState(() => contentOf(shortlist))
  // Approved meanwhile, it says the same: there is nothing to choose between.
  const isChanged = JSON.stringify(contentOf(shortlist)) !== JSON.stringify(contentOf(seen))
  const base = isChanged ? seen : shortlist
  const { codes, notes, note, summary } = mine
  const before = contentOf(base)
  const lines = ranking.data?.items ?? []
  const towns = new Map(
    [...lines, ...shortlist.candidates, ...seen.candidates].map(({ municipality }) => [municipality.code, municipality]),
  )
  const nameOf = (code: string) => {
    const town = towns.get(code)
    return town ? nameOfTown(town) : code
  }
  const change = (part: Partial<ListContent>) => setMine((now) => ({ ...now, ...part }))
  const path = { id: shortlist.id }
  const changed = (content: ListContent) => ({
    municipalityCodes: [...content.codes],
    note: content.note,
    candidateNotes: notesOf(content.codes, content.notes),
    ...(content.summary !== before.summary && { summary: content.summary }),
  })
  const save = async () => {
    try {
      await api.PATCH('/api/v1/shortlists/{id}', { params: { path, header: { 'if-match': `"${base.version}"` } }, body: changed(mine) })
      return true
    } catch (error) {
      // What somebody made of it meanwhile is read and shown where it is decided upon; that says it.
      if (error instanceof ApiProblem && error.status === 412) return false
      throw error
    }
  }
  const look = (content: ListContent) => bodyOf(api.POST('/api/v1/shortlists/{id}/preview', { params: { path }, body: changed(content) }))
  return (
    <TicketDialog ticket={ticket} title={words.title} act={words.act} size="lg" close={close} perform={save} done={done} fields={fields}>
      {(at) => (
        <>
          {isChanged && (
            <ListMeanwhile
              theirs={contentOf(shortlist)}
              colleague={staffName(shortlist.changedBy)}
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
              <Text size="sm">
                {words.approved} {isDemanded !== undefined && (isDemanded ? words.demanded : words.free)}
              </Text>
            </Alert>
          )}
          <UnsavedPreview content={mine} ask={look} fields={fields}>
            {(looked) => (
              <>
                <CandidateOrder
                  codes={codes}
                  nameOf={nameOf}
                  change={(next) => change({ codes: next })}
                  below={(code, place) => (
                    <CandidateNote
                      name={nameOf(code)}
                      note={notes[code] ?? ''}
                      error={at(noteFieldAt(place)) ?? looked(noteFieldAt(place))}
                      change={(text) => change({ notes: { ...notes, [code]: text } })}
                    />
                  )}
                />
                <AddCandidate
                  lines={lines.filter(({ municipality, act }) => act !== 'exclude' && !codes.includes(municipality.code))}
                  isFull={codes.length >= picksAtMost}
                  add={(code) => change({ codes: [...codes, code] })}
                />
                <ListWordsFields note={note} summary={summary} at={(field) => at(field) ?? looked(field)} change={change} />
              </>
            )}
          </UnsavedPreview>
          <Text size="xs" c="dimmed">
            {words.unsaved}
          </Text>
        </>
      )}
    </TicketDialog>
  )
}
