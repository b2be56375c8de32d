import { Select, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'

const wording = {
  kind: { ja: '方法', en: 'How' },
  phone: { ja: '電話番号（空欄なら相談者の番号におかけします）', en: 'Number to call (the applicant’s own when empty)' },
  joinUrl: { ja: '参加用URL（https://…）', en: 'Address to join (https://…)' },
  place: { ja: '場所', en: 'Where' },
} as const

/** How people come together. Texts are empty where nothing is said. */
export interface Way {
  readonly kind: Schemas['Meeting']['kind']
  readonly place: string
  readonly joinUrl: string
  readonly phone: string
}

/** The fields for how a meeting takes place; those that do not belong to its kind are not shown. */
export function WayFields({ way, change }: { way: Way; change: (way: Way) => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  return (
    <>
      <Select
        label={words.kind}
        allowDeselect={false}
        value={way.kind}
        onChange={(kind) => change({ ...way, kind: kind as Way['kind'] })}
        data={(catalog?.meetingKinds ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      {way.kind === 'phone' && (
        <TextInput
          type="tel"
          label={words.phone}
          value={way.phone}
          onChange={({ currentTarget }) => change({ ...way, phone: currentTarget.value })}
        />
      )}
      {way.kind === 'online' && (
        <TextInput
          label={words.joinUrl}
          type="url"
          value={way.joinUrl}
          onChange={({ currentTarget }) => change({ ...way, joinUrl: currentTarget.value })}
        />
      )}
      {way.kind === 'in_person' && (
        <TextInput label={words.place} value={way.place} onChange={({ currentTarget }) => change({ ...way, place: currentTarget.value })} />
      )}
    </>
  )
}

/** What of a way the API is told: only what belongs to its kind. */
export function wayOf({ kind, place, joinUrl, phone }: Way): Pick<Schemas['Meeting'], 'kind'> & {
  place?: string
  joinUrl?: string
  phone?: string
} {
  return {
    kind,
    ...(kind === 'in_person' && place !== '' && { place }),
    ...(kind === 'online' && joinUrl !== '' && { joinUrl }),
    ...(kind === 'phone' && phone !== '' && { phone }),
  }
}
