import { Anchor, Text } from '@mantine/core'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'
import { useOperations } from '../session/use-operations.ts'
import { sectionGroups, sectionWords } from './section-catalog.ts'

const wording = {
  refused: {
    ja: 'この画面は、あなたの役割では表示できません。管理者は表示できますので、必要なときは管理者にお尋ねください。',
    en: 'Your role does not show you this screen. Administrators can see it: ask one of them for what you need.',
  },
  tickets: { ja: '案件の一覧へ', en: 'To the tickets' },
} as const

const sections = sectionGroups.flatMap((group): readonly (typeof group)[number][] => group)

/** The screen of the address, or in its place that the reader's role has none of it: it could only fail. */
export function AllowedScreen() {
  const can = useOperations()
  const words = useWords(wording)
  const names = useWords(sectionWords)
  const { pathname } = useLocation()
  const section = sections.find(({ to }) => to === pathname)
  // Every role may ask for it: before it is there, nothing is known.
  const isKnown = can('listOwnOperations')
  if (!section || !isKnown || can(section.needs)) return <Outlet />
  return (
    <Screen title={names[section.name]}>
      <Text mb="sm">{words.refused}</Text>
      <Anchor component={Link} to="/tickets" size="sm">
        {words.tickets}
      </Anchor>
    </Screen>
  )
}
