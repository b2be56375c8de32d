import { Alert, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { StoppedReplyNote } from '../contacts/stopped-reply-note.tsx'
import { stopsReplies } from '../contacts/stops-replies.ts'
import { useWords } from '../language/language.tsx'
import { CopiesNote } from '../participants/copies-note.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from './use-tickets.ts'
import styles from './timeline.module.css'

const wording = {
  title: { ja: '相談者に届くメール', en: 'The mail the applicant gets' },
  to: { ja: (address: string) => `宛先：${address}`, en: (address: string) => `To: ${address}` },
  subject: { ja: (subject: string) => `件名：${subject}`, en: (subject: string) => `Subject: ${subject}` },
  held: {
    ja: '相談者のメールアドレスがまだ確認されていないため、送信しても、確認されるまで保留になります。',
    en: 'The applicant has not confirmed their address yet: the mail waits until they have.',
  },
} as const

interface MessagePreviewProps {
  readonly ticket: Ticket
  readonly message: { readonly subject: string; readonly body: string; readonly attachments: string[] }
  /** It goes on a day to come, to the applicant alone. */
  readonly isPlanned?: boolean
  readonly close: () => void
}

/** The whole mail a reply becomes, or words for a day to come, as its reader will see it. */
export function MessagePreview({ ticket, message, isPlanned = false, close }: MessagePreviewProps) {
  const words = useWords(wording)
  const { number, applicant } = ticket
  const { data, error, refetch } = useQuery({
    queryKey: ['message-preview', number, message],
    queryFn: () => bodyOf(api.POST('/api/v1/tickets/{number}/message-preview', { params: { path: { number } }, body: message })),
    gcTime: 0,
  })
  return (
    <Dialog isOpen close={close} title={words.title} size="lg">
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader size="sm" />}
      {data && (
        <>
          <StoppedReplyNote applicant={applicant} isPlanned={isPlanned} mb="sm" />
          {data.heldFor && !stopsReplies(applicant.suppressed) && (
            <Alert color="yellow" mb="sm">
              {words.held}
            </Alert>
          )}
          <Text size="sm">{words.to(data.to)}</Text>
          {!isPlanned && <CopiesNote ticket={ticket} />}
          <Text size="sm" fw={700}>
            {words.subject(data.subject)}
          </Text>
          <div className={styles.words} lang={data.language} tabIndex={0}>
            {data.text}
          </div>
        </>
      )}
    </Dialog>
  )
}
