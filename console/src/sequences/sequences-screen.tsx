import { Loader, NavLink, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useLanguage, useWords } from '../language/language.tsx'
import { ListBeside } from '../parts/list-beside.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { SequenceView } from './sequence-view.tsx'
import { useSequences } from './use-sequences.ts'

const wording = {
  title: { ja: 'メールの流れ', en: 'Sequences of mails' },
  list: { ja: '流れの一覧', en: 'Sequences' },
  choose: {
    ja: '一覧から流れを選ぶと、いつ何が送られ、何によって止まるかを確かめて変更できます。',
    en: 'Choose a sequence from the list to see, and to change, which mails go when and what stops them.',
  },
} as const

/** Which mails follow what, when, and until when. */
export function SequencesScreen() {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { sequence: chosen } = useSearch({ from: '/sequences' })
  const { data, error, refetch } = useSequences()
  const sequence = data?.items.find(({ code }) => code === chosen)
  return (
    <Screen title={words.title}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data && (
        <ListBeside
          name={words.list}
          chosen={sequence?.code}
          list={data.items.map((one) => (
            <NavLink
              key={one.code}
              label={one[language]}
              py={5}
              active={one.code === chosen}
              renderRoot={(props) => <Link to="/sequences" search={{ sequence: one.code }} {...props} />}
            />
          ))}
        >
          {sequence ? <SequenceView key={sequence.code} sequence={sequence} /> : <Text c="dimmed">{words.choose}</Text>}
        </ListBeside>
      )}
    </Screen>
  )
}
