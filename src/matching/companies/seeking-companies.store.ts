import { sql } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { unfinishedStatuses } from '../../tickets/lifecycle.rules.ts'

/** A company with a ticket the desk still works on, by what it states now. */
export interface SeekingCompany {
  readonly ticketNumber: string
  readonly companyId: string
  readonly name: string
  readonly prefecture: string
  readonly profileVersionId: string
  readonly profile: CompanyProfile
  /** The ticket's own weights as they are stored; null: the stated importances. */
  readonly weights: unknown
}

/** Companies of the newest `most` tickets that are worked on, each with its newest one, newest first. */
export async function listSeekingCompanies(reader: Reader, most: number): Promise<SeekingCompany[]> {
  const inOrder = sql`order by received_at desc, id desc limit ${most}`
  // A stretch of each status, as the queue's lists are read: an index has them in this order.
  const rows = await reader.execute<SeekingCompany & Record<string, unknown>>(sql`
    with newest as (
      select stretch.* from unnest(array[${sql.join([...unfinishedStatuses], sql`, `)}]::text[]) as of_status (status)
      cross join lateral (
        select id, number, organization_id, received_at from tickets
        where tickets.status = of_status.status and audience = 'corporate' and organization_id is not null ${inOrder}
      ) stretch ${inOrder}
    ), seeking as (select distinct on (organization_id) * from newest order by organization_id, received_at desc, id desc)
    select seeking.number as "ticketNumber", companies.id as "companyId", companies.name, companies.prefecture,
      stated.id as "profileVersionId", stated.body as profile, weighed.weights
    from seeking
    join companies on companies.id = seeking.organization_id
    cross join lateral (
      select id, body from profile_versions where profile_versions.organization_id = companies.id order by version desc limit 1
    ) stated
    left join lateral (select weights from match_weights where ticket_id = seeking.id order by version desc limit 1) weighed on true
    order by seeking.received_at desc, seeking.id desc`)
  return [...rows]
}
