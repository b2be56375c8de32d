import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { EraseAct } from '../erasing/erase-act.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import type { Enquiry } from './use-case.ts'

const wording = {
  answer: { ja: '自治体の回答を記録', en: 'Record the answer' },
  consent: { ja: '企業の同意を記録', en: 'Record the consent' },
  consentWhat: {
    ja: (town: string) =>
      `企業が${town}への社名の開示に同意したことを、企業に代わって記録します。記録すると、双方の担当者がその場で引き合わされます。元には戻せません。`,
    en: (town: string) =>
      `You record that the company agrees to be named to ${town}. Both sides are introduced to each other at once, which cannot be taken back.`,
  },
  withdrawConsent: { ja: '同意の撤回を記録', en: 'Record that consent is withdrawn' },
  withdrawConsentWhat: {
    ja: (town: string) =>
      `企業が${town}への開示の同意を撤回したことを記録します。引き合わせの前であれば打診は終わり、送信前のメールは止まります。`,
    en: (town: string) =>
      `You record that the company no longer agrees to be named to ${town}. Before an introduction this ends the enquiry; mails still waiting are stopped.`,
  },
  refuseConsent: { ja: '企業の不同意を記録', en: 'Record that the company refuses' },
  refuseConsentWhat: {
    ja: (town: string) =>
      `企業が${town}への社名の開示に同意しなかったことを、企業に代わって記録します。打診は終わり、送信前のメールは止まります。元には戻せません。`,
    en: (town: string) =>
      `You record that the company does not agree to be named to ${town}. The enquiry ends for good, and mails still waiting are stopped.`,
  },
  answerer: { ja: (town: string) => `${town}の実際の回答者`, en: (town: string) => `who answered for ${town}` },
  withdraw: { ja: '打診を取り下げる', en: 'Withdraw' },
  withdrawWhat: {
    ja: (town: string) => `${town}への打診を取り下げます。自治体の回答は受け付けなくなります。元には戻せません。`,
    en: (town: string) => `The enquiry to ${town} is withdrawn for good; it can no longer be answered.`,
  },
} as const

/** What its reader may do with an enquiry, as the API says it. */
export function EnquiryActs({ ticket, enquiry }: { ticket: Ticket; enquiry: Enquiry }) {
  const words = useWords(wording)
  const nameOfTown = useTownName()
  const [open, setOpen] = useState<'answer' | 'consent' | 'withdrawConsent' | 'withdraw'>()
  const { id, can, municipality } = enquiry
  const town = nameOfTown(municipality)
  const of = { key: id, name: town }
  const close = () => setOpen(undefined)
  const isConsented = Boolean(enquiry.disclosureConsent?.consentedAt)
  /** Nobody takes back what they have not given yet. */
  const wordingOf = (act: keyof typeof can & keyof typeof wording) => (act === 'withdrawConsent' && !isConsented ? 'refuseConsent' : act)
  const path = { params: { path: { id } } }
  const acts = {
    consent: { what: words.consentWhat(town), perform: () => api.PUT('/api/v1/enquiries/{id}/disclosure-consent', path) },
    withdrawConsent: {
      what: isConsented ? words.withdrawConsentWhat(town) : words.refuseConsentWhat(town),
      perform: () => api.DELETE('/api/v1/enquiries/{id}/disclosure-consent', path),
    },
    withdraw: { what: words.withdrawWhat(town), perform: () => api.DELETE('/api/v1/enquiries/{id}', path) },
  }
  const offered = (['answer', 'consent', 'withdrawConsent', 'withdraw'] as const).filter((act) => can[act])
  return (
    <Group gap="xs">
      {offered.map((act) => (
        <ActButton name={wording[wordingOf(act)]} of={of} key={act} size="compact-xs" variant="default" act={() => setOpen(act)} />
      ))}
      {can.eraseAnswerer && (
        <EraseAct
          ticket={ticket.number}
          name={words.answerer(town)}
          erasable={{ of: 'enquiries', id, hasMails: enquiry.questions.length > 0 }}
        />
      )}
      {open === 'answer' && <AnswerDialog ticket={ticket} enquiry={enquiry} close={close} />}
      {open && open !== 'answer' && (
        <TicketDialog
          ticket={ticket}
          title={words[wordingOf(open)]}
          act={words[wordingOf(open)]}
          close={close}
          perform={acts[open].perform}
        >
          <Text size="sm">{acts[open].what}</Text>
        </TicketDialog>
      )}
    </Group>
  )
}
