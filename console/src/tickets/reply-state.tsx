import { Badge } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'

const wording = { held: { ja: '保留', en: 'Held' }, paused: { ja: '一時停止中', en: 'Paused' } } as const

/** How a reply stands with the mail it goes by: sent, or why it is not. */
export function ReplyState({ mail: { state, heldFor, pausedAt, cancelReason } }: { mail: Schemas['FollowUp'] }) {
  const words = useWords(wording)
  const labels = useLabels()
  const isOnItsWay = state === 'sent' || state === 'sending' || (state === 'pending' && heldFor === null && pausedAt === null)
  const why = heldFor ? labels('holdReasons', heldFor) : cancelReason && labels('cancelReasons', cancelReason)
  return (
    <>
      <Badge size="xs" variant="outline" color={isOnItsWay ? 'gray.7' : 'vermilion'}>
        {heldFor ? words.held : pausedAt ? words.paused : labels('followUpStates', state)}
      </Badge>
      {why && <span>{why}</span>}
    </>
  )
}
