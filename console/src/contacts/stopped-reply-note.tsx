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
  stoppedMail: {
    ja: (reason: string) =>
      `相談者のメールアドレスは配信停止中です（${reason}）。送る日までに解除されなければ、このメールは送られません。電話など別の方法でお伝えください。`,
    en: (reason: string) =>
      `The applicant’s address is suppressed (${reason}): this mail does not go unless that is lifted by its day. Reach them another way.`,
  },
} as const

interface StoppedReplyNoteProps extends Pick<Ticket, 'applicant'> {
  /** It is no reply, but a mail for a day to come. */
  readonly isPlanned?: boolean
  readonly mb?: MantineSpacing
}

/** Said before a reply is sent that its reader would not get at all, because their address is suppressed. */
export function StoppedReplyNote({ applicant: { suppressed }, isPlanned = false, mb = 0 }: StoppedReplyNoteProps) {
  const words = useWords(wording)
  const labels = useLabels()
  if (suppressed === null || !stopsReplies(suppressed)) return null
  return (
    <Alert color="yellow" p="xs" mb={mb} role="status">
      {(isPlanned ? words.stoppedMail : words.stopped)(labels('suppressionReasons', suppressed))}
    </Alert>
  )
}
