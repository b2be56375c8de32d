import { Anchor, Center, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'

const wording = {
  choose: { ja: '左の一覧から案件を選ぶと、ここに表示されます。', en: 'Choose a ticket on the left to see it here.' },
  phone: { ja: '電話で受けた相談を登録', en: 'New ticket from a call' },
} as const

export function NoTicket() {
  const words = useWords(wording)
  const can = useOperations()
  return (
    <Center h="100%" data-no-ticket>
      <Stack align="center" gap="xs">
        <Text c="dimmed">{words.choose}</Text>
        {can('createTicket') && (
          <Anchor component={Link} to="/phone-form" size="sm">
            {words.phone}
          </Anchor>
        )}
      </Stack>
    </Center>
  )
}
