import { Alert, List, Stack, Text } from '@mantine/core'
import { stopsReplies } from '../contacts/stops-replies.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { useLabels } from '../parts/use-catalog.ts'
import type { SplitPreview } from './use-split.ts'
import styles from './splitting.module.css'

const wording = {
  refused: { ja: 'このままでは分割できません', en: 'It cannot be split like this' },
  happens: { ja: '分割すると', en: 'What happens' },
  made: {
    ja: (at: string) => `新しい受付番号の案件ができます。最初のご連絡の期限は${at}です。`,
    en: (at: string) => `A ticket with a number of its own is made, to be answered first by ${at}.`,
  },
  goes: {
    ja: (messages: number, files: number) =>
      messages === 0
        ? '過去のメッセージは移りません。'
        : `メッセージ${grouped(messages)}件${files > 0 ? `と添付${grouped(files)}件` : ''}が、新しい案件でも読めるようになります。`,
    en: (messages: number, files: number) =>
      messages === 0
        ? 'No message of before goes along.'
        : `Read there, too: ${counted(messages, 'message')}${files > 0 ? ` and ${counted(files, 'file')}` : ''}.`,
  },
  stays: {
    ja: (messages: number) =>
      `${messages > 0 ? `ほかのメッセージ${grouped(messages)}件、` : ''}メモ・面談・予定メールは、この案件に残ります。`,
    en: (messages: number) =>
      `What stays here: ${messages > 0 ? `${counted(messages, 'other message')}, ` : ''}notes, meetings and mails to come.`,
  },
  links: {
    ja: 'お送り済みのメールやリンクは、これまでどおりこの案件につながります。',
    en: 'Mails and links sent before lead to this ticket, as they did.',
  },
  mail: { ja: '相談者に届くメールを確かめる', en: 'See the mail the applicant gets' },
  to: { ja: (address: string) => `宛先：${address}`, en: (address: string) => `To: ${address}` },
  subject: { ja: (subject: string) => `件名：${subject}`, en: (subject: string) => `Subject: ${subject}` },
  held: {
    ja: '相談者のメールアドレスがまだ確認されていないため、確認されるまで保留になります。',
    en: 'The applicant has not confirmed their address yet: the mail waits until they have.',
  },
  suppressed: {
    ja: (reason: string) => `このメールは届きません（${reason}）。電話など別の方法で新しい受付番号をお知らせください。`,
    en: (reason: string) => `This mail will not arrive (${reason}). Tell them the new number another way.`,
  },
} as const

/** What a split would bring, or why it must not be, and the mail the applicant gets. */
export function SplitOutcome({ preview: { refusals, goes, stays, firstResponseDueAt, mail } }: { preview: SplitPreview }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const labels = useLabels()
  if (refusals.length > 0) {
    return (
      <Alert color="vermilion" title={words.refused}>
        <List size="sm">
          {refusals.map((refusal) => (
            <List.Item key={refusal.code}>{refusal[language]}</List.Item>
          ))}
        </List>
      </Alert>
    )
  }
  const isStopped = mail !== null && stopsReplies(mail.suppressed)
  return (
    <Stack gap="xs">
      <Text size="sm" fw={700}>
        {words.happens}
      </Text>
      <List size="sm">
        <List.Item>{words.made(sayInstant(firstResponseDueAt, language))}</List.Item>
        <List.Item>{words.goes(goes.messages, goes.files)}</List.Item>
        <List.Item>{words.stays(stays.messages)}</List.Item>
        <List.Item>{words.links}</List.Item>
      </List>
      {mail && (
        <>
          {isStopped && <Alert color="yellow">{words.suppressed(labels('suppressionReasons', mail.suppressed ?? ''))}</Alert>}
          {!isStopped && mail.heldFor && <Alert color="yellow">{words.held}</Alert>}
          <details>
            <summary>{words.mail}</summary>
            <div className={styles.mail} lang={mail.language} tabIndex={0}>
              {words.to(mail.to)}
              {'\n'}
              <strong>{words.subject(mail.subject)}</strong>
              {'\n\n'}
              {mail.text}
            </div>
          </details>
        </>
      )}
    </Stack>
  )
}
