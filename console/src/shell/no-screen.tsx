import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'

const wording = {
  title: { ja: 'この画面はありません', en: 'There is no such screen' },
  said: {
    ja: 'アドレスが正しいかお確かめください。メニューから、ほかの画面を開けます。',
    en: 'Check the address, or choose another screen from the menu.',
  },
  tickets: { ja: '案件の一覧へ', en: 'To the tickets' },
} as const

/** In the place of a screen: the address leads to none. */
export function NoScreen() {
  const words = useWords(wording)
  return (
    <Screen title={words.title}>
      <Text mb="sm">{words.said}</Text>
      <Anchor component={Link} to="/tickets" size="sm">
        {words.tickets}
      </Anchor>
    </Screen>
  )
}
