import { Alert, Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from './instant.ts'

const wording = {
  far: {
    ja: (at: string, days: number) => `${at}は、${grouped(days)}日先です。年や月に誤りがないか、ご確認ください。`,
    en: (at: string, days: number) => `${at} is ${grouped(days)} days ahead. Please check the year and the month.`,
  },
  sure: { ja: 'この日時で間違いありません', en: 'This is the time that is meant' },
} as const

interface FarAheadProps {
  /** An instant as it is typed; nothing is asked as long as it is none. */
  readonly at: string
  /** Days after which somebody is asked whether they mean it. */
  readonly from: number
}

/** Asks about a time that is far ahead, before it is told to anybody; the dialog is not sent before that is answered. */
export function FarAhead({ at, from }: FarAheadProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const [isSure, setSure] = useState(false)
  const days = Math.floor((Date.parse(at) - Date.now()) / 86_400_000)
  if (!(days > from)) return null
  return (
    <Alert color="vermilion" variant="light" p="xs" role="alert">
      <Text size="sm" mb="xs">
        {words.far(sayExactly(at, language), days)}
      </Text>
      <Checkbox required label={words.sure} checked={isSure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
    </Alert>
  )
}
