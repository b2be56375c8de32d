import { SegmentedControl, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'
import { BoardColumn } from './board-column.tsx'
import { columns } from './use-column.ts'
import styles from './board.module.css'

const wording = {
  title: { ja: '打診ボード', en: 'Enquiries' },
  whose: { ja: '表示する案件', en: 'Whose tickets' },
  everyone: { ja: '全員', en: 'Everyone’s' },
  mine: { ja: '自分の担当', en: 'Mine' },
  about: {
    ja: '企業が候補自治体に関心を示すと、その自治体への打診がここに並びます。',
    en: 'When a company is interested in a municipality, the enquiry to it stands here.',
  },
} as const

/** The enquiries of all tickets by what they wait for. */
export function BoardScreen() {
  const words = useWords(wording)
  const { of } = useSearch({ from: '/board' })
  const navigate = useNavigate()
  return (
    <Screen
      title={words.title}
      acts={
        <SegmentedControl
          size="xs"
          aria-label={words.whose}
          value={of ?? 'everyone'}
          onChange={(chosen) => void navigate({ to: '/board', search: chosen === 'mine' ? { of: 'mine' } : {} })}
          data={[
            { value: 'everyone', label: words.everyone },
            { value: 'mine', label: words.mine },
          ]}
        />
      }
    >
      <Text c="dimmed" mb="md">
        {words.about}
      </Text>
      <div className={styles.board} tabIndex={0} role="group" aria-label={words.title}>
        {columns.map((column) => (
          <BoardColumn key={column.name} column={column} of={of} />
        ))}
      </div>
    </Screen>
  )
}
