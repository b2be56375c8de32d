import { Checkbox, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ApiProblem } from '../api/api-problem.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { isChanged, type Failed } from './act-on-all.ts'
import { useChangesSaid } from '../tickets/use-changes-said.ts'
import styles from './bulk.module.css'

const wording = {
  failed: {
    ja: (count: number) => `${grouped(count)}件はできませんでした。選択されたまま残っています。`,
    en: (count: number) => `${grouped(count)} could not be done, and are still selected.`,
  },
  unreached: { ja: 'サーバーにつながりません。', en: 'The server cannot be reached.' },
  has: { ja: (name: string) => `${name}さんが担当しています。`, en: (name: string) => `${name} has it.` },
  more: {
    ja: '選んだあとに動きがありました。案件を開いて確かめてください。',
    en: 'Something happened to it since you chose it; open it and look.',
  },
  anyway: {
    ja: (who: string, number: string) => `確かめたので、${who}（${number}）にも行う`,
    en: (who: string, number: string) => `I have seen it; do it to ${who} (${number}), too`,
  },
} as const

interface FailedListProps {
  readonly failed: readonly Failed[]
  /** Numbers of those that somebody else changed and that it is to be done to all the same. */
  readonly meant: ReadonlySet<string>
  readonly mean: (number: string, isMeant: boolean) => void
  /** Leaves the dialog for the ticket. */
  readonly leave: () => void
}

/** Which tickets something could not be done to, and why; of those somebody else changed, what they are now. */
export function FailedList({ failed, meant, mean, leave }: FailedListProps) {
  const words = useWords(wording)
  const nameOf = useTownName()
  const sayChanges = useChangesSaid()
  const { left, right, colon } = usePunctuation()
  const why = (one: Failed) => {
    const { ticket, now, error } = one
    if (isChanged(one) && now) {
      const said = sayChanges(ticket, now).join(' ')
      return said || (ticket.version === now.version && now.assignee ? words.has(now.assignee.name) : words.more)
    }
    return error instanceof ApiProblem ? [error.message, ...error.fields.map(({ message }) => message)].join(' ') : words.unreached
  }
  return (
    <>
      <Text size="sm" fw={700}>
        {words.failed(failed.length)}
      </Text>
      <ul className={styles.failed}>
        {failed.map((one) => {
          const { number, organization, applicant } = one.ticket
          const who = nameOf(organization ?? applicant)
          return (
            <li key={number}>
              {who}
              {left}
              <Link to="/tickets/$number" params={{ number }} search={{ view: 'all' }} className="figures" onClick={leave}>
                {number}
              </Link>
              {right}
              {colon}
              {why(one)}
              {one.now && isMendable(one) && (
                <Checkbox
                  size="xs"
                  my={4}
                  label={words.anyway(who, number)}
                  checked={meant.has(number)}
                  onChange={({ currentTarget }) => mean(number, currentTarget.checked)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Without versions, what somebody has stays theirs. */
const isMendable = ({ error }: Failed) => error instanceof ApiProblem && error.code === 'stale'
