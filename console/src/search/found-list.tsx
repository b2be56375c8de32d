import { Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { Option } from '../options/option.tsx'
import { OptionGroup } from '../options/option-group.tsx'
import type { Options } from '../options/use-options.ts'
import { listAll, openIt, tryAgain } from './choices.ts'
import { foundGroups, type Found, type FoundByGroup } from './found.ts'
import belowField from '../options/options.module.css'
import styles from './search.module.css'

const wording = {
  tickets: { ja: '案件', en: 'Tickets' },
  municipalities: { ja: '自治体', en: 'Municipalities' },
  companies: { ja: '企業', en: 'Companies' },
  people: { ja: '人', en: 'People' },
  recent: { ja: '最近開いたもの', en: 'Opened lately' },
  none: { ja: '見つかりません。別の言葉でお試しください。', en: 'Nothing found; try other words.' },
  more: { ja: 'ほかにもあります。言葉を足すと絞り込めます。', en: 'There are more; add words.' },
  cutShort: { ja: '時間内に探しきれませんでした。言葉を足してお試しください。', en: 'Not all could be looked through in time; add words.' },
  again: { ja: 'もう一度試す', en: 'Try again' },
  openIt: { ja: (number: string) => `${number}を開く`, en: (number: string) => `Open ${number}` },
  all: { ja: (words: string) => `「${words}」を案件の一覧で見る`, en: (words: string) => `List the tickets with “${words}”` },
  places: {
    ja: {
      form: '相談内容：',
      message: 'メッセージ：',
      note: 'メモ：',
      participant: '参加者：',
      attachment: '添付ファイル：',
      enquiry: '打診番号：',
    },
    en: { form: 'Form: ', message: 'Message: ', note: 'Note: ', participant: 'Participant: ', attachment: 'File: ', enquiry: 'Enquiry: ' },
  },
} as const

interface FoundListProps {
  readonly options: Options
  readonly found: FoundByGroup | undefined
  /** What was opened last, while nothing is looked for. */
  readonly recent: readonly Found[]
  readonly hasFailed: boolean
  /** Number of a ticket to open as it was typed. */
  readonly typedNumber: string | undefined
  /** Words to list the tickets with. */
  readonly listed: string | undefined
}

/** The options below the search. */
export function FoundList({ options, found, recent, hasFailed, typedNumber, listed }: FoundListProps) {
  const words = useWords(wording)
  const shown = found ? foundGroups.filter((group) => found[group].items.length > 0 || !found[group].complete) : []
  return (
    <>
      {recent.length > 0 && (
        <OptionGroup name={words.recent}>
          {recent.map((one) => (
            <FoundOption key={one.key} of={options} found={one} />
          ))}
        </OptionGroup>
      )}
      {found && shown.length === 0 && <div className={belowField.none}>{words.none}</div>}
      {found &&
        shown.map((group) => {
          const { items, more, complete } = found[group]
          return (
            <OptionGroup key={group} name={words[group]}>
              {items.map((one) => (
                <FoundOption key={one.key} of={options} found={one} />
              ))}
              {(more || !complete) && (
                <Text size="xs" c="dimmed" px="sm" pb={4}>
                  {complete ? words.more : words.cutShort}
                </Text>
              )}
            </OptionGroup>
          )
        })}
      {hasFailed && (
        <Option of={options} value={tryAgain}>
          {words.again}
        </Option>
      )}
      {typedNumber !== undefined && (
        <Option of={options} value={openIt}>
          {words.openIt(typedNumber)}
        </Option>
      )}
      {listed !== undefined && (
        <Option of={options} value={listAll}>
          {words.all(listed)}
        </Option>
      )}
    </>
  )
}

function FoundOption({ of, found: { key, name, about, foundIn } }: { of: Options; found: Found }) {
  const { places } = useWords(wording)
  return (
    <Option of={of} value={key}>
      <span>
        {name}
        {about !== '' && <span className={`${belowField.about ?? ''} ${styles.about ?? ''}`}>{about}</span>}
        {foundIn && (
          <span className={`${belowField.about ?? ''} ${styles.excerpt ?? ''}`}>
            {places[foundIn.kind]}
            {foundIn.excerpt}
          </span>
        )}
      </span>
    </Option>
  )
}
