import { Group, SegmentedControl, Stack, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { TextForm } from './text-form.tsx'

const wording = {
  language: { ja: '文面の言語', en: 'Language of the text' },
  japanese: { ja: '日本語', en: 'Japanese' },
  english: { ja: '英語', en: 'English' },
} as const

/** One text in either language. The choice of the language outlives the form, or it would lose the focus as it is made. */
export function TextEditor({ block, written }: { block: Schemas['TextBlock']; written: 'ja' | 'en' }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const navigate = useNavigate()
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4" tabIndex={-1}>
          {block.label[language]}
        </Title>
        <SegmentedControl
          aria-label={words.language}
          size="xs"
          value={written}
          onChange={(chosen) =>
            void navigate({ to: '/texts', search: { block: block.code, ...(chosen === 'en' && { in: 'en' as const }) } })
          }
          data={[
            { value: 'ja', label: words.japanese },
            { value: 'en', label: words.english },
          ]}
        />
      </Group>
      <TextForm key={`${block.code}-${written}`} block={block} written={written} />
    </Stack>
  )
}
