import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { FieldTable } from './field-table.tsx'
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

/** Accepts or refuses each field, with a reason; all of them at once. */
export function DecisionForm({ proposal }: { proposal: Proposal }) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({})
  const [reason, setReason] = useState('')
  const { id, said } = proposal
  const name = useNameOfProposal(proposal)
  const of = { key: id, name }
  const fields = said.map(({ field }) => field)
  const all = (verdict: Verdict) => setVerdicts(Object.fromEntries(fields.map((field) => [field, verdict])))
  const left = fields.filter((field) => !verdicts[field]).length
  const deciding = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/proposals/{id}/decision', {
        params: { path: { id } },
        body: {
          accepted: fields.filter((field) => verdicts[field] === 'accepted'),
          refused: fields.filter((field) => verdicts[field] === 'refused'),
          reason,
        },
      }),
    onSuccess: async () => {
      notifications.show({ message: words.done(name) })
      await queries.invalidateQueries({ queryKey: ['proposals'] })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        deciding.mutate()
      }}
    >
      <FieldTable
        proposal={proposal}
        choice={(field, label) => (
          <SegmentedControl
            size="xs"
            aria-label={words.verdictOf(label)}
            value={verdicts[field] ?? ''}
            onChange={(verdict) => setVerdicts((kept) => ({ ...kept, [field]: verdict === 'refused' ? 'refused' : 'accepted' }))}
            data={[
              { value: 'accepted', label: words.accept },
              { value: 'refused', label: words.refuse },
            ]}
          />
        )}
      />
      {deciding.error && <ProblemNote error={deciding.error} />}
      <div className={styles.decision}>
        <Textarea
          className={styles.why ?? ''}
          label={words.reason}
          description={words.told}
          autosize
          minRows={1}
          maxLength={1000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group gap="xs">
          <ActButton name={wording.all} of={of} size="compact-sm" variant="default" act={() => all('accepted')} />
          <ActButton name={wording.none} of={of} size="compact-sm" variant="default" act={() => all('refused')} />
          <Button size="compact-sm" type="submit" disabled={left > 0} loading={deciding.isPending}>
            {words.decide}
          </Button>
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
