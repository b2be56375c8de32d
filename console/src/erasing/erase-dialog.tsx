import { Checkbox, List, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { newKey } from '../parts/new-key.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { queriesOf } from '../tickets/use-tickets.ts'
import type { Erasable } from './erasable.ts'
import styles from './erase-dialog.module.css'

const wording = {
  title: {
    ja: {
      messages: 'メッセージの文面を消去する',
      notes: 'メモの文面を消去する',
      attachments: '添付ファイルを消去する',
      enquiries: '実際に回答・質問された方のお名前を消去する',
      'passed-cases': '実際に回答された方のお名前を消去する',
    },
    en: {
      messages: 'Erase the words of a message',
      notes: 'Erase the words of a note',
      attachments: 'Erase a file',
      enquiries: 'Erase who was said to have answered or asked',
      'passed-cases': 'Erase who was said to have answered',
    },
  },
  words: {
    ja: '件名と本文は、窓口の画面、ご本人のページ、個人データの控えのどこにも表示されなくなります。',
    en: 'Its subject and words are shown nowhere any more: not at the desk, on the person’s pages, or in what they take along.',
  },
  note: { ja: '本文は、どの画面にも表示されなくなります。', en: 'Its words are shown nowhere any more.' },
  file: {
    ja: 'ファイルの中身と名前は残らず、開くことも保存することもできなくなります。',
    en: 'Neither the file nor its name is kept: nobody can open or save it any more.',
  },
  mails: {
    ja: '送信待ちのメールは取り消され、送信済みのメールの控えからも消えます。相手に届いたメールは消せません。',
    en: 'Mails that wait to go are cancelled, and what is kept of sent ones is erased. What has arrived cannot be taken back.',
  },
  fileMails: {
    ja: '送信待ちのメールには添付されず、送信済みのメールの控えの本文も消えます。相手に届いたメールは消せません。',
    en: 'Mails that wait go without it, and the text kept of sent ones is erased. What has arrived cannot be taken back.',
  },
  answerer: {
    ja: 'この方の部署・お名前は、窓口の画面、リンクの先のページ、個人データの控えのどこにも表示されなくなります。回答・質問の内容は残ります。',
    en: 'Their department and name are shown nowhere any more: not at the desk, behind links, or in what people take along. What was answered or asked stays.',
  },
  answererMails: {
    ja: '質問をお知らせした担当者宛てのメールの控えも消えます。届いたメールは消せません。',
    en: 'What is kept of mails that told the consultant of a question is erased, too. What has arrived cannot be taken back.',
  },
  stays: {
    ja: '連絡があったこと、その日時と相手、消去した職員と理由は履歴に残ります。',
    en: 'That it was said, when and by whom, who erased it and why stay in the history.',
  },
  what: { ja: (name: string) => `消去するもの：${name}`, en: (name: string) => `What is erased: ${name}` },
  reason: { ja: '消去する理由', en: 'Why it is erased' },
  kept: {
    ja: '案件の履歴に残ります。消去する内容は書かないでください。',
    en: 'It stays in the history of the ticket: do not repeat what is erased.',
  },
  forGood: { ja: '元に戻せないことを確認しました', en: 'I know that this cannot be taken back' },
  act: { ja: '消去する', en: 'Erase' },
} as const

interface EraseDialogProps {
  readonly ticket: string
  /** What tells it from others. */
  readonly name: string
  readonly erasable: Erasable
  readonly close: () => void
}

/** Erases one thing that was said, once its reader has given a reason and said that they know what it does. */
export function EraseDialog({ ticket, name, erasable: { of, id, hasMails }, close }: EraseDialogProps) {
  const words = useWords(wording)
  const [reason, setReason] = useState('')
  const [isKnown, setKnown] = useState(false)
  // The same press, sent twice, is answered once.
  const [key] = useState(newKey)
  const effects = {
    messages: [words.words, ...(hasMails ? [words.mails] : []), words.stays],
    notes: [words.note, words.stays],
    attachments: [words.file, ...(hasMails ? [words.fileMails] : []), words.stays],
    enquiries: [words.answerer, ...(hasMails ? [words.answererMails] : []), words.stays],
    'passed-cases': [words.answerer, words.stays],
  }[of]
  return (
    <FormDialog
      title={words.title[of]}
      act={words.act}
      size="lg"
      close={close}
      changes={queriesOf(ticket)}
      perform={() =>
        api.POST(of === 'enquiries' || of === 'passed-cases' ? `/api/v1/${of}/{id}/answerer/erasure` : `/api/v1/${of}/{id}/erasure`, {
          params: { path: { id }, header: { 'idempotency-key': key } },
          body: { reason },
        })
      }
    >
      <Text size="sm" fw={700} className={styles.what ?? ''}>
        {words.what(name)}
      </Text>
      <List size="sm">
        {effects.map((effect) => (
          <List.Item key={effect}>{effect}</List.Item>
        ))}
      </List>
      <ReasonField data-autofocus label={words.reason} description={words.kept} value={reason} change={setReason} />
      <Checkbox required label={words.forGood} checked={isKnown} onChange={({ currentTarget }) => setKnown(currentTarget.checked)} />
    </FormDialog>
  )
}
