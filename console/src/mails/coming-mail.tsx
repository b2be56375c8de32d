import { Badge, Group } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useTownName } from '../parts/use-town-name.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { MailTitle } from './mail-title.tsx'
import { SendNowDialog } from './send-now-dialog.tsx'
import { SkipDialog } from './skip-dialog.tsx'
import type { Mail } from './use-mails.ts'
import styles from './mails.module.css'

const wording = {
  goes: { ja: '送信予定', en: 'Goes' },
  will_not: { ja: '送信されません', en: 'Will not go' },
  held: { ja: '保留', en: 'Held' },
  putOff: { ja: '延期', en: 'Put off' },
  delayed: { ja: '送信待ち', en: 'Waiting' },
  paused: { ja: '一時停止中', en: 'Paused' },
  since: { ja: 'から', en: 'since' },
  unlessReplied: { ja: '相談者から返信があれば送りません', en: 'Not if the applicant replies before' },
  sendNow: { ja: '今すぐ送る', en: 'Send now' },
  skip: { ja: '見送る', en: 'Skip' },
} as const

/** A mail that waits: when it goes, or what keeps it. */
export function ComingMail({ ticket, mail }: { ticket: Ticket; mail: Mail }) {
  const words = useWords(wording)
  const { colon, left, right } = usePunctuation()
  const labels = useLabels()
  const [open, setOpen] = useState<'sendNow' | 'skip'>()
  const close = () => setOpen(undefined)
  const nameOf = useTownName()
  const kind = labels('messageKinds', mail.kind)
  const of = { key: mail.id, name: mail.municipality ? kind + left + nameOf(mail.municipality) + right : kind }
  const { goesAt, goesLaterFor, against, heldFor, putOff, delay, pausedAt, text, unlessReplied } = mail
  const later = goesLaterFor ?? putOff?.reason
  return (
    <li className={styles.mail}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={styles.about}>
          <Group gap="xs">
            <MailTitle mail={mail} />
            {mail.state === 'sending' && <Badge size="sm">{labels('followUpStates', mail.state)}</Badge>}
          </Group>
          <div className={styles.when}>
            {goesAt && (
              <span>
                {words.goes} <Moment at={goesAt} />
              </span>
            )}
            {unlessReplied && mail.scheduled && <span>{words.unlessReplied}</span>}
            {against && (
              <span className={styles.alarming}>
                {words.will_not + colon}
                {labels('suppressionReasons', against)}
              </span>
            )}
            {heldFor && (
              <span className={styles.alarming}>
                {words.held + colon}
                {labels('holdReasons', heldFor)}
              </span>
            )}
            {pausedAt && (
              <span className={styles.alarming}>
                {words.paused + left}
                <Moment at={pausedAt} /> {words.since + right}
              </span>
            )}
            {delay && (
              <span className={styles.alarming}>
                {words.delayed + colon + labels('delayReasons', delay.reason) + left}
                <Moment at={delay.since} /> {words.since + right}
              </span>
            )}
            {later && (
              <span>
                {words.putOff + colon}
                {labels('putOffReasons', later)}
              </span>
            )}
          </div>
          {text && <div className={styles.words}>{text}</div>}
        </div>
        <Group gap="xs" flex="none">
          {mail.can.sendNow && (
            <ActButton name={wording.sendNow} of={of} size="compact-xs" variant="default" act={() => setOpen('sendNow')} />
          )}
          {mail.can.skip && <ActButton name={wording.skip} of={of} size="compact-xs" variant="default" act={() => setOpen('skip')} />}
        </Group>
      </Group>
      {open === 'sendNow' && <SendNowDialog ticket={ticket} mail={mail} close={close} />}
      {open === 'skip' && <SkipDialog ticket={ticket} mail={mail} close={close} />}
    </li>
  )
}
