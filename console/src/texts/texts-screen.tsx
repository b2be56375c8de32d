import { Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ListBeside } from '../parts/list-beside.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useOperations } from '../session/use-operations.ts'
import { TextEditor } from './text-editor.tsx'
import { TextList } from './text-list.tsx'

const wording = {
  title: { ja: 'メールの文面', en: 'Texts of mails' },
  list: { ja: '文面の一覧', en: 'Texts' },
  look: { ja: '一覧から、見る文面を選んでください。', en: 'Choose a text from the list to read it.' },
  choose: { ja: '一覧から、変更する文面を選んでください。', en: 'Choose a text from the list to change it.' },
} as const

/** The words supervisors may change inside the desk's mails, grouped by whose eyes read them. */
export function TextsScreen() {
  const words = useWords(wording)
  const can = useOperations()
  const { block: chosen, in: written = 'ja' } = useSearch({ from: '/texts' })
  const { data, error, refetch } = useQuery({ queryKey: ['text-blocks'], queryFn: () => bodyOf(api.GET('/api/v1/text-blocks')) })
  const block = data?.items.find(({ code }) => code === chosen)
  return (
    <Screen title={words.title}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data && (
        <ListBeside name={words.list} chosen={block?.code} list={<TextList blocks={data.items} chosen={chosen} />}>
          {block ? <TextEditor block={block} written={written} /> : <Text c="dimmed">{can('saveText') ? words.choose : words.look}</Text>}
        </ListBeside>
      )}
    </Screen>
  )
}
