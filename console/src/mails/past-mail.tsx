import { Badge, Loader } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { MailTitle } from './mail-title.tsx'
import { useStory, type Mail } from './use-mails.ts'
import styles from './mails.module.css'

const wording = {
  why: { ja: (reason: string) => `理由：${reason}`, en: (reason: string) => `Because: ${reason}` },
  planned: { ja: '予定：', en: 'Planned: ' },
  attempts: { ja: '送信の記録', en: 'Attempts' },
  notTried: { ja: '送信は試みていません。', en: 'Nothing was tried.' },
  sent: { ja: 'メールサーバーが受け付けました', en: 'The server took it' },
  later: { ja: '受け付けられず、後で再送します', en: 'Not taken, tried again later' },
  refused: { ja: 'メールサーバーが拒否しました', en: 'The server refused it' },
  unknown: { ja: '応答がなく、届いたかどうか分かりません', en: 'No answer; it may have arrived' },
  underWay: { ja: '送信中', en: 'Under way' },
  connection: { ja: '（接続の段階）', en: ' (while connecting)' },
  sender: { ja: '（差出人を伝えた段階）', en: ' (at the sender)' },
  recipient: { ja: '（宛先を伝えた段階）', en: ' (at the recipient)' },
  data: { ja: '（本文を送る前）', en: ' (before the words)' },
  content: { ja: '（本文を送った段階）', en: ' (at the words)' },
} as const

const alarming: ReadonlySet<Mail['state']> = new Set(['failed', 'unknown'])

/** A mail that went, failed or will not go; opened, its words and what the servers said. */
export function PastMail({ mail }: { mail: Mail }) {
  const words = useWords(wording)
  const labels = useLabels()
  const [isOpen, setOpen] = useState(false)
  const { data: story, error, refetch } = useStory(mail.id, isOpen)
  const { state, sentAt, cancelReason, skipReason, dueAt, text } = mail
  return (
    <li className={styles.mail}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.past}>
            <Badge size="sm" variant="light" color={alarming.has(state) ? 'vermilion' : state === 'sent' ? 'indigo' : 'gray'}>
              {labels('followUpStates', state)}
            </Badge>
            <MailTitle mail={mail} />
            <span className={styles.at}>
              {!sentAt && words.planned}
              <Moment at={sentAt ?? dueAt} />
            </span>
            {cancelReason && <span className={styles.reason}>{labels('cancelReasons', cancelReason)}</span>}
          </span>
        </summary>
        {skipReason && <p className={styles.note}>{words.why(skipReason)}</p>}
        {text && <div className={styles.words}>{text}</div>}
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {isOpen && !story && !error && <Loader size="xs" />}
        {story && (
          <>
            <h4 className={styles.subheading}>{words.attempts}</h4>
            {story.attempts.length === 0 && <p className={styles.note}>{words.notTried}</p>}
            <ol className={styles.attempts}>
              {story.attempts.map(({ attempt, startedAt, outcome, phase, response }) => (
                <li key={attempt}>
                  <Moment at={startedAt} /> {outcome ? words[outcome] : words.underWay}
                  {phase && words[phase]}
                  {response && <code className={styles.response}>{response}</code>}
                </li>
              ))}
            </ol>
          </>
        )}
      </details>
    </li>
  )
}
