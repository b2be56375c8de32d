import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type Shortlist = Schemas['Shortlist']
export type Candidate = Shortlist['candidates'][number]
export type Enquiry = Schemas['Enquiry']
export type Introduction = Schemas['Introduction']

const atOnce = 200

/** The shortlists of a ticket, the latest first. Read again with the ticket, whatever is done to it. */
export function useShortlists(number: string) {
  return useQuery({
    queryKey: ['ticket', number, 'shortlists'],
    queryFn: async () => {
      const page = await bodyOf(api.GET('/api/v1/tickets/{number}/shortlists', { params: { path: { number }, query: { limit: atOnce } } }))
      return page.items.toReversed()
    },
  })
}

/** All enquiries of a ticket by their id. */
export function useEnquiries(number: string) {
  return useQuery({
    queryKey: ['ticket', number, 'enquiries'],
    queryFn: async () => {
      const page = await bodyOf(api.GET('/api/v1/enquiries', { params: { query: { ticket: number, sort: 'latest', limit: atOnce } } }))
      return new Map(page.items.map((enquiry) => [enquiry.id, enquiry]))
    },
  })
}

export function useIntroduction(number: string, id: string) {
  return useQuery({
    queryKey: ['ticket', number, 'introductions', id],
    queryFn: () => bodyOf(api.GET('/api/v1/introductions/{id}', { params: { path: { id } } })),
  })
}

/** What the company sees of a list; asked for when somebody looks. */
export function usePreview({ id, version }: Pick<Shortlist, 'id' | 'version'>) {
  return useQuery({
    queryKey: ['shortlist-preview', id, version],
    queryFn: () => bodyOf(api.GET('/api/v1/shortlists/{id}/preview', { params: { path: { id } } })),
  })
}
