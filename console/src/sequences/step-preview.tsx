import { Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOperations } from '../session/use-operations.ts'
import type { Step } from './use-sequences.ts'
import { useSequenceWords } from './use-sequence-words.ts'
import styles from './sequences.module.css'

const wording = {
  open: { ja: 'プレビュー', en: 'Preview' },
  of: { ja: (mail: string) => `${mail}のプレビュー`, en: (mail: string) => `Preview of ${mail}` },
  edit: { ja: 'この文面を変更する', en: 'Change this text' },
  none: { ja: '変更できる文面のないメールです。', en: 'A mail without words of the desk’s own.' },
} as const

/** What a step's mail says, with sample values. */
export function StepPreview({ step }: { step: Step }) {
  const words = useWords(wording)
  const say = useSequenceWords()
  const can = useOperations()
  const [isOpen, setOpen] = useState(false)
  const name = say.mail(step.kind)
  const { data: blocks } = useQuery({
    queryKey: ['text-blocks'],
    queryFn: () => bodyOf(api.GET('/api/v1/text-blocks')),
    enabled: can('previewText'),
  })
  if (!can('previewText') || !blocks) return null
  const block = step.text ?? blocks.items.find(({ code }) => code.startsWith(`${step.kind}.`))?.code
  if (block === undefined) return <Text size="sm">{words.none}</Text>
  return (
    <>
      <ActButton
        name={wording.open}
        of={{ key: name, name }}
        size="compact-sm"
        variant="default"
        aria-label={words.of(name)}
        act={() => setOpen(true)}
      />
      <Dialog isOpen={isOpen} close={() => setOpen(false)} title={words.of(name)}>
        {isOpen && <PreviewOfText block={block} />}
      </Dialog>
    </>
  )
}

function PreviewOfText({ block }: { block: string }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['text-preview', block, language],
    queryFn: () => bodyOf(api.POST('/api/v1/text-blocks/{code}/preview', { params: { path: { code: block } }, body: { language } })),
  })
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data && (
        <>
          <Text fw={700}>{data.subject}</Text>
          <div className={styles.mail}>{data.text}</div>
        </>
      )}
      <Link to="/texts" search={{ block }}>
        {words.edit}
      </Link>
    </>
  )
}
