import { useWords } from '../language/language.tsx'
import { NothingThere } from '../parts/nothing-there.tsx'

const wording = {
  title: { ja: (number: string) => `${number}は見つかりません`, en: (number: string) => `There is no ${number}` },
  said: {
    ja: '受付番号をお確かめのうえ、検索か一覧からお探しください。',
    en: 'Check the number, or look for the ticket by a search or in the list.',
  },
} as const

/** In the place of a ticket: there is none of this number. */
export function UnknownTicket({ number }: { number: string }) {
  const words = useWords(wording)
  return <NothingThere title={words.title(number)} said={words.said} />
}
