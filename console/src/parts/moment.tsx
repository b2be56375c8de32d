import { useLanguage } from '../language/language.tsx'
import { sayExactly, sayInstant } from './instant.ts'

/** An instant in Japan's time; pointed at, in full. */
export function Moment({ at }: { at: string }) {
  const { language } = useLanguage()
  return (
    <time dateTime={at} title={sayExactly(at, language)}>
      {sayInstant(at, language)}
    </time>
  )
}
