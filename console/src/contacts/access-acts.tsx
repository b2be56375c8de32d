import { Group } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { GiveAccessDialog } from './give-access-dialog.tsx'
import { TakeAccessDialog } from './take-access-dialog.tsx'
import { WithdrawInvitationDialog } from './withdraw-invitation-dialog.tsx'

const wording = {
  give: { ja: 'サインインを認める', en: 'Allow sign-in' },
  giveTo: { ja: (name: string) => `${name}さんのサインインを認める`, en: (name: string) => `Allow sign-in: ${name}` },
  renew: { ja: 'パスワードを決め直す', en: 'Renew the password' },
  renewOf: { ja: (name: string) => `${name}さんのパスワードを決め直す`, en: (name: string) => `Renew the password: ${name}` },
  take: { ja: 'サインインを止める', en: 'Stop sign-in' },
  takeFrom: { ja: (name: string) => `${name}さんのサインインを止める`, en: (name: string) => `Stop sign-in: ${name}` },
  withdraw: { ja: '招待を取り消す', en: 'Withdraw the invitation' },
  withdrawOf: { ja: (name: string) => `${name}さんへの招待を取り消す`, en: (name: string) => `Withdraw the invitation: ${name}` },
} as const

interface AccessActsProps {
  readonly contact: Schemas['KnownContact']
  readonly changes: readonly (readonly string[])[]
}

/** Whether somebody of an organisation can sign in, to be given and taken. */
export function AccessActs({ contact, changes }: AccessActsProps) {
  const words = useWords(wording)
  const [open, setOpen] = useState<'give' | 'take' | 'withdraw'>()
  const { name, canSignIn, can } = contact
  const close = () => setOpen(undefined)
  const of = { key: contact.id, name }
  if (!can.giveAccess && !can.takeAccess && !can.withdrawInvitation) return null
  return (
    <Group gap={6} mt={6}>
      {can.giveAccess && (
        <ActButton
          name={canSignIn ? wording.renew : wording.give}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={canSignIn ? words.renewOf(name) : words.giveTo(name)}
          act={() => setOpen('give')}
        />
      )}
      {can.takeAccess && (
        <ActButton
          name={wording.take}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={words.takeFrom(name)}
          act={() => setOpen('take')}
        />
      )}
      {can.withdrawInvitation && (
        <ActButton
          name={wording.withdraw}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={words.withdrawOf(name)}
          act={() => setOpen('withdraw')}
        />
      )}
      {open === 'give' && <GiveAccessDialog contact={contact} changes={changes} close={close} />}
      {open === 'take' && <TakeAccessDialog contact={contact} changes={changes} close={close} />}
      {open === 'withdraw' && <WithdrawInvitationDialog person={contact} to="organization" changes={changes} close={close} />}
    </Group>
  )
}
