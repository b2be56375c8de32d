import { Checkbox, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { useEdited } from '../parts/use-edited.ts'
import type { Member } from './member.ts'

const wording = {
  add: { ja: '職員を加える', en: 'Add somebody' },
  change: { ja: '職員の情報を変更', en: 'Change a member' },
  save: { ja: '保存する', en: 'Save' },
  name: { ja: '氏名', en: 'Name' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  role: { ja: '役割', en: 'Role' },
  capacity: { ja: '同時に担当できる件数', en: 'Tickets at once' },
  active: {
    ja: 'サインインと担当を認める（外すと、すべてのセッションが終了します）',
    en: 'May sign in and be given tickets (without it, all sessions end)',
  },
  state: { ja: '状態', en: 'State' },
  isActive: { ja: '有効', en: 'Active' },
  isStopped: { ja: '停止中', en: 'Stopped' },
  invited: {
    ja: '招待のメールが届き、72時間以内にパスワードを設定できます。',
    en: 'They are invited by mail to choose a password within 72 hours.',
  },
} as const

interface Stated {
  name: string
  role: Schemas['StaffMember']['role']
  capacity: number | string
  active: boolean
}

/** Adds a member of the desk, or changes one, who is `member` as they are now. */
export function MemberDialog({ member, close }: { member: Member | undefined; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [email, setEmail] = useState('')
  const labels = useLabels()
  const { version, mine, set, changes, theirs, goOn } = useEdited<Stated>({
    version: member?.updatedAt ?? '',
    values: {
      name: member?.name ?? '',
      role: member?.role ?? 'consultant',
      capacity: member?.capacity ?? 20,
      active: member?.active ?? true,
    },
  })
  const { name, role, capacity, active } = mine
  const said = [
    theirs.name !== undefined && { label: words.name, said: theirs.name },
    theirs.role !== undefined && { label: words.role, said: labels('roles', theirs.role) },
    theirs.capacity !== undefined && { label: words.capacity, said: String(theirs.capacity) },
    theirs.active !== undefined && { label: words.state, said: theirs.active ? words.isActive : words.isStopped },
  ].filter((one) => one !== false)
  const roles = catalog?.roles.filter(({ code }) => code !== 'contact') ?? []
  return (
    <FormDialog
      title={member ? words.change : words.add}
      act={member ? words.save : words.add}
      close={close}
      changes={[['staff']]}
      perform={() => {
        if (!member) return api.POST('/api/v1/staff', { body: { name, role, capacity: Number(capacity), email } })
        const { capacity: changed, ...others } = changes
        return api.PATCH('/api/v1/staff/{id}', {
          params: { path: { id: member.id }, header: { 'if-match': `"${version}"` } },
          body: { ...others, ...(changed !== undefined && { capacity: Number(changed) }) },
        })
      }}
    >
      <MeanwhileNote theirs={said} goOn={goOn} />
      <TextInput
        label={words.name}
        required
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      {!member && (
        <>
          <TextInput
            label={words.email}
            type="email"
            required
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {words.invited}
          </Text>
        </>
      )}
      <Select
        label={words.role}
        allowDeselect={false}
        value={role}
        onChange={(chosen) => set({ role: chosen as typeof role })} // it offers only roles
        data={roles.map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      <NumberInput label={words.capacity} min={0} max={1000} value={capacity} onChange={(value) => set({ capacity: value })} />
      {member && (
        <Checkbox label={words.active} checked={active} onChange={({ currentTarget }) => set({ active: currentTarget.checked })} />
      )}
    </FormDialog>
  )
}
