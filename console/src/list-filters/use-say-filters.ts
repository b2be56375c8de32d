import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useOrganizationName } from '../organization/use-organization.ts'
import { useFilterChoices } from './filter-choices.ts'
import { filterWords } from './filter-words.ts'
import type { FilterName, SetFilter } from './filters.ts'

const wording = {
  unnamed: { ja: '選んだ組織', en: 'The chosen one' },
  somebody: { ja: '名簿にない職員', en: 'Somebody not listed' },
} as const

/** Says what filters are set to, in the reader's words, one value or all of them; `organization` is the one they name, if any. */
export function useSayFilters(organization: string | undefined) {
  const words = useWords(wording)
  const names = useWords(filterWords)
  const { comma, dot, left, right } = usePunctuation()
  const choices = useFilterChoices()
  const called = useOrganizationName(organization) ?? words.unnamed
  const say = (name: FilterName, value: string) =>
    name === 'organization'
      ? called
      : (choices[name].find((choice) => choice.value === value)?.label ?? (name === 'assignee' ? words.somebody : value))
  const sayAll = (filters: readonly SetFilter[]) =>
    [...Map.groupBy(filters, ({ name }) => name)]
      .map(([name, values]) => names[name] + left + values.map(({ value }) => say(name, value)).join(dot) + right)
      .join(comma)
  return { say, sayAll }
}
