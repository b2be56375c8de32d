import { Tooltip } from '@mantine/core'
import { useLanguage } from '../language/language.tsx'
import { sayExactly, sayInstant } from './instant.ts'

/** An instant in Japan's time; pointed at, in full. */
export function Moment({ at }: { at: string }) {
  const { language } = useLanguage()
  return (
    <Tooltip label={sayExactly(at, language)} openDelay={400}>
      <time dateTime={at}>{sayInstant(at, language)}</time>
    </Tooltip>
  )
}
