import { Loader, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOperations } from '../session/use-operations.ts'
import type { Sequence, Step } from './use-sequences.ts'
import { useSequenceWords } from './use-sequence-words.ts'
import styles from './sequences.module.css'

type Mail = Schemas['SequencePreview']['items'][number]

const wording = {
  open: { ja: 'プレビュー', en: 'Preview' },
  of: {
    ja: (mail: string, when: string) => `${mail}のプレビュー：${when}`,
    en: (mail: string, when: string) => `Preview of ${mail}: ${when}`,
  },
  edit: { ja: 'この文面を変更する', en: 'Change this text' },
  sample: {
    ja: 'お名前や日付などは見本です。言葉は、今の文面のとおりです。',
    en: 'Names, days and the like are samples; the words are those that go out now.',
  },
  subject: { ja: (subject: string) => `件名：${subject}`, en: (subject: string) => `Subject: ${subject}` },
} as const

/** Who gets a mail, as the tab of it. */
const readers = {
  company: { ja: '企業へ', en: 'To the company' },
  municipality: { ja: '自治体へ', en: 'To the municipality' },
  prefecture: { ja: '都道府県へ', en: 'To the prefecture' },
  worker: { ja: '働き手へ', en: 'To the worker' },
  staff: { ja: '窓口の担当者へ', en: 'To the desk' },
  unproven: { ja: 'アドレス未確認の方へ', en: 'To an address not verified yet' },
} as const satisfies Record<Mail['reader'], object>

interface StepPreviewProps {
  readonly sequence: Sequence
  readonly step: Step
  /** All steps, saved or not. */
  readonly steps: readonly Step[]
}

/** What a step sends: the whole mails, one for each of its readers. */
export function StepPreview({ sequence, step, steps }: StepPreviewProps) {
  const words = useWords(wording)
  const say = useSequenceWords()
  const can = useOperations()
  const [isOpen, setOpen] = useState(false)
  const name = words.of(say.mail(step.kind), say.when(step))
  if (!can('previewSequence')) return null
  return (
    <>
      <ActButton
        name={wording.open}
        of={{ key: step.code, name }}
        size="compact-sm"
        variant="default"
        aria-label={name}
        act={() => setOpen(true)}
      />
      <Dialog isOpen={isOpen} close={() => setOpen(false)} title={name} size="lg">
        {isOpen && <MailsOfStep sequence={sequence} step={step} steps={steps} />}
      </Dialog>
    </>
  )
}

function MailsOfStep({ sequence: { code }, step, steps }: StepPreviewProps) {
  const words = useWords(wording)
  const reader = useWords(readers)
  const { language } = useLanguage()
  const body = { step: step.code, steps: [...steps], language }
  const { data, error, refetch } = useQuery({
    queryKey: ['sequence-preview', code, body],
    queryFn: () => bodyOf(api.POST('/api/v1/sequences/{code}/preview', { params: { path: { code } }, body })),
    gcTime: 0,
  })
  const [first] = data?.items ?? []
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {first && (
        <Tabs defaultValue={first.reader} keepMounted={false}>
          <Tabs.List mb="sm">
            {data?.items.map((mail) => (
              <Tabs.Tab key={mail.reader} value={mail.reader}>
                {reader[mail.reader]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Text size="xs" c="dimmed" mb="xs">
            {words.sample}
          </Text>
          {data?.items.map((mail) => (
            <Tabs.Panel key={mail.reader} value={mail.reader}>
              <Text fw={700}>{words.subject(mail.subject)}</Text>
              <div className={styles.mail}>{mail.text}</div>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      <WayToText step={step} />
    </>
  )
}

/** To where supervisors change the words, when the mail has any of the desk's own. */
function WayToText({ step }: { readonly step: Step }) {
  const words = useWords(wording)
  const can = useOperations()
  const { data: blocks } = useQuery({
    queryKey: ['text-blocks'],
    queryFn: () => bodyOf(api.GET('/api/v1/text-blocks')),
    enabled: can('saveText'),
  })
  const block = step.text ?? blocks?.items.find(({ code }) => code.startsWith(`${step.kind}.`))?.code
  if (!can('saveText') || block === undefined) return null
  return (
    <Link to="/texts" search={{ block }}>
      {words.edit}
    </Link>
  )
}
