import { Badge, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { endsShowing } from '../api/ends-showing.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { SheetProps } from './sheet.ts'
import { useRankInRun } from './use-rank-in-run.ts'
import { useTownName } from '../parts/use-town-name.ts'
import candidate from './candidate.module.css'
import styles from './matching.module.css'

type Response = Schemas['RunResponse']

const wording = {
  none: {
    ja: 'この結果からは、まだ候補自治体一覧を作っていません。候補を選んで一覧を作ると、企業と自治体の回答がここに並びます。',
    en: 'No shortlist was made of this run yet. Once there is one, what the company and the municipalities answer is listed here.',
  },
  table: { ja: '候補になった自治体と、その後の回答', en: 'What became of the candidates' },
  town: { ja: '自治体', en: 'Municipality' },
  ranks: { ja: '順位', en: 'Rank' },
  deskRank: { ja: (rank: number) => `相談員：${grouped(rank)}位`, en: (rank: number) => `desk: ${grouped(rank)}` },
  list: { ja: '候補自治体一覧', en: 'Shortlist' },
  company: { ja: '企業の回答', en: 'The company' },
  interested: { ja: '関心あり', en: 'Interested' },
  declined: { ja: '見送り', en: 'Not interested' },
  enquiry: { ja: '打診', en: 'Enquiry' },
  after: { ja: '引き合わせと成果', en: 'Introduction and outcomes' },
  introduced: { ja: '引き合わせ', en: 'Introduced' },
} as const

/** What became of what a run proposed: on whose list, what the company said, what the municipality answered, and what followed. */
export function ResponsesSheet({ ticket: { number }, run: { id: runId } }: SheetProps) {
  const words = useWords(wording)
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', number, 'responses', runId],
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{runId}/responses', { params: { path: { runId } } })),
  })
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  if (data.items.length === 0) return <Text size="sm">{words.none}</Text>
  return (
    <div className={styles.scrolled} tabIndex={0} role="region" aria-label={words.table}>
      <table className={`${candidate.lines} ${styles.reasons} ${styles.responses}`}>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            {[words.town, words.ranks, words.list, words.company, words.enquiry, words.after].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((response) => (
            <Row key={`${response.shortlist.id} ${response.municipality.code}`} runId={runId} response={response} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ runId, response }: { runId: string; response: Response }) {
  const { municipality, shortlist, engineRank, deskRank, interest, enquiry, introduction } = response
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const nameOf = useTownName()
  const rankOf = useRankInRun(runId)
  return (
    <tr>
      <th scope="row">{nameOf(municipality)}</th>
      <td className={styles.whole ?? ''}>
        {rankOf(municipality.code, engineRank)}
        {deskRank !== null && deskRank !== engineRank && <div>{words.deskRank(deskRank)}</div>}
      </td>
      <td className={styles.phrase ?? ''}>{labels('shortlistStatuses', shortlist.status)}</td>
      <td>
        {interest && (
          <>
            <Badge size="sm" variant="light" className={styles.badge ?? ''} color={interest.interest === 'interested' ? 'indigo' : 'gray'}>
              {words[interest.interest]}
            </Badge>
            <div>{interest.reason}</div>
          </>
        )}
      </td>
      <td>
        {enquiry && (
          <>
            <div className={styles.phrase ?? ''}>{labels('enquiryStatuses', enquiry.status)}</div>
            <Moment at={enquiry.answeredAt ?? enquiry.sentAt} />
            <div>{enquiry.message}</div>
          </>
        )}
      </td>
      <td>
        {introduction && (
          <>
            {words.introduced} <Moment at={introduction.madeAt} />
            {introduction.outcomes.map(({ kind, on }) => (
              <div key={`${kind} ${on}`}>
                {labels('outcomeKinds', kind)} {sayDay(`${on}T12:00:00+09:00`, language)}
              </div>
            ))}
          </>
        )}
      </td>
    </tr>
  )
}
