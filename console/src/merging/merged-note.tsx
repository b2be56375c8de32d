import { Alert } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'

const wording = {
  merged: { ja: '統合済み：続きはこちらの案件で対応します', en: 'Merged: it goes on at' },
} as const

/** Where a ticket goes on that became part of another one. */
export function MergedNote({ into }: { into: string }) {
  const words = useWords(wording)
  return (
    <Alert color="indigo" mt="xs" p="xs">
      {words.merged}{' '}
      <Link to="/tickets/$number" params={{ number: into }} search={{ view: 'all' }} className="figures" style={{ color: 'inherit' }}>
        {into}
      </Link>
    </Alert>
  )
}
