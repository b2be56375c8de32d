import { Fieldset, Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { LeavingDialog } from '../parts/leaving-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'

type Hours = Schemas['WorkingHours']['items'][number]

const wording = {
  lead: {
    ja: '面談の空き時間は、ここに登録した時間から示されます。登録のない曜日には、面談は入りません。決まっている面談はそのまま残ります。',
    en: 'Free times for meetings are taken from these. On a day without hours there are none. Meetings that are booked stay.',
  },
  days: {
    ja: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日'],
    en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  },
  from: { ja: '開始', en: 'From' },
  to: { ja: '終了', en: 'Until' },
  add: { ja: '時間帯を加える', en: 'Add hours' },
  addTo: { ja: (day: string) => `${day}に時間帯を加える`, en: (day: string) => `Add hours on ${day}` },
  remove: { ja: '削除', en: 'Remove' },
  removeOf: {
    ja: (day: string, from: string) => `${day} ${from}からの時間帯を削除`,
    en: (day: string, from: string) => `Remove ${day} from ${from}`,
  },
  hoursFrom: { ja: (day: string, from: string) => `${day} ${from}から`, en: (day: string, from: string) => `${day} from ${from}` },
  save: { ja: '勤務時間を保存する', en: 'Save the hours' },
  saved: { ja: '保存しました。', en: 'Saved.' },
  now: { ja: 'いまの勤務時間', en: 'Hours now' },
} as const

/** When one takes meetings, by weekday; what free times come from. */
export function OwnHours({ staffId }: { staffId: string }) {
  const words = useWords(wording)
  const { data, error } = useQuery({
    queryKey: ['working-hours', staffId],
    queryFn: () => bodyOf(api.GET('/api/v1/staff/{id}/working-hours', { params: { path: { id: staffId } } })),
  })
  return (
    <Stack gap="sm">
      <Text>{words.lead}</Text>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Loader size="sm" />}
      {data && <HourFields staffId={staffId} now={data} />}
    </Stack>
  )
}

type Stated = Schemas['WorkingHours']

const sayOne = ({ weekday, from, to }: Hours) => `${String(weekday)} ${from} ${to}`
/** The same for the same hours, in whichever order they were added. */
const sayHours = (hours: readonly Hours[]) => hours.map(sayOne).toSorted().join()
/** Those of `some` that are not among `others`. */
const without = (some: readonly Hours[], others: readonly Hours[]) => {
  const known = new Set(others.map(sayOne))
  return some.filter((one) => !known.has(sayOne(one)))
}

/** `now` is what is stated now: the same person may say otherwise elsewhere, or a supervisor for them, while it is edited here. */
function HourFields({ staffId, now }: { staffId: string; now: Stated }) {
  const words = useWords(wording)
  const { comma, dot } = usePunctuation()
  const queries = useQueryClient()
  const [seen, setSeen] = useState(now)
  const [hours, setHours] = useState<readonly Hours[]>(now.items)
  const key = ['working-hours', staffId]
  const save = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PUT('/api/v1/staff/{id}/working-hours', {
          params: { path: { id: staffId }, header: { 'if-match': `"${seen.version}"` } },
          body: [...hours],
        }),
      ),
    onSuccess: (stated) => {
      setSeen(stated)
      queries.setQueryData<Stated>(key, stated)
    },
    // They are others already: what they are is shown beside what was typed.
    onError: (error) => (error instanceof ApiProblem && error.status === 412 ? queries.invalidateQueries({ queryKey: key }) : undefined),
  })
  const isEdited = sayHours(hours) !== sayHours(seen.items)
  const isOutrun = !save.isSuccess && now.version !== seen.version
  if (isOutrun && !isEdited) {
    setSeen(now)
    setHours(now.items)
  }
  const [added, gone] = [without(now.items, seen.items), without(seen.items, now.items)]
  const theirs = words.days
    .map((day, index) => [day, now.items.filter(({ weekday }) => weekday === index + 1)] as const)
    .filter(([, ofDay]) => ofDay.length > 0)
    .map(([day, ofDay]) => `${day} ${ofDay.map(({ from, to }) => `${from}–${to}`).join(dot)}`)
    .join(comma)
  const set = (next: readonly Hours[]) => {
    save.reset()
    setHours(next)
  }
  const goOn = () => {
    set([...without(hours, gone), ...without(added, hours)])
    setSeen(now)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        {save.error && <ProblemNote error={save.error} />}
        <MeanwhileNote theirs={isOutrun && isEdited ? [{ label: words.now, said: theirs }] : []} goOn={goOn} />
        {words.days.map((day, index) => (
          <Fieldset key={day} legend={day} p="xs">
            <Group align="flex-end" gap="sm">
              {hours.map((one, place) => {
                if (one.weekday !== index + 1) return null
                const change = (part: Partial<Hours>) => set(hours.map((other, at) => (at === place ? { ...other, ...part } : other)))
                return (
                  <Group key={place} align="flex-end" gap={6}>
                    <TextInput
                      type="time"
                      size="xs"
                      required
                      label={words.from}
                      value={one.from}
                      onChange={({ currentTarget }) => change({ from: currentTarget.value })}
                    />
                    <TextInput
                      type="time"
                      size="xs"
                      required
                      label={words.to}
                      value={one.to}
                      onChange={({ currentTarget }) => change({ to: currentTarget.value })}
                    />
                    <ActButton
                      name={wording.remove}
                      of={{ key: `${day} ${String(place)}`, name: words.hoursFrom(day, one.from) }}
                      size="compact-sm"
                      variant="default"
                      aria-label={words.removeOf(day, one.from)}
                      act={() => set(hours.filter((_, at) => at !== place))}
                    />
                  </Group>
                )
              })}
              <ActButton
                name={wording.add}
                of={{ key: day, name: day }}
                size="compact-sm"
                variant="default"
                aria-label={words.addTo(day)}
                act={() => set([...hours, { weekday: index + 1, from: '09:00', to: '18:00' }])}
              />
            </Group>
          </Fieldset>
        ))}
        <Group>
          <SubmitButton name={wording.save} loading={save.isPending} />
          <span role="status">{save.isSuccess && words.saved}</span>
        </Group>
      </Stack>
      <LeavingDialog isUnsaved={() => !save.isSuccess && isEdited} />
    </form>
  )
}
