import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { latestDay, sayDay } from '../parts/instant.ts'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import type { Member } from './member.ts'

const wording = {
  title: { ja: (name: string) => `${name}さんの不在`, en: (name: string) => `Absences of ${name}` },
  save: { ja: '保存する', en: 'Save' },
  from: { ja: '初日', en: 'First day' },
  to: { ja: '最終日', en: 'Last day' },
  substitute: { ja: '代わりの職員', en: 'Who stands in' },
  nobody: { ja: '決めない', en: 'Nobody' },
  add: { ja: '不在を加える', en: 'Add an absence' },
  remove: { ja: '削除', en: 'Remove' },
  now: { ja: 'いまの不在', en: 'Absences now' },
  days: { ja: (from: string, to: string) => `${from}〜${to}`, en: (from: string, to: string) => `${from} – ${to}` },
  none: { ja: '不在の予定はありません。', en: 'No absences are planned.' },
} as const

interface Absence {
  readonly key: string
  startsOn: string
  endsOn: string
  substituteId: string | null
}

type Days = Omit<Absence, 'key'>
const said = ({ startsOn, endsOn, substituteId }: Days) => [startsOn, endsOn, substituteId].join(' ')
/** Those of `some` that are not among `others`. */
const without = <Some extends Days>(some: readonly Some[], others: readonly Days[]) => {
  const known = new Set(others.map(said))
  return some.filter((one) => !known.has(said(one)))
}
const keyed = (absence: Days): Absence => ({ ...absence, key: crypto.randomUUID() })

/** When somebody is away, and who stands in; `member` as they are now, for somebody else may say so meanwhile. */
export function AbsencesDialog({ member, members, close }: { member: Member; members: readonly Member[]; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { comma } = usePunctuation()
  const [seen, setSeen] = useState(member)
  const [absences, setAbsences] = useState<readonly Absence[]>(() => member.absences.map(keyed))
  const [added, gone] = [without(member.absences, seen.absences), without(seen.absences, member.absences)]
  const isOutrun = added.length + gone.length > 0
  const dayOf = (day: string) => sayDay(`${day}T00:00+09:00`, language)
  const theirs = member.absences.map(({ startsOn, endsOn }) => words.days(dayOf(startsOn), dayOf(endsOn))).join(comma)
  const goOn = () => {
    setAbsences((mine) => [...without(mine, gone), ...without(added, mine).map(keyed)])
    setSeen(member)
  }
  const change = (key: string, part: Partial<Absence>) =>
    setAbsences((all) => all.map((absence) => (absence.key === key ? { ...absence, ...part } : absence)))
  const others = members.filter(({ id, can }) => id !== member.id && can.letStandIn)
  return (
    <FormDialog
      title={words.title(member.name)}
      act={words.save}
      close={close}
      changes={[['staff']]}
      size="lg"
      perform={() =>
        api.PUT('/api/v1/staff/{id}/absences', {
          params: { path: { id: member.id }, header: { 'if-match': `"${(isOutrun ? seen : member).updatedAt}"` } },
          body: absences.map(({ startsOn, endsOn, substituteId }) => ({ startsOn, endsOn, ...(substituteId && { substituteId }) })),
        })
      }
    >
      <MeanwhileNote theirs={isOutrun ? [{ label: words.now, said: theirs }] : []} goOn={goOn} />
      {absences.length === 0 && <Text>{words.none}</Text>}
      {absences.map(({ key, startsOn, endsOn, substituteId }) => (
        <Group key={key} align="flex-end" gap="xs">
          <TextInput
            type="date"
            max={latestDay}
            label={words.from}
            required
            value={startsOn}
            onChange={({ currentTarget }) => change(key, { startsOn: currentTarget.value })}
          />
          <TextInput
            type="date"
            max={latestDay}
            label={words.to}
            required
            value={endsOn}
            onChange={({ currentTarget }) => change(key, { endsOn: currentTarget.value })}
          />
          <Select
            label={words.substitute}
            flex="1 1 11rem"
            clearable
            placeholder={words.nobody}
            value={substituteId}
            onChange={(chosen) => change(key, { substituteId: chosen })}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button variant="default" onClick={() => setAbsences((all) => all.filter((absence) => absence.key !== key))}>
            {words.remove}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="light"
          onClick={() => setAbsences((all) => [...all, { key: crypto.randomUUID(), startsOn: '', endsOn: '', substituteId: null }])}
        >
          {words.add}
        </Button>
      </Group>
    </FormDialog>
  )
}
