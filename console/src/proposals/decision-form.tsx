import { Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { DecidedMeanwhile } from './decided-meanwhile.tsx'
import { FieldTable } from './field-table.tsx'
import { KnownMeanwhile } from './known-meanwhile.tsx'
import { useNameOfProposal, type Proposal, type Verdict } from './proposal.ts'
import styles from './proposals.module.css'

const wording = {
  accept: { ja: '採用', en: 'Accept' },
  refuse: { ja: '不採用', en: 'Refuse' },
  all: { ja: 'すべて採用', en: 'Accept all' },
  none: { ja: 'すべて不採用', en: 'Refuse all' },
  verdictOf: { ja: (label: string) => `${label}の採否`, en: (label: string) => `Decision on ${label}` },
  reason: { ja: '理由', en: 'Why' },
  told: { ja: '窓口の中だけに残り、相手には届きません。', en: 'Kept at the desk; the other side is not told.' },
  decide: { ja: '採否を決定する', en: 'Decide' },
  left: {
    ja: (count: number) => `採否が未定の項目が、あと${grouped(count)}件あります。`,
    en: (count: number) => `${grouped(count)} still to be decided.`,
  },
  done: { ja: (name: string) => `${name}の変更案の採否を決定しました`, en: (name: string) => `The proposal of ${name} is decided` },
} as const

interface DecisionFormProps {
  readonly proposal: Proposal
  /** False: somebody else decided it meanwhile. */
  readonly isListed: boolean
  readonly hold: (isHeld: boolean) => void
}

/**
 * Accepts or refuses each field, with a reason; all of them at once. What others do to the organisation or the proposal meanwhile is shown
 * beside what was chosen, which stays.
 */
export function DecisionForm({ proposal, isListed, hold }: DecisionFormProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({})
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState(proposal)
  const isBegun = reason !== '' || Object.keys(verdicts).length > 0
  // What was known when the choice began; before, nothing hangs on it.
  if (!isBegun && seen !== proposal) setSeen(proposal)
  const { id, said } = proposal
  const name = useNameOfProposal(proposal)
  const of = { key: id, name }
  const fields = said.map(({ field }) => field)
  const choose = (chosen: Readonly<Record<string, Verdict>>) => {
    hold(true)
    setVerdicts((kept) => ({ ...kept, ...chosen }))
  }
  const all = (verdict: Verdict) => choose(Object.fromEntries(fields.map((field) => [field, verdict])))
  const left = fields.filter((field) => !verdicts[field]).length
  const deciding = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/proposals/{id}/decision', {
        params: { path: { id }, header: { 'if-match': `"${seen.version}"` } },
        body: {
          accepted: fields.filter((field) => verdicts[field] === 'accepted'),
          refused: fields.filter((field) => verdicts[field] === 'refused'),
          reason,
        },
      }),
    onSuccess: async () => {
      notifications.show({ message: words.done(name) })
      await queries.invalidateQueries({ queryKey: ['proposals'] })
      hold(false)
    },
    // Somebody else was quicker: the list shows what they did, and what was chosen stays.
    onError: (error) => (isOutdated(error) ? queries.invalidateQueries({ queryKey: ['proposals'] }) : undefined),
  })
  if (!isListed && !deciding.isPending && !deciding.isSuccess) {
    return <DecidedMeanwhile proposal={proposal} verdicts={verdicts} reason={reason} close={() => hold(false)} />
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        deciding.mutate()
      }}
    >
      {seen.version !== proposal.version && <KnownMeanwhile before={seen} now={proposal} goOn={() => setSeen(proposal)} />}
      <FieldTable
        proposal={proposal}
        choice={(field, label) => (
          <SegmentedControl
            size="xs"
            aria-label={words.verdictOf(label)}
            value={verdicts[field] ?? ''}
            onChange={(verdict) => choose({ [field]: verdict === 'refused' ? 'refused' : 'accepted' })}
            data={[
              { value: 'accepted', label: words.accept },
              { value: 'refused', label: words.refuse },
            ]}
          />
        )}
      />
      {deciding.error && !isOutdated(deciding.error) && <ProblemNote error={deciding.error} />}
      <div className={styles.decision}>
        <Textarea
          className={styles.why ?? ''}
          label={words.reason}
          description={words.told}
          autosize
          minRows={1}
          maxLength={1000}
          value={reason}
          onChange={({ currentTarget }) => {
            hold(true)
            setReason(currentTarget.value)
          }}
        />
        <Group gap="xs">
          <ActButton name={wording.all} of={of} size="compact-sm" variant="default" act={() => all('accepted')} />
          <ActButton name={wording.none} of={of} size="compact-sm" variant="default" act={() => all('refused')} />
          <SubmitButton
            name={wording.decide}
            of={of}
            size="compact-sm"
            disabled={left > 0 || seen.version !== proposal.version}
            loading={deciding.isPending}
          />
        </Group>
      </div>
      {left > 0 && (
        <Text size="xs" c="dimmed" role="status">
          {words.left(left)}
        </Text>
      )}
    </form>
  )
}

/** Whether somebody else has decided it, or changed what it is about. */
function isOutdated(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 412 || error.code === 'already_decided')
}
