import { Checkbox, TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  name: { ja: '一覧の名前', en: 'Name of the list' },
  shared: { ja: '窓口の全員と共有する', en: 'Share it with everybody at the desk' },
  sharedHint: {
    ja: '「自分の担当」などの条件は、見る人ごとに読み替えられます。',
    en: 'What is “mine” in it is each reader’s own.',
  },
} as const

const longestName = 40

export interface ViewTraits {
  readonly name: string
  readonly shared: boolean
}

/** What is chosen of a saved list besides what it shows. */
export function ViewFields({ traits, choose }: { traits: ViewTraits; choose: (traits: ViewTraits) => void }) {
  const words = useWords(wording)
  return (
    <>
      <TextInput
        label={words.name}
        data-autofocus
        required
        maxLength={longestName}
        value={traits.name}
        onChange={({ currentTarget }) => choose({ name: currentTarget.value, shared: traits.shared })}
      />
      <Checkbox
        label={words.shared}
        description={words.sharedHint}
        checked={traits.shared}
        onChange={({ currentTarget }) => choose({ name: traits.name, shared: currentTarget.checked })}
      />
    </>
  )
}
