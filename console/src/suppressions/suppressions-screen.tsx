import { Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'
import { useOperations } from '../session/use-operations.ts'
import { SuppressDialog } from './suppress-dialog.tsx'
import { SuppressionTable } from './suppression-table.tsx'
import { useSuppressions } from './use-suppressions.ts'

const wording = {
  title: { ja: '配信停止', en: 'Suppressions' },
  lead: {
    ja: 'ここにあるアドレスには、メールを送りません。任意のご案内の配信停止だけは、必要なメールがこれまでどおり届きます。',
    en: 'Nothing is mailed to these addresses; to those that only unsubscribed from optional mails, what is needed still goes.',
  },
  masked: {
    ja: 'アドレスは伏せて表示しています。解除するのは、どなたのものかを見てご本人の意思を確かめられる統括責任者です。',
    en: 'Addresses are masked here. Supervisors lift them, who see whose they are and can ask the person first.',
  },
  which: { ja: '表示する配信停止', en: 'Which suppressions' },
  living: { ja: '停止中', en: 'In force' },
  lifted: { ja: '解除済み', en: 'Lifted' },
  search: { ja: 'アドレスの一部', en: 'Part of the address' },
  find: { ja: '探す', en: 'Find' },
  add: { ja: '配信を停止する', en: 'Suppress an address' },
} as const

/** Addresses nothing is mailed to. What is looked for stays out of the page’s address, for it is somebody’s. */
export function SuppressionsScreen() {
  const words = useWords(wording)
  const can = useOperations()
  const [which, setWhich] = useState<'living' | 'lifted'>('living')
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')
  const [isAdding, setAdding] = useState(false)
  const list = useSuppressions({ isLifted: which === 'lifted', wanted })
  const isMasked = list.data?.pages[0]?.can.search === false
  const add = can('suppressAddress') ? () => setAdding(true) : undefined
  return (
    <Screen title={words.title} acts={add && <ActButton name={wording.add} act={add} />}>
      <Text size="sm" mb="md">
        {words.lead}
        {isMasked && ` ${words.masked}`}
      </Text>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          setWanted(typed.trim())
        }}
      >
        <Group mb="md" align="end">
          <SegmentedControl
            aria-label={words.which}
            value={which}
            onChange={setWhich}
            data={[
              { value: 'living', label: words.living },
              { value: 'lifted', label: words.lifted },
            ]}
          />
          {list.data?.pages[0]?.can.search && (
            <>
              <TextInput label={words.search} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} w={280} />
              <SubmitButton name={wording.find} variant="default" />
            </>
          )}
        </Group>
      </form>
      <SuppressionTable name={words.title} list={list} isLifted={which === 'lifted'} wanted={wanted} />
      {isAdding && <SuppressDialog close={() => setAdding(false)} />}
    </Screen>
  )
}
