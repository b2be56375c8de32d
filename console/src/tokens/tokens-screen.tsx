import { Badge, Group, Loader, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaff } from '../parts/use-staff.ts'
import { NewTokenDialog } from './new-token-dialog.tsx'
import { RevokeTokenDialog } from './revoke-token-dialog.tsx'
import { scopeWords } from './scopes.ts'
import { TokenShareDialog } from './token-share-dialog.tsx'

type Token = Schemas['Token']

const wording = {
  title: { ja: 'APIトークン', en: 'API tokens' },
  lead: {
    ja: '信頼できるプログラムがAPIを使うための鍵です。担当する職員の役割と、選んだ範囲でだけ働きます。',
    en: 'Keys by which trusted programs use the API: with the role of the member they act for, within the scopes chosen.',
  },
  make: { ja: 'トークンを作る', en: 'Make a token' },
  none: { ja: 'トークンはまだありません。', en: 'There is none yet.' },
  name: { ja: '名前', en: 'Name' },
  holder: { ja: '担当する職員', en: 'Acts for' },
  may: { ja: '範囲', en: 'Scopes' },
  rate: { ja: '1分間の上限', en: 'A minute' },
  rateOf: { ja: (count: number) => `${grouped(count)}回`, en: (count: number) => grouped(count) },
  used: { ja: '最後の利用', en: 'Last used' },
  never: { ja: '未使用', en: 'Never' },
  expires: { ja: '有効期限', en: 'Expires' },
  endless: { ja: 'なし', en: 'Never' },
  state: { ja: '状態', en: 'State' },
  living: { ja: '有効', en: 'Valid' },
  revoked: { ja: '無効', en: 'Revoked' },
  expired: { ja: '期限切れ', en: 'Expired' },
  acts: { ja: '操作', en: 'Acts' },
  change: { ja: '上限を変更', en: 'Change share' },
  changeOf: { ja: (name: string) => `${name}：上限を変更`, en: (name: string) => `Change share: ${name}` },
  revoke: { ja: '無効にする', en: 'Revoke' },
  revokeOf: { ja: (name: string) => `${name}：無効にする`, en: (name: string) => `Revoke ${name}` },
} as const

/** Programs that may use the API, what each may do, and until when. */
export function TokensScreen() {
  const words = useWords(wording)
  const [dialog, setDialog] = useState<'new' | { token: Token; act: 'share' | 'revoke' }>()
  const close = () => setDialog(undefined)
  const list = useInfiniteQuery({
    queryKey: ['tokens'],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/tokens', { params: { query: { limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
  })
  const { data, error, refetch, isPending } = list
  const tokens = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Screen title={words.title} acts={<ActButton name={wording.make} act={() => setDialog('new')} />}>
      <Text size="sm" mb="md">
        {words.lead}
      </Text>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {data && tokens.length === 0 && <Text>{words.none}</Text>}
      {tokens.length > 0 && (
        <ListTable
          name={words.title}
          heads={[words.name, words.holder, words.may, words.rate, words.used, words.expires, words.state, words.acts]}
        >
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} choose={(act) => setDialog({ token, act })} />
          ))}
        </ListTable>
      )}
      <ShowMore list={list} />
      {dialog === 'new' && <NewTokenDialog close={close} />}
      {dialog !== undefined && dialog !== 'new' && dialog.act === 'share' && <TokenShareDialog token={dialog.token} close={close} />}
      {dialog !== undefined && dialog !== 'new' && dialog.act === 'revoke' && <RevokeTokenDialog token={dialog.token} close={close} />}
    </Screen>
  )
}

function stateOf({ revokedAt, expiresAt }: Token): 'living' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now() ? 'expired' : 'living'
}

function TokenRow({ token, choose }: { token: Token; choose: (act: 'share' | 'revoke') => void }) {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  const { language } = useLanguage()
  const labels = useLabels()
  const holder = useStaff().find(({ id }) => id === token.staffId)
  const state = stateOf(token)
  const of = { key: token.id, name: token.name }
  return (
    <Table.Tr>
      <Table.Th scope="row">{token.name}</Table.Th>
      <Table.Td>{holder && `${holder.name}（${labels('roles', holder.role)}）`}</Table.Td>
      <Table.Td>{token.scopes.map((scope) => scopeWords[scope][language]).join(comma)}</Table.Td>
      <Table.Td>{words.rateOf(token.requestsPerMinute)}</Table.Td>
      <Table.Td>{token.lastUsedAt === null ? words.never : <Moment at={token.lastUsedAt} />}</Table.Td>
      <Table.Td>{token.expiresAt === null ? words.endless : <Moment at={token.expiresAt} />}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={state === 'living' ? 'green' : 'gray'}>
          {words[state]}
        </Badge>
      </Table.Td>
      <Table.Td>
        {state === 'living' && (
          <Group gap="xs" wrap="nowrap">
            <ActButton
              name={wording.change}
              of={of}
              size="compact-xs"
              variant="default"
              aria-label={words.changeOf(token.name)}
              act={() => choose('share')}
            />
            <ActButton
              name={wording.revoke}
              of={of}
              size="compact-xs"
              variant="default"
              aria-label={words.revokeOf(token.name)}
              act={() => choose('revoke')}
            />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
