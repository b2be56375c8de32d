import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { useLanguage } from '../language/language.tsx'

/** Says which text a mail opens with. */
export function useTextNames(): (code: string) => string {
  const { language } = useLanguage()
  const { data } = useQuery({ queryKey: ['text-blocks'], queryFn: () => bodyOf(api.GET('/api/v1/text-blocks')) })
  return (code) => data?.items.find((block) => block.code === code)?.label[language] ?? ''
}
