import { Alert, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ApiProblem } from '../api/api-problem.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { filterWords } from '../list-filters/filter-words.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { TicketSearch } from './ticket-search.ts'

const wording = {
  title: { ja: 'この一覧の条件に、使えないものがあります', en: 'Something this list is asked for is not known' },
  hint: {
    ja: (conditions: string) =>
      `アドレスに書かれた${conditions}は、この窓口では使えない値です。古いアドレスか、途中で切れたアドレスかもしれません。`,
    en: (conditions: string) => `The address names a value this desk does not know: ${conditions}. It may be old, or cut off.`,
  },
  of: { ja: (name: string, value: string) => `${name}「${value}」`, en: (name: string, value: string) => `${name} “${value}”` },
  drop: { ja: 'この条件を外して開く', en: 'Open the list without it' },
  sort: { ja: '並び順', en: 'Sort' },
  q: { ja: '検索のことば', en: 'Words searched for' },
} as const

const { title, hint, of, drop, ...others } = wording
const acts = { title, hint, of, drop }
const conditionWords = { ...filterWords, ...others }
type Condition = keyof typeof conditionWords

const isCondition = (field: string): field is Condition => field in conditionWords

interface UnknownConditionsProps {
  readonly error: unknown
  readonly search: TicketSearch
  readonly retry: () => void
}

/** What a list could not be read for: conditions of its address that are not known can be dropped, anything else tried again. */
export function UnknownConditions({ error, search, retry }: UnknownConditionsProps) {
  const words = useWords(acts)
  const names = useWords(conditionWords)
  const { comma } = usePunctuation()
  const navigate = useNavigate()
  const conditions = unknownConditions(error).filter((condition) => search[condition] !== undefined)
  if (conditions.length === 0) return <ProblemNote error={error} retry={retry} />
  const said = conditions.map((condition) => words.of(names[condition], [search[condition]].flat().join(comma))).join(comma)
  const open = () =>
    void navigate({
      to: '.',
      replace: true,
      search: (kept) => Object.fromEntries(Object.entries(kept).filter(([name]) => !conditions.some((one) => one === name))),
    })
  return (
    <Alert color="vermilion" variant="light" title={words.title} role="alert">
      <Text size="sm">{words.hint(said)}</Text>
      <Group mt="sm">
        <ActButton name={wording.drop} size="compact-sm" variant="default" act={open} />
      </Group>
    </Alert>
  )
}

const unprocessable = 422

function unknownConditions(error: unknown): Condition[] {
  if (!(error instanceof ApiProblem) || error.status !== unprocessable) return []
  const fields = error.fields.map(({ field }) => field.split('.')[0] ?? '')
  return [...new Set(fields)].filter(isCondition)
}
