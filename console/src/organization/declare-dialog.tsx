import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { queriesOf } from '../tickets/use-tickets.ts'
import type { KnownOrganization } from './use-organization.ts'
import { latestDay } from '../parts/instant.ts'

const wording = {
  title: { ja: '推進運動Action宣言', en: 'Action declaration' },
  on: { ja: '宣言日', en: 'Day of the declaration' },
  effect: {
    ja: '宣言した企業の相談はファストパスとして先に対応し、初回回答期限が2営業時間になります。宣言していない企業は、空欄のまま保存してください。',
    en: 'Tickets of declared companies are served first, with a first answer within two business hours. Leave it empty for a company without one.',
  },
  save: { ja: '保存する', en: 'Save' },
} as const

interface DeclareDialogProps {
  readonly company: KnownOrganization
  readonly number: string
  readonly close: () => void
}

/** Notes the day of a company's Action declaration, or that there is none. */
export function DeclareDialog({ company, number, close }: DeclareDialogProps) {
  const words = useWords(wording)
  const [day, setDay] = useState(company.declaredOn ?? '')
  const declare = () =>
    api.PUT('/api/v1/companies/{id}/declared', {
      params: { path: { id: company.id } },
      body: { declaredOn: day === '' ? null : day },
    })
  return (
    <FormDialog title={words.title} act={words.save} perform={declare} changes={queriesOf(number)} close={close} fields={['declaredOn']}>
      {(at) => (
        <>
          <TextInput
            type="date"
            max={latestDay}
            data-autofocus
            label={words.on}
            value={day}
            error={at('declaredOn')}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <Text>{words.effect}</Text>
        </>
      )}
    </FormDialog>
  )
}
