import { Checkbox, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { PlaceSelect } from '../phone-form/place-select.tsx'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'

const wording = {
  title: { ja: '市区町村に転送する', en: 'Forward to a municipality' },
  what: {
    ja: '市区町村には、ご相談の内容（相談事項・支援内容・段階・本文）、申し送り、転送元の担当者が伝わります。ほかのやりとりは伝わりません。市区町村が確認するまで、先には進みません。',
    en: 'The municipality is shown what the form of the case asks for, the note, and who passes it on; nothing of what else was said. Nothing goes on before it has confirmed.',
  },
  addressee: {
    ja: 'メールは、下の担当者に届きます。アドレスがまだ確認されていない方の場合は、その市区町村の代表の担当者か、確認済みの共有アドレスが登録されていれば、そちらに届きます。転送後、宛先が案件に表示されます。',
    en: 'The mail goes to the person below; where their address is not confirmed yet, to the municipality’s representative or confirmed office mailbox, if the desk knows one. Afterwards the ticket shows to whom it went.',
  },
  municipality: { ja: '市区町村', en: 'Municipality' },
  choose: { ja: '転送先の市区町村を選んでください。', en: 'Choose the municipality it is forwarded to.' },
  name: { ja: '担当者のお名前', en: 'Who is in charge there' },
  department: { ja: '部署', en: 'Department' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  note: { ja: '申し送り', en: 'Note to the municipality' },
  confirmed: { ja: 'このアドレスは市区町村の担当者のものです', en: 'The address is that of the municipality’s contact' },
  act: { ja: '転送する', en: 'Forward it' },
} as const

const blank = { name: '', department: '', email: '', note: '' }

/** Forwards a case of a prefecture to one of its municipalities, as the prefecture asked for. */
export function ForwardDialog({ ticket: { number, organization }, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const [municipalityCode, setMunicipality] = useState<string | null>(null)
  const [typed, setTyped] = useState(blank)
  const [isConfirmed, setConfirmed] = useState(false)
  const forward = () => {
    const { name, department, email, note } = typed
    return api.POST('/api/v1/tickets/{number}/passed-cases', {
      params: { path: { number } },
      body: {
        municipalityCode: municipalityCode ?? '',
        contact: { name, email: email.trim(), ...(department.trim() !== '' && { department }) },
        ...(note.trim() !== '' && { note }),
        ...(isConfirmed && { contactConfirmed: true as const }),
      },
    })
  }
  const field = (key: keyof typeof blank, error: string | undefined) => ({
    label: words[key],
    value: typed[key],
    error,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setTyped((all) => ({ ...all, [key]: value })),
  })
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      size="lg"
      close={close}
      changes={queriesOf(number)}
      perform={forward}
      fields={['municipalityCode', 'contact', 'contactConfirmed', 'note']}
    >
      {(at) => (
        <>
          <Text size="sm">{words.what}</Text>
          <Text size="sm">{words.addressee}</Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <PlaceSelect
              label={words.municipality}
              required
              prefecture={organization?.prefecture ?? null}
              value={municipalityCode}
              error={municipalityCode === null && at('municipalityCode') !== undefined ? words.choose : at('municipalityCode')}
              onChange={setMunicipality}
            />
            <TextInput required {...field('name', at('contact.name'))} />
            <TextInput {...field('department', at('contact.department'))} />
            <TextInput required type="email" autoComplete="off" {...field('email', at('contact.email'))} />
          </SimpleGrid>
          {(isConfirmed || at('contactConfirmed') !== undefined) && (
            <Checkbox
              label={words.confirmed}
              checked={isConfirmed}
              error={at('contactConfirmed')}
              onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
            />
          )}
          <Textarea autosize minRows={2} {...field('note', at('note'))} />
        </>
      )}
    </FormDialog>
  )
}
