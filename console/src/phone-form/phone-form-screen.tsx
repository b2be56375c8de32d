import { Fieldset, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { newKey } from '../parts/new-key.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'
import { Screen } from '../parts/screen.tsx'
import { useMe } from '../session/use-session.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { formOf, noAnswers, shownFields, type Answers, type Audience } from './answers.ts'
import { CaseFields } from './case-fields.tsx'
import { CompanyFields } from './company-fields.tsx'
import { CompanyWishes } from './company-wishes.tsx'
import { ContactFields } from './contact-fields.tsx'
import { FilerFields } from './filer-fields.tsx'
import { forgetAnswers, keepAnswers, keptAnswers, type Kept } from './kept-answers.ts'
import { MunicipalProfile } from './municipal-profile.tsx'
import { OralConsent } from './oral-consent.tsx'
import { PlaceSelect } from './place-select.tsx'
import { useChoices } from './use-choices.ts'
import styles from './phone-form.module.css'

const wording = {
  title: { ja: '電話で受けた相談を登録', en: 'New ticket from a call' },
  audience: { ja: '相談区分', en: 'Audience' },
  contact: { ja: '相談者', en: 'Who calls' },
  company: { ja: '企業', en: 'The company' },
  municipality: { ja: '自治体', en: 'Municipality' },
  matter: { ja: 'ご相談', en: 'The matter' },
  consent: { ja: '個人情報取扱いへの同意', en: 'Consent to the handling of personal data' },
  file: { ja: '登録する', en: 'File it' },
  empty: { ja: '入力を消す', en: 'Clear the form' },
  kept: {
    ja: '入力の途中は、このタブを閉じるか、どのタブでもサインアウトするまで残ります。',
    en: 'What you typed stays until you close this tab, or sign out in any tab.',
  },
} as const

/** A form taken down on the telephone, of any audience; it leads to the ticket it makes. */
export function PhoneFormScreen() {
  const me = useMe()
  return me && <PhoneForm key={me.id} staffId={me.id} />
}

function PhoneForm({ staffId }: { staffId: string }) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const choices = useChoices()
  const navigate = useNavigate()
  const queries = useQueryClient()
  // One key for the same answers: however often they are sent, they make one ticket.
  const [{ answers, key }, setState] = useState<Kept>(() => keptAnswers(staffId) ?? unanswered())
  const text = catalog?.consentTexts.findLast(({ audience }) => audience === answers.audience)
  const file = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/tickets', {
          params: { header: { 'idempotency-key': key } },
          body: formOf(answers, text?.version ?? ''),
        }),
      ),
    onSuccess: async ({ number }) => {
      forgetAnswers()
      await navigate({ to: '/tickets/$number', params: { number }, search: { view: 'all' } })
      await Promise.all([['tickets'], ['ticket-views'], ['saved-views']].map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
  const { at, besides } = readFaults(file.error, shownFields)
  const form = useFocusOnFault(file.error)
  const change = (some: Partial<Answers>) => {
    const changed = { answers: { ...answers, ...some }, key: newKey() }
    keepAnswers(staffId, changed)
    setState(changed)
  }
  const empty = () => {
    forgetAnswers()
    file.reset()
    setState(unanswered())
  }
  const fields = { answers, change, at }
  return (
    <Screen title={words.title}>
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!file.isPending) file.mutate()
        }}
      >
        <Stack>
          {Boolean(besides) && <ProblemNote error={besides} />}
          <SegmentedControl
            aria-label={words.audience}
            value={answers.audience}
            // What was chosen of one audience's topics and support is nothing the other knows.
            onChange={(audience) => change({ audience: audience as Audience, topics: [], supports: [] })}
            data={choices(catalog?.audiences)}
          />
          <Fieldset legend={words.contact}>
            <Stack gap="sm">
              <ContactFields {...fields} />
            </Stack>
          </Fieldset>
          {answers.audience === 'corporate' && (
            <Fieldset legend={words.company}>
              <CompanyFields {...fields} />
            </Fieldset>
          )}
          {answers.audience === 'municipal' && (
            <PlaceSelect
              label={words.municipality}
              required
              value={answers.municipalityCode}
              error={at('municipalityCode')}
              onChange={(municipalityCode) => change({ municipalityCode })}
            />
          )}
          {answers.audience === 'municipal' && <FilerFields {...fields} />}
          <Fieldset legend={words.matter}>
            <Stack gap="sm">
              <CaseFields {...fields} />
            </Stack>
          </Fieldset>
          {answers.audience === 'corporate' && <CompanyWishes {...fields} />}
          {answers.audience === 'municipal' && <MunicipalProfile {...fields} />}
          <Fieldset legend={words.consent}>
            <Stack gap="sm">
              <OralConsent {...fields} text={text} />
            </Stack>
          </Fieldset>
          <Group justify="flex-end">
            <Text size="sm" c="dimmed" flex={1}>
              {words.kept}
            </Text>
            <ActButton name={wording.empty} variant="default" disabled={answers === noAnswers || file.isPending} act={empty} />
            <SubmitButton name={wording.file} loading={file.isPending} />
          </Group>
        </Stack>
      </form>
    </Screen>
  )
}

const unanswered = (): Kept => ({ answers: noAnswers, key: newKey() })
