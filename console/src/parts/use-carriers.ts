import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useStaff } from './use-staff.ts'

const wording = {
  load: {
    ja: (open: number, capacity: number) => `対応中 ${grouped(open)}件／上限${grouped(capacity)}件`,
    en: (open: number, capacity: number) => `${grouped(open)} open of ${grouped(capacity)}`,
  },
  invited: { ja: '招待中', en: 'invited' },
} as const

/** To whom the reader may give tickets, as options of a field: each with how many they have open, and whether they are only invited yet. */
export function useCarriers(): { value: string; label: string }[] {
  const words = useWords(wording)
  const { left, dot, right } = usePunctuation()
  return useStaff()
    .filter(({ can }) => can.giveTickets)
    .map(({ id, name, openLoad, capacity, awaitsPassword }) => {
      const about = [words.load(openLoad, capacity), ...(awaitsPassword ? [words.invited] : [])]
      return { value: id, label: name + left + about.join(dot) + right }
    })
}
