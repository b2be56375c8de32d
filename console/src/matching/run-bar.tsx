import { Group, Select, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useCommand } from '../keys/keys-provider.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { actWords } from '../tickets/act-words.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ReplayButton } from './replay-button.tsx'
import { useMatchingAddress } from './use-matching-address.ts'
import { useCompanyProfile } from './use-company-profile.ts'
import { useNewestWeights, type RunSummary } from './use-runs.ts'

const wording = {
  run: actWords.run,
  again: { ja: 'もう一度実行', en: 'Run it again' },
  which: { ja: '実行の記録', en: 'Runs' },
  counts: {
    ja: ({ candidateCount, excludedCount }: RunSummary) => `候補${grouped(candidateCount)}・除外${grouped(excludedCount)}`,
    en: ({ candidateCount, excludedCount }: RunSummary) => `${counted(candidateCount, 'candidate')}, ${grouped(excludedCount)} excluded`,
  },
  versions: {
    ja: ({ engineVersion, evidenceVersion }: RunSummary) =>
      `計算方法 第${engineVersion}版・${evidenceVersion ? `公的統計 第${grouped(evidenceVersion)}版` : '公的統計なし'}`,
    en: ({ engineVersion, evidenceVersion }: RunSummary) =>
      `engine ${engineVersion}, ${evidenceVersion ? `public figures ${grouped(evidenceVersion)}` : 'no public figures'}`,
  },
  ownWeights: { ja: 'この案件の重みを使用', en: "the ticket's own weights" },
  stale: {
    ja: 'この結果は、いまの希望条件または重みを使っていません。もう一度実行すると反映されます。',
    en: 'This run does not use the present needs or weights. Run it again to use them.',
  },
} as const

interface RunBarProps {
  readonly ticket: Ticket
  readonly runs: readonly RunSummary[]
  /** The one that is shown; none: there is none yet. */
  readonly run: RunSummary | undefined
}

/** Which run is shown, of when and by whom, and the button for another. */
export function RunBar({ ticket: { number, can, organization }, runs, run }: RunBarProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useStaffNames()
  const queries = useQueryClient()
  const { go } = useMatchingAddress()
  const weights = useNewestWeights(number)
  const profile = useCompanyProfile(can.match ? organization?.id : undefined)
  const running = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number }, query: { limit: 1, excluded: 0 } } })),
    onSuccess: async ({ id }) => {
      await Promise.all(
        [
          ['runs', number],
          ['timeline', number],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
      go({ run: id, sheet: undefined, town: undefined, picks: undefined })
    },
    onError: (error) => notifications.show({ color: 'vermilion', message: <ProblemNote error={error} />, autoClose: false }),
  })
  useCommand(wording.run, can.match ? () => running.mutate() : undefined)
  const sayRun = (one: RunSummary) =>
    [sayInstant(one.createdAt, language), nameOf(one.createdBy), words.counts(one)].filter(Boolean).join(language === 'ja' ? '・' : ', ')
  const isOfNow =
    run === undefined ||
    ((weights.data === undefined || (weights.data?.id ?? null) === run.weightsId) &&
      (profile.data === undefined || profile.data.id === run.companyProfileVersionId))
  return (
    <>
      <Group gap="sm" align="flex-end">
        {run && (
          <Select
            size="xs"
            flex="1 1 15rem"
            maw={400}
            label={words.which}
            allowDeselect={false}
            value={run.id}
            data={runs.map((one) => ({ value: one.id, label: sayRun(one) }))}
            onChange={(id) => go({ run: id ?? undefined, town: undefined, picks: undefined })}
          />
        )}
        {can.match && (
          <ActButton
            name={run ? wording.again : wording.run}
            size="xs"
            variant={run ? 'default' : 'filled'}
            loading={running.isPending}
            act={() => running.mutate()}
          />
        )}
        {run && <ReplayButton key={run.id} runId={run.id} />}
      </Group>
      {run && (
        <Text size="xs" c="dimmed">
          {[words.versions(run), run.weightsId !== null && words.ownWeights].filter(Boolean).join(language === 'ja' ? '・' : ', ')}
        </Text>
      )}
      {!isOfNow && run === runs[0] && (
        <Text size="sm" role="status">
          {words.stale}
        </Text>
      )}
    </>
  )
}
