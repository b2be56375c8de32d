import { Alert, Button, Checkbox, CopyButton, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { operations } from '../../../openapi/schema.d.ts'
import { api, bodyOf } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { latestDay } from '../parts/instant.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { useStaff } from '../parts/use-staff.ts'
import { useMe } from '../session/use-session.ts'
import { scopes, scopeWords, type Scope } from './scopes.ts'

const wording = {
  title: { ja: 'APIトークンを作る', en: 'Make an API token' },
  name: { ja: '名前', en: 'Name' },
  nameHint: { ja: '使うプログラムがわかる名前', en: 'Of the program that will use it' },
  holder: { ja: '担当する職員', en: 'Acts for' },
  choose: { ja: '職員を選ぶ', en: 'Choose somebody' },
  holderHint: {
    ja: 'トークンはこの職員の役割で働きます。案件を読むプログラムには、管理者以外の職員を選んでください。',
    en: 'It acts with their role. For a program that reads tickets choose somebody who is no administrator.',
  },
  reason: { ja: '理由', en: 'Why' },
  reasonHint: {
    ja: 'この職員にメールで知らせ、監査に残ります。',
    en: 'They are told by mail, and it stays in the audit.',
  },
  chooseReason: { ja: '理由を選ぶ', en: 'Choose a reason' },
  may: { ja: '範囲', en: 'Scopes' },
  expires: { ja: '有効期限（この日の終わりまで）', en: 'Valid to the end of' },
  expiresHint: { ja: '空欄では、無効にするまで使えます。', en: 'Without it, until it is revoked.' },
  rate: { ja: '1分間の上限（回）', en: 'Requests a minute' },
  rateHint: { ja: 'これを超えた要求は、次の1分まで断ります。', en: 'Beyond it, requests are refused until the minute is over.' },
  act: { ja: '作る', en: 'Make it' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  made: { ja: 'トークンができました', en: 'The token is made' },
  once: {
    ja: 'このトークンを表示するのは今回だけです。コピーして、安全な場所に保管してください。',
    en: 'It is shown this once. Copy it and keep it where it is safe.',
  },
  secret: { ja: 'トークン', en: 'Token' },
  copy: { ja: 'コピーする', en: 'Copy' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  done: { ja: '保管しました', en: 'I have kept it' },
} as const

type Reason = NonNullable<operations['createToken']['requestBody']['content']['application/json']['reason']>

/** Makes a token, and shows it this once. */
export function NewTokenDialog({ close }: { close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const labels = useLabels()
  const queries = useQueryClient()
  const staff = useStaff().filter(({ active }) => active)
  const [name, setName] = useState('')
  const [staffId, setStaffId] = useState<string | null>(null)
  const catalog = useCatalog()
  const me = useMe()
  const isForOther = staffId !== null && staffId !== me?.id
  const [reason, setReason] = useState<Reason | null>(null)
  const [chosen, setChosen] = useState<Scope[]>([])
  const [lastDay, setLastDay] = useState('')
  const [rate, setRate] = useState<number | string>(300)
  const making = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/tokens', {
          body: {
            name,
            scopes: chosen,
            requestsPerMinute: Number(rate),
            ...(staffId !== null && { staffId }),
            ...(isForOther && reason !== null && { reason }),
            ...(lastDay !== '' && { expiresAt: new Date(`${lastDay}T23:59:59+09:00`).toISOString() }),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  })
  const { at, besides } = readFaults(making.error, ['reason'])
  if (making.data) return <MadeToken secret={making.data.secret} close={close} />
  return (
    <Dialog isOpen close={close} title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          making.mutate()
        }}
      >
        <Stack>
          {Boolean(besides) && <ProblemNote error={besides} />}
          <TextInput
            label={words.name}
            description={words.nameHint}
            required
            data-autofocus
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Select
            label={words.holder}
            description={words.holderHint}
            placeholder={words.choose}
            required
            value={staffId}
            onChange={setStaffId}
            data={staff.map((member) => ({ value: member.id, label: `${member.name}（${labels('roles', member.role)}）` }))}
          />
          {isForOther && (
            <Select
              label={words.reason}
              description={words.reasonHint}
              placeholder={words.chooseReason}
              required
              error={at('reason')}
              value={reason}
              onChange={(given) => setReason(given as Reason | null)} // one of the reasons it offers
              data={(catalog?.tokenReasons ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
            />
          )}
          <Checkbox.Group label={words.may} required value={chosen} onChange={(values) => setChosen(values)}>
            <Stack gap="xs" mt="xs">
              {scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={scopeWords[scope][language]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput
            type="date"
            max={latestDay}
            label={words.expires}
            description={words.expiresHint}
            value={lastDay}
            onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
          />
          <NumberInput
            label={words.rate}
            description={words.rateHint}
            required
            min={1}
            max={6000}
            allowDecimal={false}
            value={rate}
            onChange={setRate}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={making.isPending} disabled={chosen.length === 0}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** A click beside it must not lose what is shown once. */
function MadeToken({ secret, close }: { secret: string; close: () => void }) {
  const words = useWords(wording)
  return (
    <Dialog isOpen close={undefined} title={words.made}>
      <Stack>
        <Alert color="yellow" variant="light">
          <Text size="sm">{words.once}</Text>
        </Alert>
        <TextInput label={words.secret} readOnly value={secret} onFocus={({ currentTarget }) => currentTarget.select()} />
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
          <Button onClick={close}>{words.done}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
