import { Alert, type MantineSpacing } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { stopsReplies } from './stops-replies.ts'

const wording = {
  stopped: {
    ja: (reason: string) =>
      `相談者のメールアドレスは配信停止中です（${reason}）。返信は記録に残りますが、メールは届きません。電話など別の方法でお伝えください。`,
    en: (reason: string) =>
      `The applicant’s address is suppressed (${reason}): a reply is kept on record, but not mailed. Reach them another way.`,
  },
} as const

/** Said before a reply is sent that its reader would not get at all, because their address is suppressed. */
export function StoppedReplyNote({ applicant: { suppressed }, mb = 0 }: Pick<Ticket, 'applicant'> & { readonly mb?: MantineSpacing }) {
  const words = useWords(wording)
  const labels = useLabels()
  if (suppressed === null || !stopsReplies(suppressed)) return null
  return (
    <Alert color="yellow" p="xs" mb={mb} role="status">
      {words.stopped(labels('suppressionReasons', suppressed))}
    </Alert>
  )
}
