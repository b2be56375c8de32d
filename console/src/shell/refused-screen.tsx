import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Screen } from '../parts/screen.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { sectionWords } from './section-catalog.ts'
import { whoSees } from './who-sees.ts'

const wording = {
  refused: { ja: 'この画面は、あなたの役割では表示できません。', en: 'Your role does not show you this screen.' },
  roles: {
    ja: (roles: string) => `表示できる役割：${roles}。必要なときは、その役割の人にお尋ねください。`,
    en: (roles: string) => `Roles that can see it: ${roles}. Ask one of them for what you need.`,
  },
  tickets: { ja: '案件の一覧へ', en: 'To the tickets' },
} as const

/** In the place of a screen: the reader's role has none of it, and who has. */
export function RefusedScreen({ section }: { section: keyof typeof sectionWords }) {
  const words = useWords(wording)
  const names = useWords(sectionWords)
  const labels = useLabels()
  const { dot } = usePunctuation()
  const roles = whoSees[section]?.map((role) => labels('roles', role)).join(dot)
  return (
    <Screen title={names[section]}>
      <Text mb="sm">
        {words.refused} {roles && words.roles(roles)}
      </Text>
      <Anchor component={Link} to="/tickets" size="sm">
        {words.tickets}
      </Anchor>
    </Screen>
  )
}
