import { Alert, Code, SimpleGrid, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  title: { ja: 'リカバリーコード', en: 'Recovery codes' },
  lead: {
    ja: 'アプリを使えなくなったときのためのコードで、それぞれ一度だけ使えます。この画面を離れると表示できません。印刷するなどして、安全な場所に保管してください。以前のコードは使えなくなりました。',
    en: 'For the day your app is gone; each counts once. They are not shown again: print them, and keep them in a safe place. Earlier ones count no more.',
  },
} as const

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = useWords(wording)
  return (
    <Alert color="yellow" role="status">
      <Text fw={700}>{words.title}</Text>
      <Text>{words.lead}</Text>
      <SimpleGrid cols={2} mt="sm" maw={420}>
        {codes.map((code) => (
          <Code key={code} fz="sm" c="var(--ink)">
            {code}
          </Code>
        ))}
      </SimpleGrid>
    </Alert>
  )
}
