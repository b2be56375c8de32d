import { Select, Textarea } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'

export interface Resolution {
  readonly kind: Exclude<NonNullable<Schemas['Ticket']['resolution']>['kind'], 'merged'>
  readonly note: string
}

const wording = {
  kind: { ja: '結果', en: 'Outcome' },
  note: { ja: '経緯（窓口の中だけ）', en: 'How it ended (for the desk only)' },
} as const

/** How a ticket was resolved. */
export function ResolveFields({ resolution, choose }: { resolution: Resolution; choose: (resolution: Resolution) => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  return (
    <>
      <Select
        label={words.kind}
        data-autofocus
        allowDeselect={false}
        value={resolution.kind}
        onChange={(kind) => choose({ ...resolution, kind: kind as Resolution['kind'] })} // the list offers only codes the API knows
        data={(catalog?.resolutionKinds ?? [])
          .filter(({ code }) => code !== 'merged')
          .map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      <Textarea
        label={words.note}
        autosize
        minRows={3}
        value={resolution.note}
        onChange={({ currentTarget }) => choose({ ...resolution, note: currentTarget.value })}
      />
    </>
  )
}
