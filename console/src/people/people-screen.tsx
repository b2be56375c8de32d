import { Badge, Group, Loader, Progress, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { WithdrawInvitationDialog } from '../contacts/withdraw-invitation-dialog.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay, sayInstant } from '../parts/instant.ts'
import { readStaff } from '../parts/read-staff.ts'
import { ListTable } from '../parts/list-table.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useOperations } from '../session/use-operations.ts'
import { AbsencesDialog } from './absences-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import type { Member } from './member.ts'
import { MemberDialog } from './member-dialog.tsx'
import { SessionsDialog } from './sessions-dialog.tsx'

const wording = {
  title: { ja: '窓口の職員', en: 'People of the desk' },
  add: { ja: '職員を加える', en: 'Add somebody' },
  name: { ja: '氏名', en: 'Name' },
  role: { ja: '役割', en: 'Role' },
  load: { ja: '対応中の案件', en: 'Open tickets' },
  loadOf: {
    ja: (open: number, capacity: number) => `${grouped(open)}件／上限${grouped(capacity)}件`,
    en: (open: number, capacity: number) => `${grouped(open)} of ${grouped(capacity)}`,
  },
  takesNone: { ja: '受け持ちません', en: 'Takes none' },
  absences: { ja: '不在', en: 'Absences' },
  from: { ja: (from: string, to: string) => `${from}〜${to}`, en: (from: string, to: string) => `${from} – ${to}` },
  none: { ja: 'なし', en: 'None' },
  state: { ja: '状態', en: 'State' },
  active: { ja: '有効', en: 'Active' },
  inactive: { ja: '停止中', en: 'Stopped' },
  acts: { ja: '操作', en: 'Acts' },
  change: { ja: '変更', en: 'Change' },
  sessions: { ja: 'サインインの状況', en: 'Sessions' },
  invite: { ja: '招待を送る', en: 'Invite' },
  withdraw: { ja: '招待を取り消す', en: 'Withdraw the invitation' },
  invited: { ja: (until: string) => `招待中（${until}まで）`, en: (until: string) => `Invited until ${until}` },
  notInvited: { ja: 'パスワード未設定', en: 'No password yet' },
  ofMember: { ja: (act: string, name: string) => `${name}：${act}`, en: (act: string, name: string) => `${act} – ${name}` },
  total: {
    ja: (open: number, capacity: number) => `対応中の案件は全体で${grouped(open)}件／上限${grouped(capacity)}件`,
    en: (open: number, capacity: number) => `${grouped(open)} open tickets in all, of ${grouped(capacity)} that can be carried`,
  },
} as const

type Dialog = { readonly kind: 'member' | 'sessions' | 'absences' | 'invite' | 'withdraw'; readonly member: Member | undefined }

/** Who works at the desk: what each has to do, when they are away, and for administrators their accounts. */
export function PeopleScreen() {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const can = useOperations()
  const { data: members = [], error, refetch, isPending } = useQuery({ queryKey: ['staff'], queryFn: readStaff })
  const [dialog, setDialog] = useState<Dialog>()
  const close = () => setDialog(undefined)
  /** As they are now: somebody else may change them meanwhile. */
  const shown = members.find(({ id }) => id === dialog?.member?.id) ?? dialog?.member
  const working = members.filter(({ carriesTickets }) => carriesTickets)
  const sumOf = (figure: (member: Member) => number) => working.reduce((sum, member) => sum + figure(member), 0)
  const acts = ({ can: may, awaitsPassword }: Member) =>
    [
      { may: may.change, act: 'change' as const, kind: 'member' as const },
      { may: may.setAbsences, act: 'absences' as const, kind: 'absences' as const },
      { may: may.listSessions, act: 'sessions' as const, kind: 'sessions' as const },
      // Whoever has a password asks for another one at the sign-in.
      { may: may.invite && awaitsPassword, act: 'invite' as const, kind: 'invite' as const },
      { may: may.withdrawInvitation, act: 'withdraw' as const, kind: 'withdraw' as const },
    ].filter((one) => one.may)
  return (
    <Screen
      title={words.title}
      isOnlyRead={!can('setAbsences')}
      acts={can('createStaff') && <ActButton name={wording.add} act={() => setDialog({ kind: 'member', member: undefined })} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      <Text size="sm" c="dimmed" mb="sm">
        {words.total(
          sumOf(({ openLoad }) => openLoad),
          sumOf(({ capacity }) => capacity),
        )}
      </Text>
      <ListTable
        name={words.title}
        heads={[words.name, words.role, words.load, words.absences, words.state, can('setAbsences') && words.acts]}
      >
        {members.map((member) => (
          <Table.Tr key={member.id}>
            <Table.Th scope="row" fw={600}>
              {member.name}
              <Text size="xs" c="dimmed">
                <Address of={member.email} />
              </Text>
            </Table.Th>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{labels('roles', member.role)}</Table.Td>
            <Table.Td w={130}>
              {member.carriesTickets || member.openLoad > 0 ? (
                <>
                  <Text size="sm">{words.loadOf(member.openLoad, member.capacity)}</Text>
                  <Progress value={(100 * member.openLoad) / Math.max(1, member.capacity)} size="xs" aria-hidden />
                </>
              ) : (
                <Text size="sm" c="dimmed">
                  {words.takesNone}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Absences member={member} />
            </Table.Td>
            <Table.Td>
              {member.active && member.awaitsPassword ? (
                <Text size="xs">
                  {member.invitedUntil === null ? words.notInvited : words.invited(sayInstant(member.invitedUntil, language))}
                </Text>
              ) : (
                <Badge variant="light" color={member.active ? 'green' : 'gray'}>
                  {member.active ? words.active : words.inactive}
                </Badge>
              )}
            </Table.Td>
            {can('setAbsences') && (
              <Table.Td>
                <Group gap={4}>
                  {acts(member).map(({ act, kind }) => (
                    <ActButton
                      key={kind}
                      name={wording[act]}
                      of={{ key: member.id, name: member.name }}
                      size="compact-xs"
                      variant="default"
                      aria-label={words.ofMember(words[act], member.name)}
                      act={() => setDialog({ kind, member })}
                    />
                  ))}
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </ListTable>
      {dialog?.kind === 'member' && <MemberDialog member={shown} close={close} />}
      {dialog?.kind === 'absences' && shown && <AbsencesDialog member={shown} members={members} close={close} />}
      {dialog?.kind === 'invite' && dialog.member && <InviteDialog member={dialog.member} close={close} />}
      {dialog?.kind === 'withdraw' && dialog.member && (
        <WithdrawInvitationDialog person={dialog.member} holds={dialog.member.openLoad} to="desk" changes={[['staff']]} close={close} />
      )}
      {dialog?.kind === 'sessions' && dialog.member && <SessionsDialog member={dialog.member} close={close} />}
    </Screen>
  )
}

/** An address that is broken behind its @ where its column is narrow. */
function Address({ of: address }: { of: string }) {
  const at = address.indexOf('@') + 1
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  )
}

function Absences({ member: { absences } }: { member: Member }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  if (absences.length === 0) return <>{words.none}</>
  return absences.map(({ startsOn, endsOn }) => (
    <div key={startsOn}>{words.from(sayDay(`${startsOn}T00:00+09:00`, language), sayDay(`${endsOn}T00:00+09:00`, language))}</div>
  ))
}
