import { CloseButton, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMutation } from '@tanstack/react-query'
import { api, type Schemas } from '../api/client.ts'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { useRefresh, type Ticket } from '../tickets/use-tickets.ts'
import styles from './relations.module.css'

const wording = {
  title: { ja: '関連する案件', en: 'Related tickets' },
  remove: { ja: (number: string) => `${number}との関連付けを外す`, en: (number: string) => `Remove the relation to ${number}` },
} as const

/** By its name in the palette. */
const removeCommand = { ja: '関連付けを外す', en: 'Remove the relation' } as const

interface RelatedListProps {
  readonly ticket: Ticket
  readonly relations: readonly Schemas['Relation'][]
}

/** Tickets one is related to, and which of the relations can be taken back. */
export function RelatedList({ ticket: { number, can }, relations }: RelatedListProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useTownName()
  const refresh = useRefresh(number)
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/tickets/{number}/relations/{id}', { params: { path: { number, id } } }),
    onSuccess: refresh,
  })
  return (
    <section aria-labelledby="related-tickets">
      <h3 id="related-tickets" className={styles.title}>
        {words.title}
      </h3>
      {remove.error && <ProblemNote error={remove.error} />}
      <ul className={styles.list}>
        {relations.map(({ id, kind, number: other, organizationName: name, organizationRomanName: romanName, status }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
              <div className={styles.other}>
                <div className={styles.kind}>{labels('relationKinds', kind)}</div>
                <Link to="/tickets/$number" params={{ number: other }} search={{ view: 'all' }} className="figures">
                  {other}
                </Link>{' '}
                <span className={styles.soft}>{labels('ticketStatuses', status)}</span>
                {name !== null && <div>{nameOf({ name, romanName })}</div>}
              </div>
              <Offer name={removeCommand} of={{ key: id, name: other }} act={can.unrelate ? () => remove.mutate(id) : undefined} />
              {can.unrelate && <CloseButton size="sm" aria-label={words.remove(other)} onClick={() => remove.mutate(id)} />}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}
