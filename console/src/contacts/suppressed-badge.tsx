import { Badge } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'

const wording = {
  suppressed: { ja: (reason: string) => `配信停止：${reason}`, en: (reason: string) => `Suppressed: ${reason}` },
} as const

interface SuppressedBadgeProps {
  readonly reason: Schemas['KnownContact']['suppressed']
  readonly size: 'xs' | 'sm'
}

/** Says beside an address why mails do not go to it; nothing when they do. */
export function SuppressedBadge({ reason, size }: SuppressedBadgeProps) {
  const words = useWords(wording)
  const labels = useLabels()
  if (reason === null) return null
  return (
    <Badge size={size} h="auto" variant="light" color="vermilion" styles={{ label: { whiteSpace: 'normal' } }}>
      {words.suppressed(labels('suppressionReasons', reason))}
    </Badge>
  )
}
