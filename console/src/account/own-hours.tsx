import { Button, Fieldset, Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { LeavingDialog } from '../parts/leaving-dialog.tsx'
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
  save: { ja: '勤務時間を保存する', en: 'Save the hours' },
  saved: { ja: '保存しました。', en: 'Saved.' },
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
      {data && <HourFields staffId={staffId} stated={data.items} />}
    </Stack>
  )
}

/** The same for the same hours, in whichever order they were added. */
const sayHours = (hours: readonly Hours[]) =>
  hours
    .map(({ weekday, from, to }) => `${String(weekday)} ${from} ${to}`)
    .toSorted()
    .join()

function HourFields({ staffId, stated }: { staffId: string; stated: readonly Hours[] }) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const [hours, setHours] = useState(stated)
  const save = useMutation({
    mutationFn: () => bodyOf(api.PUT('/api/v1/staff/{id}/working-hours', { params: { path: { id: staffId } }, body: [...hours] })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['working-hours', staffId] }),
  })
  const set = (next: readonly Hours[]) => {
    save.reset()
    setHours(next)
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
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={words.removeOf(day, one.from)}
                      onClick={() => set(hours.filter((_, at) => at !== place))}
                    >
                      {words.remove}
                    </Button>
                  </Group>
                )
              })}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.addTo(day)}
                onClick={() => set([...hours, { weekday: index + 1, from: '09:00', to: '18:00' }])}
              >
                {words.add}
              </Button>
            </Group>
          </Fieldset>
        ))}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
          <span role="status">{save.isSuccess && words.saved}</span>
        </Group>
      </Stack>
      <LeavingDialog isUnsaved={() => !save.isSuccess && sayHours(hours) !== sayHours(stated)} />
    </form>
  )
}
