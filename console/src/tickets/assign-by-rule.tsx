import { Alert, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { useSayReasons } from '../workload/use-say-reasons.ts'
import { useRefresh, type Ticket } from './use-tickets.ts'

const wording = {
  lead: { ja: '専門、担当件数、不在から決めることもできます。', en: 'The rules can choose by skills, load and absence.' },
  act: { ja: '自動で決める', en: 'Let the rules choose' },
  done: { ja: (name: string) => `${name}さんを担当者に決めました。`, en: (name: string) => `Assigned to ${name}.` },
} as const

/** Whom the rules chose, and why. */
export type ChosenByRule = Schemas['Assignment']

/** Lets the rules choose who takes a ticket nobody has. */
export function AssignByRule({ ticket: { number, can }, done }: { ticket: Ticket; done: (chosen: ChosenByRule) => void }) {
  const words = useWords(wording)
  const refresh = useRefresh(number)
  const assign = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/tickets/{number}/assignment/auto', { params: { path: { number } } })),
    onSuccess: (chosen) => {
      done(chosen)
      return refresh()
    },
  })
  if (!can.assignByRule) return null
  return (
    <>
      {assign.error && <ProblemNote error={assign.error} />}
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {words.lead}
        </Text>
        <ActButton name={wording.act} size="compact-sm" variant="default" loading={assign.isPending} act={() => assign.mutate()} />
      </Group>
    </>
  )
}

/** Says whom the rules chose, and why them. */
export function SaysWhoAndWhy({ chosen: { assigneeId, reasons } }: { chosen: ChosenByRule }) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const sayReasons = useSayReasons()
  return (
    <Alert variant="light" p="xs" role="status">
      <Text>{words.done(nameOf(assigneeId) ?? '')}</Text>
      <Text size="xs">{sayReasons(reasons)}</Text>
    </Alert>
  )
}
