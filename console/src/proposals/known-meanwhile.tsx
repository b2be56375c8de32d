import { Alert, List, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Proposal } from './proposal.ts'

const wording = {
  title: { ja: '選んでいる間に、登録内容が変わりました', en: 'What is known has changed while you were choosing' },
  stays: { ja: 'あなたの選択と理由は残っています。', en: 'Your choices and your reason are kept.' },
  before: { ja: '先ほどまで：', en: 'Before: ' },
  now: { ja: '現在：', en: 'Now: ' },
  nothing: { ja: '登録なし', en: 'Nothing' },
  goOn: { ja: '確かめたので続ける', en: 'I have seen it; go on' },
} as const

interface KnownMeanwhileProps {
  readonly before: Proposal
  readonly now: Proposal
  readonly goOn: () => void
}

/** What was known of each field when the reader began to choose, and what is known now. */
export function KnownMeanwhile({ before, now, goOn }: KnownMeanwhileProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [now.version])
  const earlier = new Map(before.said.map(({ field, current }) => [field, current?.[language]]))
  const changed = now.said.filter(({ field, current }) => earlier.get(field) !== current?.[language])
  return (
    <Alert ref={note} tabIndex={-1} color="indigo" role="alert" title={words.title} my="sm">
      <Text size="sm">{words.stays}</Text>
      <List size="sm" my="xs">
        {changed.map(({ field, label, current }) => (
          <List.Item key={field}>
            <strong>{label[language]}</strong>
            <div>
              {words.before}
              {earlier.get(field) ?? words.nothing}
            </div>
            <div>
              {words.now}
              {current?.[language] ?? words.nothing}
            </div>
          </List.Item>
        ))}
      </List>
      <ActButton name={wording.goOn} size="compact-sm" variant="default" act={goOn} />
    </Alert>
  )
}
