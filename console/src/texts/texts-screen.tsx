import { Loader, NavLink, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useOperations } from '../session/use-operations.ts'
import { TextEditor } from './text-editor.tsx'
import styles from './texts.module.css'

const wording = {
  title: { ja: 'メールの文面', en: 'Texts of mails' },
  list: { ja: '文面の一覧', en: 'Texts' },
  look: { ja: '左の一覧から、見る文面を選んでください。', en: 'Choose a text on the left to read it.' },
  choose: { ja: '左の一覧から、変更する文面を選んでください。', en: 'Choose a text on the left to change it.' },
} as const

/** The words supervisors may change inside the desk's mails, grouped by whose eyes read them. */
export function TextsScreen() {
  const words = useWords(wording)
  const { language } = useLanguage()
  const can = useOperations()
  const { block: chosen, in: written = 'ja' } = useSearch({ from: '/texts' })
  const { data, error, refetch } = useQuery({ queryKey: ['text-blocks'], queryFn: () => bodyOf(api.GET('/api/v1/text-blocks')) })
  const blocks: readonly Schemas['TextBlock'][] = data?.items ?? []
  const sides = Map.groupBy(blocks, ({ side }) => side[language])
  const block = blocks.find(({ code }) => code === chosen)
  return (
    <Screen title={words.title}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      <div className={styles.sides}>
        <section aria-label={words.list} className={styles.list}>
          {[...sides].map(([side, ofSide]) => (
            <div key={side}>
              <h2 className={styles.side}>{side}</h2>
              {ofSide.map(({ code, label }) => (
                <NavLink
                  key={code}
                  label={label[language]}
                  py={5}
                  active={code === chosen}
                  renderRoot={(props) => <Link to="/texts" search={{ block: code }} {...props} />}
                />
              ))}
            </div>
          ))}
        </section>
        {block ? (
          <TextEditor key={`${block.code}-${written}`} block={block} written={written} />
        ) : (
          <Text c="dimmed">{can('saveText') ? words.choose : words.look}</Text>
        )}
      </div>
    </Screen>
  )
}
