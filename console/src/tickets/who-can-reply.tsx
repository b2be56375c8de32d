import { Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { today } from '../parts/instant.ts'
import { useStaff } from '../parts/use-staff.ts'
import type { Ticket } from './use-tickets.ts'

const wording = {
  assignee: {
    ja: (name: string) => `担当の${name}さんか統括責任者が返信できます`,
    en: (name: string) => `${name}, who has it, or a supervisor can reply`,
  },
  substituted: {
    ja: (name: string, substitute: string) => `担当の${name}さん、代理の${substitute}さんか統括責任者が返信できます`,
    en: (name: string, substitute: string) => `${name}, who has it, ${substitute}, who stands in, or a supervisor can reply`,
  },
} as const

/** Who can reply on a ticket that is somebody else's: whoever has it, whoever stands in for them today, or a supervisor. */
export function WhoCanReply({ assignee: { id, name } }: { assignee: NonNullable<Ticket['assignee']> }) {
  const words = useWords(wording)
  const staff = useStaff()
  const day = today()
  const absence = staff
    .find((member) => member.id === id)
    ?.absences.find(({ startsOn, endsOn, substituteId }) => substituteId !== null && startsOn <= day && day <= endsOn)
  const substitute = staff.find((member) => member.active && member.id === absence?.substituteId)
  return <Text size="xs">{substitute ? words.substituted(name, substitute.name) : words.assignee(name)}</Text>
}
