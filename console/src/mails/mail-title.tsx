import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { sayBriefly } from '../parts/mail-subject.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { WholeNumbers } from '../parts/whole-numbers.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Mail } from './use-mails.ts'
import styles from './mails.module.css'

const wording = {
  byHand: { ja: '窓口で追加したメール', en: 'Added by the desk' },
  other: { ja: '窓口からのメール', en: 'Mail of the desk' },
  reminder: {
    ja: (what: string, days: number | null) => `「${what}」の催促${days === null ? '' : `（${grouped(days)}営業日後）`}`,
    en: (what: string, days: number | null) => `Reminder of “${what}”${days === null ? '' : ` (${counted(days, 'business day')})`}`,
  },
  applicant: { ja: '相談者へ', en: 'to the applicant' },
  municipality: { ja: '自治体へ', en: 'to the municipality' },
  organization: { ja: '組織へ', en: 'to the organisation' },
  staff: { ja: '窓口の担当者へ', en: 'to the desk' },
  toTown: { ja: (name: string) => `${name}へ`, en: (name: string) => `to ${name}` },
  aboutTown: { ja: (name: string) => `${name}の件`, en: (name: string) => `about ${name}` },
} as const

/** Which mail it is and for whom; its subject once it is written. */
export function MailTitle({ mail: { subject, sequence, side, createdBy, about, step, municipality } }: { mail: Mail }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { dot } = usePunctuation()
  const series = sequence ? labels('sequences', sequence.code) : createdBy ? words.byHand : words.other
  const what = about ? words.reminder(series, step) : series
  const nameOf = useTownName()
  const town = municipality && nameOf(municipality)
  const isToTown = side === 'municipality'
  const told = [
    town && isToTown ? words.toTown(town) : words[side],
    town && !isToTown ? words.aboutTown(town) : undefined,
    subject ? what : undefined,
  ]
  return (
    <>
      <strong title={subject ?? undefined}>
        <WholeNumbers text={subject ? sayBriefly(subject) : what} />
      </strong>
      <span className={styles.soft}>{told.filter(Boolean).join(dot)}</span>
    </>
  )
}
