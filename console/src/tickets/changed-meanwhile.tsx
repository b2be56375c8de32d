import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useLabels, type ListName } from '../parts/use-catalog.ts'
import { mergeStated, type Stated } from './stated.ts'

const wording = {
  somebody: { ja: 'ほかの人', en: 'Somebody else' },
  named: { ja: (name: string) => `${name}さん`, en: (name: string) => name },
  why: {
    ja: (who: string) => `この案件は、編集中に${who}が変更しました。両方の内容を確かめて、残すほうを選んでください。`,
    en: (who: string) => `${who} changed this ticket meanwhile. Look at both and choose what stays.`,
  },
  both: {
    ja: (who: string) => `この案件は、編集中に${who}が変更しました。重なる変更はなく、両方の変更を合わせて続けられます。`,
    en: (who: string) => `${who} changed this ticket meanwhile. The changes do not touch each other; both can stay.`,
  },
  mine: { ja: (what: string) => `自分の変更：${what}`, en: (what: string) => `Yours: ${what}` },
  theirs: {
    ja: (who: string, what: string) => `${who}の変更：${what}`,
    en: (who: string, what: string) => `${who}: ${what}`,
  },
  none: { ja: 'なし', en: 'none' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  goOn: { ja: 'この内容で続ける', en: 'Go on with this' },
  topics: { ja: '課題', en: 'Topics' },
  supports: { ja: '支援内容', en: 'Support' },
  stage: { ja: '段階', en: 'Stage' },
  preferredContact: { ja: '希望する連絡方法', en: 'Prefers' },
} as const

const lists: Record<keyof Stated, ListName> = {
  topics: 'topics',
  supports: 'supports',
  stage: 'stages',
  preferredContact: 'preferredContacts',
}

interface ChangedMeanwhileProps {
  readonly before: Stated
  readonly mine: Stated
  readonly theirs: Stated
  /** Whoever changed it, if the desk knows. */
  readonly colleague: string | undefined
  readonly decide: (stated: Stated) => void
  readonly close: () => void
}

/** Both versions of a ticket that two people changed at one time. */
export function ChangedMeanwhile({ before, mine, theirs, colleague, decide, close }: ChangedMeanwhileProps) {
  const words = useWords(wording)
  const who = colleague === undefined ? words.somebody : words.named(colleague)
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => note.current?.focus(), [])
  const { comma } = usePunctuation()
  const labels = useLabels()
  const { merged, contested } = mergeStated(before, mine, theirs)
  const [kept, setKept] = useState<Partial<Record<keyof Stated, 'mine' | 'theirs'>>>({})
  const say = (field: keyof Stated, stated: Stated) =>
    [stated[field]]
      .flat()
      .map((code) => labels(lists[field], code))
      .join(comma) || words.none
  return (
    <Stack>
      <Text ref={note} tabIndex={-1} size="sm" role="alert">
        {contested.length === 0 ? words.both(who) : words.why(who)}
      </Text>
      {contested.map((field) => (
        <Radio.Group
          key={field}
          label={words[field]}
          value={kept[field] ?? null}
          onChange={(side) => setKept((chosen) => ({ ...chosen, [field]: side }))}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="mine" label={words.mine(say(field, mine))} />
            <Radio value="theirs" label={words.theirs(who, say(field, theirs))} />
          </Stack>
        </Radio.Group>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
        <Button
          disabled={contested.some((field) => kept[field] === undefined)}
          onClick={() => {
            const ours = Object.fromEntries(contested.filter((field) => kept[field] === 'mine').map((field) => [field, mine[field]]))
            decide({ ...merged, ...ours })
          }}
        >
          {words.goOn}
        </Button>
      </Group>
    </Stack>
  )
}
