import { Badge, Group } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { answeredBy } from '../parts/answered-by.ts'
import { Moment } from '../parts/moment.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useLabels } from '../parts/use-catalog.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { BriefBox } from './brief-box.tsx'
import { EnquiryActs } from './enquiry-acts.tsx'
import { IntroductionCard } from './introduction-card.tsx'
import { QuestionItem } from './question-item.tsx'
import type { Enquiry } from './use-case.ts'
import styles from './shortlists.module.css'

const wording = {
  title: { ja: '打診', en: 'Enquiry' },
  number: { ja: '打診番号', en: 'Enquiry number' },
  sent: { ja: '送信', en: 'Sent' },
  until: { ja: '回答期限', en: 'To be answered by' },
  untilConsent: { ja: '同意の期限', en: 'Consent by' },
  accept: { ja: (name: string) => `${name}が受諾`, en: (name: string) => `${name} accepted` },
  decline: { ja: (name: string) => `${name}が辞退`, en: (name: string) => `${name} declined` },
  byDesk: { ja: (name: string) => `窓口の${name}が代わりに記録`, en: (name: string) => `recorded by ${name} of the desk` },
  answerer: answeredBy,
  consent: { ja: '社名開示の同意', en: 'Disclosure consent' },
  consentAsked: { ja: '企業へ確認中', en: 'Asked of the company' },
  consentGiven: { ja: '同意あり', en: 'Given' },
  consentWithdrawn: { ja: '撤回されました', en: 'Withdrawn' },
  consentRefused: { ja: '同意されませんでした', en: 'Refused' },
} as const

const colours: Partial<Record<Enquiry['status'], string>> = {
  asked: 'vermilion',
  accepted: 'yellow.4',
  declined: 'gray',
  withdrawn: 'gray',
  expired: 'gray',
}

/** An enquiry and all that was said of it by both sides. */
export function EnquiryCard({ ticket, enquiry }: { ticket: Ticket; enquiry: Enquiry }) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOfTown = useTownName()
  const { number, status, createdAt, expiresAt, questions, answer, disclosureConsent, municipality, introductionId } = enquiry
  const isWaiting = status === 'sent' || status === 'asked' || status === 'accepted'
  const colour = colours[status] ?? 'indigo'
  return (
    <div className={styles.enquiry}>
      <Group justify="space-between" align="flex-start">
        <Group gap="xs">
          <h4 className={styles.title}>{words.title}</h4>
          <Badge size="sm" variant={colour === 'yellow.4' ? 'filled' : 'light'} color={colour} autoContrast>
            {labels('enquiryStatuses', status)}
          </Badge>
          <span className={styles.steps}>
            <span className={styles.number}>
              {words.number} <span className="figures">{number}</span>
            </span>
            <span>
              {words.sent} <Moment at={createdAt} />
            </span>
            {isWaiting && expiresAt && (
              <strong>
                {status === 'accepted' ? words.untilConsent : words.until} <Moment at={expiresAt} />
              </strong>
            )}
          </span>
        </Group>
        <EnquiryActs ticket={ticket} enquiry={enquiry} />
      </Group>
      {questions.map((question) => (
        <QuestionItem key={question.id} ticket={ticket} enquiry={enquiry} question={question} />
      ))}
      {answer && (
        <div className={styles.said}>
          <div className={styles.steps}>
            <strong>{words[answer.answer](nameOfTown(municipality))}</strong>
            <Moment at={answer.answeredAt} />
            {answer.by && <span>{answer.by.kind === 'desk' ? words.byDesk(answer.by.name) : answer.by.name}</span>}
            {answer.answerer && <span>{words.answerer(answer.answerer)}</span>}
          </div>
          {answer.message && <div className={styles.words}>{answer.message}</div>}
        </div>
      )}
      {(status === 'accepted' || disclosureConsent) && (
        <div className={styles.steps}>
          <strong>{words.consent}</strong>
          {!disclosureConsent && <span>{words.consentAsked}</span>}
          {disclosureConsent?.consentedAt && (
            <span>
              {words.consentGiven} <Moment at={disclosureConsent.consentedAt} /> {disclosureConsent.by?.name}
            </span>
          )}
          {disclosureConsent?.withdrawnAt && (
            <span className={styles.alarming}>
              {disclosureConsent.consentedAt ? words.consentWithdrawn : words.consentRefused} <Moment at={disclosureConsent.withdrawnAt} />
            </span>
          )}
        </div>
      )}
      {introductionId && <IntroductionCard ticket={ticket} id={introductionId} />}
      <BriefBox enquiry={enquiry} isOpen={isWaiting} />
    </div>
  )
}
