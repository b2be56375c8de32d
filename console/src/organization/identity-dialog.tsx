import type { operations } from '../../../openapi/schema.d.ts'
import { Alert, Button, Loader, Select, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useCatalog } from '../parts/use-catalog.ts'

const wording = {
  title: { ja: '名称・法人番号を直す', en: 'Correct name and number' },
  what: {
    ja: 'これからの画面とメールは、直した名称になります。送信済みのメールは変わりません。業種・従業員数・所在地は「登録内容を直す」で直せます。',
    en: 'Screens and mails say the new name from now on; what was sent stays. Industry, employees and place are changed under “Edit its profile”.',
  },
  name: { ja: '名称', en: 'Name' },
  number: { ja: '法人番号（13桁）', en: 'Corporate number (13 digits)' },
  unknown: { ja: 'わからないときは空欄にしてください。', en: 'Leave it empty while it is not known.' },
  reason: { ja: '直す理由', en: 'Why' },
  choose: { ja: '理由を選ぶ', en: 'Choose a reason' },
  missing: { ja: '理由を選んでください。', en: 'Choose a reason.' },
  kept: { ja: '監査の記録に残ります。', en: 'It stays in the audit.' },
  act: { ja: '直す', en: 'Correct' },
  meanwhile: { ja: 'ほかの人がこの企業を直しました', en: 'Somebody else has corrected this company' },
  theirs: {
    ja: (name: string, number: string | null) =>
      `いまの登録は、${name}（${number === null ? '法人番号なし' : `法人番号 ${number}`}）です。`,
    en: (name: string, number: string | null) =>
      `It is now ${name} (${number === null ? 'no corporate number' : `corporate number ${number}`}).`,
  },
  overrule: { ja: '確かめたので、自分の入力で直す', en: 'I have seen it; correct it to mine' },
} as const

type Reason = operations['correctCompany']['requestBody']['content']['application/json']['reason']

/** Corrects a company's name and number as they are now; what somebody else corrects meanwhile is not overwritten. */
export function IdentityDialog({ id, close }: { id: string; close: () => void }) {
  const words = useWords(wording)
  const read = useQuery({
    queryKey: ['company', id],
    queryFn: async () => {
      const { data, response } = await api.GET('/api/v1/companies/{id}', { params: { path: { id } } })
      return data && { company: data, tag: response.headers.get('etag') }
    },
    // What is being corrected stays as it was seen.
    staleTime: Infinity,
    gcTime: 0,
  })
  if (read.data) return <IdentityForm {...read.data} close={close} />
  return (
    <Dialog isOpen title={words.title} close={close}>
      {read.error ? <ProblemNote error={read.error} retry={() => void read.refetch()} /> : <Loader />}
    </Dialog>
  )
}

function IdentityForm({ company, tag, close }: { company: Schemas['Company']; tag: string | null; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [name, setName] = useState(company.name)
  const [number, setNumber] = useState(company.corporateNumber ?? '')
  const [reason, setReason] = useState<Reason | null>(null)
  // The dialog reads anew what a colleague made of it; their correction gives way only to somebody who has seen it.
  const [seen, setSeen] = useState(tag)
  const correct = () =>
    api.PUT('/api/v1/companies/{id}/identity', {
      params: { path: { id: company.id }, header: seen === null ? {} : { 'if-match': seen } },
      body: { name, corporateNumber: number.normalize('NFKC').replaceAll(/[\s-]/gu, '') || null, reason: reason as Reason }, // the API says that one is missing
    })
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      perform={correct}
      close={close}
      changes={[['organization'], ['ticket'], ['tickets'], ['company']]}
      fields={['name', 'corporateNumber', 'reason']}
    >
      {(at) => (
        <>
          <Text>{words.what}</Text>
          {tag !== seen && (
            <Alert color="indigo" title={words.meanwhile}>
              <Text size="sm">{words.theirs(company.name, company.corporateNumber)}</Text>
              <Button mt="xs" size="compact-sm" variant="default" onClick={() => setSeen(tag)}>
                {words.overrule}
              </Button>
            </Alert>
          )}
          <TextInput
            data-autofocus
            required
            label={words.name}
            maxLength={200}
            value={name}
            error={at('name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={words.number}
            description={words.unknown}
            inputMode="numeric"
            value={number}
            error={at('corporateNumber')}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          />
          <Select
            required
            label={words.reason}
            description={words.kept}
            placeholder={words.choose}
            value={reason}
            error={at('reason') === undefined ? undefined : words.missing}
            onChange={(chosen) => setReason(chosen as Reason | null)} // one of the reasons it offers
            data={(catalog?.correctionReasons ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
          />
        </>
      )}
    </FormDialog>
  )
}
