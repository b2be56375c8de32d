import { Alert, Code, SimpleGrid, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/language.tsx'

const wording = {
  title: { ja: 'リカバリーコード', en: 'Recovery codes' },
  lead: {
    ja: 'アプリを使えなくなったときのためのコードで、それぞれ一度だけ使えます。この画面を離れると表示できません。印刷するなどして、安全な場所に保管してください。',
    en: 'For the day your app is gone; each counts once. They are not shown again: print them, and keep them in a safe place.',
  },
  earlier: { ja: '以前のコードは使えなくなりました。', en: 'Earlier ones count no more.' },
} as const

/** Recovery codes, shown this once. `replaceOthers`: there were earlier ones. */
export function RecoveryCodes({ codes, replaceOthers }: { codes: readonly string[]; replaceOthers: boolean }) {
  const words = useWords(wording)
  const shown = useRef<HTMLDivElement>(null)
  // They are not shown again: whoever confirmed below sees them at once.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [codes])
  return (
    <Alert ref={shown} color="yellow" role="status">
      <Text fw={700}>{words.title}</Text>
      <Text>{words.lead}</Text>
      {replaceOthers && <Text>{words.earlier}</Text>}
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
