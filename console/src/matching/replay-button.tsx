import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  replay: { ja: '再現を確かめる', en: 'Check that it can be repeated' },
  identical: { ja: '計算し直した結果は、この記録とすべて一致しました。', en: 'Computed again, it is identical in every figure.' },
  differs: {
    ja: '計算し直した結果が、この記録と一致しません。管理者にお知らせください。',
    en: 'Computed again, it differs. Please tell an administrator.',
  },
  failed: { ja: '確かめられませんでした。もう一度お試しください。', en: 'That could not be checked; please try again.' },
} as const

/** Has a run computed again from the versions it names. */
export function ReplayButton({ runId }: { runId: string }) {
  const words = useWords(wording)
  const replay = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/runs/{runId}/replay', { params: { path: { runId } } })),
  })
  const { data, error, isPending, mutate } = replay
  const refused = error instanceof ApiProblem ? error.message : words.failed
  return (
    <>
      <ActButton name={wording.replay} size="xs" variant="subtle" loading={isPending} act={() => mutate()} />
      <Text size="xs" role="status">
        {data && (data.identical ? words.identical : words.differs)}
        {error && refused}
      </Text>
    </>
  )
}
