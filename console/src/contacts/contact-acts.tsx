import { Group } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import type { Schemas } from '../api/client.ts'

const wording = {
  correct: { ja: '連絡先を直す', en: 'Correct' },
  correctOf: { ja: (name: string) => `${name}さんの連絡先を直す`, en: (name: string) => `Correct the contact ${name}` },
  vouch: { ja: '確認済みにする', en: 'Vouch for it' },
  vouchOf: {
    ja: (name: string) => `${name}さんのメールアドレスを確認済みにする`,
    en: (name: string) => `Vouch for it: the address of ${name}`,
  },
} as const

const ContactDialog = lazy(() => import('./contact-dialog.tsx').then((module) => ({ default: module.ContactDialog })))
const VouchDialog = lazy(() => import('./vouch-dialog.tsx').then((module) => ({ default: module.VouchDialog })))

interface ContactActsProps {
  readonly contact: Pick<
    Schemas['Contact'],
    'id' | 'name' | 'nameKana' | 'department' | 'title' | 'email' | 'phone' | 'language' | 'version'
  >
  readonly canChange: boolean
  readonly canVouch: boolean
  /** Keys of the queries that show the contact. */
  readonly changes: readonly (readonly string[])[]
}

/** What the desk can do with what it knows of somebody. */
export function ContactActs({ contact, canChange, canVouch, changes }: ContactActsProps) {
  const words = useWords(wording)
  const [open, setOpen] = useState<'correct' | 'vouch'>()
  const close = () => setOpen(undefined)
  const of = { key: contact.id, name: contact.name }
  return (
    <Group gap={6}>
      {canVouch && (
        <ActButton
          name={wording.vouch}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={words.vouchOf(contact.name)}
          act={() => setOpen('vouch')}
        />
      )}
      {canChange && (
        <ActButton
          name={wording.correct}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={words.correctOf(contact.name)}
          act={() => setOpen('correct')}
        />
      )}
      <Suspense>
        {open === 'correct' && <ContactDialog contact={contact} changes={changes} close={close} />}
        {open === 'vouch' && <VouchDialog contact={contact} changes={changes} close={close} />}
      </Suspense>
    </Group>
  )
}
