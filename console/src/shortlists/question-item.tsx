import { Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { Offer } from '../keys/offer.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useRefresh, type Ticket } from '../tickets/use-tickets.ts'
import type { Enquiry } from './use-case.ts'
import styles from './shortlists.module.css'

const wording = {
  asked: { ja: (name: string) => `${name}からの質問`, en: (name: string) => `${name} asks` },
  answerer: { ja: (who: string) => `実際の質問者：${who}`, en: (who: string) => `asked, as they say, by ${who}` },
  replied: { ja: '窓口からの回答', en: 'The desk replied' },
  reply: { ja: (name: string) => `${name}への回答`, en: (name: string) => `Reply to ${name}` },
  blindHint: {
    ja: '社名を伏せた打診です。企業が分かる言葉は書けません（送信時に確かめます）。',
    en: 'The company is not named: write nothing that tells who it is (checked when you send).',
  },
  openHint: { ja: '企業に確かめた内容を、自治体へ伝えます。', en: 'What the company says, relayed to the municipality.' },
  send: { ja: '自治体へ回答を送る', en: 'Send the reply' },
} as const

const replyCommand = { ja: '自治体の質問に回答する', en: 'Reply to the question' } as const

/** A question of the municipality, with its reply or room for one. */
export function QuestionItem({ ticket, enquiry, question }: { ticket: Ticket; enquiry: Enquiry; question: Enquiry['questions'][number] }) {
  const words = useWords(wording)
  const refresh = useRefresh(ticket.number)
  const [reply, setReply] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const send = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/enquiries/{id}/questions/{questionId}/reply', {
        params: { path: { id: enquiry.id, questionId: question.id } },
        body: { reply },
      }),
    onSuccess: refresh,
  })
  const name = useTownName()(enquiry.municipality)
  return (
    <div className={styles.said}>
      <div className={styles.steps}>
        <strong>{words.asked(name)}</strong>
        <Moment at={question.askedAt} />
        {question.answerer && <span>{words.answerer(question.answerer)}</span>}
      </div>
      <div className={styles.words}>{question.question}</div>
      {question.reply !== null && (
        <div className={styles.reply}>
          <div className={styles.steps}>
            <strong>{words.replied}</strong>
            {question.repliedAt && <Moment at={question.repliedAt} />}
          </div>
          <div className={styles.words}>{question.reply}</div>
        </div>
      )}
      {question.reply === null && enquiry.can.reply && (
        <form
          className={styles.reply}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate()
          }}
        >
          {send.error && <ProblemNote error={send.error} />}
          <Offer name={replyCommand} of={{ key: question.id, name }} act={() => area.current?.focus()} />
          <Textarea
            ref={area}
            size="sm"
            label={words.reply(name)}
            description={enquiry.disclosure === 'blind' ? words.blindHint : words.openHint}
            autosize
            minRows={2}
            maxRows={10}
            value={reply}
            onChange={({ currentTarget }) => setReply(currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <SubmitButton
              name={wording.send}
              of={{ key: question.id, name }}
              size="compact-sm"
              disabled={reply.trim() === ''}
              loading={send.isPending}
            />
          </Group>
        </form>
      )}
    </div>
  )
}
