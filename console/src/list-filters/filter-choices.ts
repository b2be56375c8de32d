import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { useStaff } from '../parts/use-staff.ts'

const wording = {
  me: { ja: '自分', en: 'Me' },
  none: { ja: '担当者なし', en: 'Nobody' },
  overdue: { ja: '期限超過', en: 'Overdue' },
  today: { ja: '本日期限', en: 'Due today' },
  open: { ja: '期限あり', en: 'With a due time' },
  topic: {
    ja: (audience: string, topic: string) => `${audience}・${topic}`,
    en: (audience: string, topic: string) => `${audience}: ${topic}`,
  },
  yes: { ja: '対象', en: 'Declared' },
  no: { ja: '対象外', en: 'Not declared' },
} as const

interface Choice {
  readonly value: string
  readonly label: string
}

/** What each filter of a list can be set to, in the reader's words. */
export function useFilterChoices() {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const labels = useLabels()
  const staff = useStaff()
  const choices = (list: readonly { code: string; ja: string; en: string }[] = []): Choice[] =>
    list.map((entry) => ({ value: entry.code, label: entry[language] }))
  return {
    status: choices(catalog?.ticketStatuses),
    audience: choices(catalog?.audiences),
    // Topics of different applicants have the same names.
    topic: (catalog?.topics ?? []).map((topic) => ({
      value: topic.code,
      label: words.topic(labels('audiences', topic.audience), topic[language]),
    })),
    assignee: [
      { value: 'me', label: words.me },
      { value: 'none', label: words.none },
      ...staff.filter(({ carriesTickets }) => carriesTickets).map(({ id, name }) => ({ value: id, label: name })),
    ],
    due: [
      { value: 'overdue', label: words.overdue },
      { value: 'today', label: words.today },
      { value: 'open', label: words.open },
    ],
    fastPass: [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ],
  } satisfies Record<string, Choice[]>
}
