import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type SplitChoices = Schemas['SplitChoices']
export type SplitPreview = Schemas['SplitPreview']
export type Topic = Schemas['Ticket']['topics'][number]

/** How a ticket is to be split, as the API takes it. */
export interface Split {
  readonly form: boolean
  readonly messages: string[]
  readonly message: string
  readonly topics: Topic[]
  readonly applicantId: string
  readonly people: string[]
  readonly consultantId: string | null
  readonly notice: boolean
}

/** What of a ticket may become one of its own. */
export function useSplitChoices(number: string) {
  return useQuery({
    queryKey: ['split', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/split', { params: { path: { number } } })),
    gcTime: 0,
  })
}

/** What a split would bring, a moment after it was last changed; nothing before anything is chosen. */
export function useSplitPreview(number: string, split: Split) {
  const [asked] = useDebouncedValue(split, 300)
  return useQuery({
    queryKey: ['split-preview', number, asked],
    enabled: asked.form || asked.messages.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    queryFn: () => bodyOf(api.POST('/api/v1/tickets/{number}/split-preview', { params: { path: { number } }, body: asked })),
  })
}

/** The applicant's own words among what is chosen, one after the other: where the words of the new ticket begin. */
export function wordsOfChosen(choices: SplitChoices, { form, messages }: Pick<Split, 'form' | 'messages'>): string {
  const said = choices.messages.filter(({ id, direction }) => direction === 'in' && messages.includes(id)).map(({ body }) => body)
  return [...(form ? [choices.form] : []), ...said].join('\n\n')
}
