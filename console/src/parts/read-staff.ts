import { api, bodyOf, type Schemas } from '../api/client.ts'

/** All members of the desk, with what each has to do; former ones, too, of whom histories tell. */
export async function readStaff(): Promise<Schemas['StaffMemberWithLoad'][]> {
  const members: Schemas['StaffMemberWithLoad'][] = []
  let cursor: string | null | undefined
  do {
    const query = { limit: 200, ...(cursor && { cursor }) }
    const { items, nextCursor } = await bodyOf(api.GET('/api/v1/staff', { params: { query } }))
    members.push(...items)
    cursor = nextCursor
  } while (cursor)
  return members
}
