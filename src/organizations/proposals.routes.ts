import { z } from 'zod'
import { proposalStatusCodes } from '../catalog/case-codes.ts'
import { answers } from '../http/answers.ts'
import { paragraph } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import { ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { decideProposal } from './decide-proposal.ts'
import { listProposals, withNames, type NamedProposal } from './list-organizations.ts'
import { proposalSchema, showProposal } from './organization.view.ts'

const tags = ['Organisations']
const fieldNames = z.array(z.string().max(200)).max(500)

/** What forms say otherwise than the profiles, for the desk to accept or refuse. */
export const proposalsRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/proposals',
    {
      schema: {
        operationId: 'listProposals',
        tags,
        summary: 'Proposals of forms by when they were filed',
        querystring: z.strictObject({
          status: z.enum(proposalStatusCodes).optional(),
          organizationId: z.uuid().optional(),
          sort: z.enum(['oldest', 'latest']).default('oldest'),
          ...pageQuery,
        }),
        response: answers({ 200: pageOf(proposalSchema).meta({ id: 'ProposalPage' }) }),
      },
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query
      const show = (row: NamedProposal) => showProposal(row, actorOf(request))
      const [after] = readCursor(cursor, [z.uuid()]) ?? []
      return pageFrom(await listProposals(deps.db, filter, limit + 1, after), limit, show, (row) => [row.id])
    },
  )

  app.put(
    '/api/v1/proposals/:id/decision',
    {
      schema: {
        operationId: 'decideProposal',
        tags,
        summary: 'Accept or refuse every field of a proposal; what is accepted makes the next version of the profile',
        params: z.strictObject({ id: z.uuid() }),
        headers: ifMatch('Version of the proposal you read; 412 once what is known of its fields has changed'),
        body: z.strictObject({
          accepted: fieldNames,
          refused: fieldNames,
          reason: paragraph(1000).optional().describe('Why; kept with the decision, told to nobody outside the desk'),
        }),
        response: answers({ 200: proposalSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const [decided] = await withNames(deps.db, [
        await decideProposal(deps, actor, request.params.id, request.body, request.headers['if-match']),
      ])
      if (!decided) throw new Error('a decided proposal has no name')
      return showProposal(decided, actor)
    },
  )
}
