import { Center, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  choose: { ja: '左の一覧から案件を選ぶと、ここに表示されます。', en: 'Choose a ticket on the left to see it here.' },
} as const

export function NoTicket() {
  const { choose } = useWords(wording)
  return (
    <Center h="100%" data-no-ticket>
      <Text c="dimmed">{choose}</Text>
    </Center>
  )
}
