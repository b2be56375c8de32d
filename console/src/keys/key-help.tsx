import { Button, Group, Stack, Switch, Table, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import {
  actionIds,
  keyCatalog,
  keyGroups,
  lineKeys,
  lineKeysName,
  writingKeys,
  writingKeysName,
  type ActionId,
  type KeyGroup,
} from './key-catalog.ts'
import { useChosenKeys } from './keys-provider.tsx'
import { keyOf } from './own-keys.ts'
import { namedKey, sayKey } from './pressed-key.ts'

/** What nobody can choose anew. */
const fixed = [
  { name: writingKeysName, lines: writingKeys },
  { name: lineKeysName, lines: lineKeys },
] as const

const wording = {
  title: { ja: 'キー操作', en: 'Keys' },
  isOn: { ja: '1文字のキー操作を使う', en: 'Single keys act' },
  hint: {
    ja: '文字の変換中や入力欄の中では働きません。割り当てを変えるには、欄でそのキーを押してください。',
    en: 'They rest while words are being converted and within fields. To change one, press the key in its field.',
  },
  taken: { ja: '別の操作に割り当てられています', en: 'Taken by another action' },
  keyFor: { ja: (name: string) => `「${name}」のキー`, en: (name: string) => `Key for “${name}”` },
  reset: { ja: '初期設定に戻す', en: 'Back to the defaults' },
} as const

/** What the keys do; here they are chosen anew or switched off. Opens as soon as it is there, and with every further `call`. */
export function KeyHelp({ call }: { call: number }) {
  const [isOpen, setOpen] = useState(true)
  const { own, choose } = useChosenKeys()
  const { language } = useLanguage()
  const words = useWords(wording)
  useEffect(() => setOpen(true), [call])
  return (
    <Dialog isOpen={isOpen} close={() => setOpen(false)} title={words.title} size="lg">
      <Stack>
        <Switch label={words.isOn} checked={own.isOn} onChange={({ currentTarget }) => choose({ ...own, isOn: currentTarget.checked })} />
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        {(Object.keys(keyGroups) as KeyGroup[]).map((group) => (
          <Table key={group} captionSide="top">
            <Table.Caption ta="left" fw={700} c="var(--ink)">
              {keyGroups[group][language]}
            </Table.Caption>
            <Table.Tbody>
              {actionIds
                .filter((action) => keyCatalog[action].group === group)
                .map((action) => (
                  <KeyRow key={action} action={action} />
                ))}
            </Table.Tbody>
          </Table>
        ))}
        {fixed.map(({ name, lines }) => (
          <Table key={name.en} captionSide="top">
            <Table.Caption ta="left" fw={700} c="var(--ink)">
              {name[language]}
            </Table.Caption>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.keys}>
                  <Table.Td>{line[language]}</Table.Td>
                  <Table.Td w={180}>{line.keys}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ))}
        <Group>
          <Button variant="default" onClick={() => choose({ ...own, chosen: {} })}>
            {words.reset}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function KeyRow({ action }: { action: ActionId }) {
  const { own, choose } = useChosenKeys()
  const { language } = useLanguage()
  const words = useWords(wording)
  const [isTaken, setTaken] = useState(false)
  const name = keyCatalog[action][language]
  const keep = (key: string) => {
    const owner = actionIds.find((other) => other !== action && keyOf(other, own) === key)
    setTaken(owner !== undefined)
    if (!owner) choose({ ...own, chosen: { ...own.chosen, [action]: key } })
  }
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td w={180}>
        <TextInput
          size="xs"
          aria-label={words.keyFor(name)}
          value={sayKey(keyOf(action, own))}
          error={isTaken && words.taken}
          // It shows a key; letters are not typed into it, and what is pressed counts at once.
          readOnly
          onKeyDown={(event) => {
            const key = namedKey(event.nativeEvent)
            if (key === undefined) return
            event.preventDefault()
            keep(key)
          }}
        />
      </Table.Td>
    </Table.Tr>
  )
}
