import { ApiProblem } from '../api/api-problem.ts'
import { useWords } from '../language/language.tsx'
import { NothingThere } from '../parts/nothing-there.tsx'

const wording = {
  title: { ja: 'この組織は見つかりません', en: 'There is no such organisation' },
  said: {
    ja: 'アドレスが途中で切れていないかお確かめのうえ、組織の名称で検索するか、案件の一覧からお探しください。',
    en: 'Check whether the address was cut off, search for the organisation by its name, or look in the list of tickets.',
  },
} as const

/** There is none of this id, or it is no id. */
const unknown: ReadonlySet<number> = new Set([404, 422])

export function isUnknownOrganization(error: unknown): boolean {
  return error instanceof ApiProblem && unknown.has(error.status)
}

/** In the place of an organisation: there is none at this address. */
export function UnknownOrganization() {
  const words = useWords(wording)
  return <NothingThere title={words.title} said={words.said} />
}
