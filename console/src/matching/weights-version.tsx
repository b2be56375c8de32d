import { Text } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { useStaffNames } from '../parts/use-staff.ts'

const wording = {
  own: {
    ja: (version: number) => `この案件の重み 第${grouped(version)}版`,
    en: (version: number) => `The ticket's own weights, version ${grouped(version)}`,
  },
  stated: {
    ja: (version: number) => `企業の重要度に戻した（第${grouped(version)}版）`,
    en: (version: number) => `Back to the importances (version ${grouped(version)})`,
  },
  because: { ja: (reason: string) => `理由：${reason}`, en: (reason: string) => `because: ${reason}` },
} as const

/** Which weights count for the ticket's next run: whose, of when, and why. */
export function WeightsVersion({ weights }: { weights: Schemas['MatchWeights'] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useStaffNames()
  const { version, company, municipality, createdBy, createdAt, reason } = weights
  const what = Object.keys({ ...company, ...municipality }).length > 0 ? words.own(version) : words.stated(version)
  const said = [what, nameOf(createdBy), sayInstant(createdAt, language), words.because(reason)].filter(Boolean)
  return (
    <Text size="xs" c="dimmed">
      {said.join(language === 'ja' ? '・' : ', ')}
    </Text>
  )
}
