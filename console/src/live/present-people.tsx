import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useNewMembers, useStaffNames } from '../parts/use-staff.ts'
import type { Doing } from './use-presence.ts'
import styles from './present-people.module.css'

const wording = {
  reading: { ja: (name: string) => `${name}さんが見ています`, en: (name: string) => `${name} is reading` },
  replying: { ja: (name: string) => `${name}さんが返信中です`, en: (name: string) => `${name} is replying` },
  sending: { ja: (name: string) => `${name}さんの返信がまもなく送信されます`, en: (name: string) => `${name}'s reply is about to go` },
  noting: { ja: (name: string) => `${name}さんがメモを書いています`, en: (name: string) => `${name} is writing a note` },
} as const

/** Who else is at a ticket just now. */
export function PresentPeople({ people }: { people: readonly { staffId: string; doing: Doing }[] }) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  useNewMembers(people.map(({ staffId }) => staffId))
  const { dot } = usePunctuation()
  const isSomebodyWriting = people.some(({ doing }) => doing !== 'reading')
  return (
    <span className={isSomebodyWriting ? styles.writing : styles.reading}>
      {people
        .flatMap(({ staffId, doing }) => {
          const name = nameOf(staffId)
          return name === undefined ? [] : [words[doing](name)]
        })
        .join(dot)}
    </span>
  )
}
