import { Anchor, Code, Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { endsShowing } from '../api/ends-showing.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { tellSignedIn } from '../session/signed-out.ts'
import { ProofForm, type Proof } from './proof-form.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const wording = {
  none: {
    ja: '認証アプリは設定されていません。設定すると、サインインにパスワードと6桁のコードの両方が必要になります。',
    en: 'No authenticator app is set up. With one, signing in takes your password and six digits.',
  },
  since: { ja: (day: string) => `${day}から認証アプリを使っています。`, en: (day: string) => `An authenticator app counts since ${day}.` },
  left: {
    ja: (count: number) => `リカバリーコードの残りは${grouped(count)}個です。`,
    en: (count: number) => `Recovery codes left: ${grouped(count)}.`,
  },
  removal: {
    ja: '認証アプリを解除するときは、管理者に依頼してください。',
    en: 'To have it taken away, ask an administrator.',
  },
  removalOfMust: {
    ja: 'あなたの役割には認証アプリが必要です。解除できるのは管理者だけで、解除後は次のサインインで設定し直します。',
    en: 'Your role must have one. Only an administrator can take it away; it is set up again at the next sign-in.',
  },
  begin: { ja: '認証アプリを設定する', en: 'Set up an app' },
  change: { ja: '別の認証アプリに替える', en: 'Change to another app' },
  scan: {
    ja: 'スマートフォンの認証アプリで「QRコードを読み取る」を選び、次のQRコードをカメラで読み取ってください。',
    en: 'Choose “scan a QR code” in the app on your telephone, and point its camera here.',
  },
  qr: { ja: '認証アプリで読み取るQRコード', en: 'QR code for the authenticator app' },
  key: {
    ja: '読み取れないときは、「セットアップキーを入力」を選び、次のキーを入力してください。どちらもこの画面にだけ表示されます。',
    en: 'If it cannot be scanned, choose “enter a setup key” and type this key. Both are shown on this page only.',
  },
  open: { ja: 'この端末の認証アプリで開く', en: 'Open in the app of this device' },
  appCode: { ja: 'アプリに表示された6桁のコード', en: 'The six digits the app shows' },
  confirm: { ja: '設定を完了する', en: 'Finish' },
  confirmed: {
    ja: '認証アプリを設定しました。ほかの端末でのサインインはすべて終了しています。',
    en: 'It is set up. You were signed out everywhere else.',
  },
  renew: { ja: 'リカバリーコードを作り直す', en: 'Make new recovery codes' },
  cancel: { ja: 'やめる', en: 'Cancel' },
} as const

/** One's authenticator app: set up, changed, and its recovery codes made anew. */
export function OwnSecondFactor() {
  const words = useWords(wording)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  /** What was pressed and waits for a proof. */
  const [asked, setAsked] = useState<'begin' | 'renew'>()
  const [hadCodes, setHadCodes] = useState(false)
  const { data, error } = useQuery({ queryKey: ['second-factor'], queryFn: () => bodyOf(api.GET('/api/v1/second-factor')) })
  const begin = useMutation({
    mutationFn: (proof: Proof) => bodyOf(api.POST('/api/v1/second-factor', { body: proof })),
    onSuccess: () => setAsked(undefined),
  })
  const again = () => Promise.all([['second-factor'], ['own-sessions']].map((queryKey) => queries.invalidateQueries({ queryKey })))
  const finish = (isDone: () => void) => async () => {
    setCode('')
    setHadCodes(data?.setUpAt !== null)
    isDone()
    await again()
  }
  const confirm = useMutation({
    mutationFn: () => bodyOf(api.PUT('/api/v1/second-factor/confirmation', { body: { code: code.trim() } })),
    onSuccess: async () => {
      // The session goes on by another cookie: what was asked with the one before says nothing about it.
      tellSignedIn()
      await finish(begin.reset)()
    },
  })
  const renew = useMutation({
    mutationFn: (proof: Proof) => bodyOf(api.POST('/api/v1/second-factor/recovery-codes', { body: proof })),
    onSuccess: finish(() => setAsked(undefined)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  const ask = (what: 'begin' | 'renew') => {
    begin.reset()
    renew.reset()
    setAsked(what)
  }
  if (endsShowing(error, data)) return <ProblemNote error={error} />
  if (!data) return <Loader size="sm" />
  const codes = renew.data?.recoveryCodes ?? confirm.data?.recoveryCodes
  const beginning = data.setUpAt ? wording.change : wording.begin
  const performed = asked === 'renew' ? renew : begin
  return (
    <Stack gap="sm">
      <Text>
        {data.setUpAt ? `${words.since(sayDay(data.setUpAt, language))} ${words.left(data.recoveryCodesLeft)}` : words.none}{' '}
        {data.setUpAt && (data.required ? words.removalOfMust : words.removal)}
      </Text>
      {confirm.data && <Text role="status">{words.confirmed}</Text>}
      {codes && <RecoveryCodes codes={codes} replaceOthers={hadCodes} />}
      {begin.data && (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Text>{words.scan}</Text>
            <QrCode text={begin.data.uri} label={words.qr} />
            <Text>{words.key}</Text>
            <Code fz="md" c="var(--ink)" w="fit-content">
              {begin.data.secret}
            </Code>
            <Anchor href={begin.data.uri} size="sm">
              {words.open}
            </Anchor>
            <TextInput
              label={words.appCode}
              maw={320}
              autoFocus
              autoComplete="one-time-code"
              value={code}
              error={confirm.error?.message}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
            <Group>
              <SubmitButton name={wording.confirm} size="compact-sm" disabled={code.trim().length < 6} loading={confirm.isPending} />
              <ActButton name={wording.cancel} size="compact-sm" variant="default" act={begin.reset} />
            </Group>
          </Stack>
        </form>
      )}
      {asked && (
        <ProofForm
          // What was typed for the one is not for the other.
          key={asked}
          act={asked === 'renew' ? wording.renew : beginning}
          hasFactor={data.setUpAt !== null}
          perform={performed.mutate}
          isPending={performed.isPending}
          error={performed.error}
          close={() => setAsked(undefined)}
        />
      )}
      {!begin.data && !asked && (
        <Group>
          <ActButton name={beginning} size="compact-sm" variant="default" act={() => ask('begin')} />
          {data.setUpAt && <ActButton name={wording.renew} size="compact-sm" variant="default" act={() => ask('renew')} />}
        </Group>
      )}
    </Stack>
  )
}
