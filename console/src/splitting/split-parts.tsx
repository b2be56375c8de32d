import { Badge, Checkbox, Stack } from '@mantine/core'
import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Split, SplitChoices } from './use-split.ts'
import styles from './splitting.module.css'

const wording = {
  what: { ja: '新しい案件に移す内容', en: 'What goes into the new ticket' },
  hint: {
    ja: '選んだものは新しい案件でも読めます。この案件からは消えず、メッセージには分割先の番号が付きます。',
    en: 'What is chosen is read in the new ticket, too. It stays here, marked with where it went.',
  },
  form: { ja: 'フォームのご相談', en: 'The words of the form' },
  other: { ja: '先方', en: 'the other side' },
  erased: { ja: '消去された文面', en: 'erased words' },
  said: { ja: (who: string, subject: string) => `${who}：${subject}`, en: (who: string, subject: string) => `${who}: ${subject}` },
  files: { ja: (count: number) => `添付${grouped(count)}件`, en: (count: number) => counted(count, 'file') },
  already: { ja: (number: string) => `${number}に分割済み`, en: (number: string) => `in ${number} already` },
} as const

interface SplitPartsProps {
  readonly ticket: Ticket
  readonly choices: SplitChoices
  readonly chosen: Pick<Split, 'form' | 'messages'>
  readonly choose: (chosen: Pick<Split, 'form' | 'messages'>) => void
}

/** The words of the form and every message, of which some go along. */
export function SplitParts({ ticket, choices, chosen, choose }: SplitPartsProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useStaffNames()
  const { applicant } = ticket
  const toggle = (id: string) => {
    const others = chosen.messages.filter((one) => one !== id)
    choose({ ...chosen, messages: others.length < chosen.messages.length ? others : [...others, id] })
  }
  return (
    <Checkbox.Group label={words.what} description={words.hint} value={[...(chosen.form ? ['form'] : []), ...chosen.messages]}>
      <Stack gap="sm" mt="xs" className={styles.parts}>
        <Checkbox
          value="form"
          // It comes when the dialog is open already.
          autoFocus
          label={words.form}
          description={<span className={styles.excerpt}>{choices.form}</span>}
          onChange={() => choose({ ...chosen, form: !chosen.form })}
        />
        {choices.messages.map(({ id, direction, staffId, contactId, subject, body, createdAt, erasedAt, files, splitInto }) => {
          const by = direction === 'out' ? nameOf(staffId) : contactId === null || contactId === applicant.id ? applicant.name : undefined
          return (
            <Checkbox
              key={id}
              value={id}
              onChange={() => toggle(id)}
              label={words.said(by ?? words.other, erasedAt === null ? subject : words.erased)}
              description={
                <>
                  <span className={styles.excerpt}>{body}</span>
                  <span className={styles.facts}>
                    {sayInstant(createdAt, language)}
                    {files.length > 0 && <span>{words.files(files.length)}</span>}
                    {splitInto.map((number) => (
                      <Badge key={number} component="span" size="xs" variant="outline" color="gray.7">
                        {words.already(number)}
                      </Badge>
                    ))}
                  </span>
                </>
              }
            />
          )
        })}
      </Stack>
    </Checkbox.Group>
  )
}
