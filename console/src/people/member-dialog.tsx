import { Checkbox, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
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
  invited: {
    ja: '招待のメールが届き、72時間以内にパスワードを設定できます。',
    en: 'They are invited by mail to choose a password within 72 hours.',
  },
} as const

/** Adds a member of the desk, or changes one. */
export function MemberDialog({ member, close }: { member: Member | undefined; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [name, setName] = useState(member?.name ?? '')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Schemas['StaffMember']['role']>(member?.role ?? 'consultant')
  const [capacity, setCapacity] = useState<number | string>(member?.capacity ?? 20)
  const [active, setActive] = useState(member?.active ?? true)
  const roles = catalog?.roles.filter(({ code }) => code !== 'contact') ?? []
  return (
    <FormDialog
      title={member ? words.change : words.add}
      act={member ? words.save : words.add}
      close={close}
      changes={[['staff']]}
      perform={() => {
        const stated = { name, role, capacity: Number(capacity) }
        return member
          ? api.PATCH('/api/v1/staff/{id}', { params: { path: { id: member.id } }, body: { ...stated, active } })
          : api.POST('/api/v1/staff', { body: { ...stated, email } })
      }}
    >
      <TextInput label={words.name} required data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
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
        onChange={(chosen) => setRole(chosen as typeof role)}
        data={roles.map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      <NumberInput label={words.capacity} min={0} max={1000} value={capacity} onChange={setCapacity} />
      {member && <Checkbox label={words.active} checked={active} onChange={({ currentTarget }) => setActive(currentTarget.checked)} />}
    </FormDialog>
  )
}
