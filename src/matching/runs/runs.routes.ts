import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../../http/lists.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { adjustRun, listAdjustments } from '../desk/adjust-run.ts'
import { adjustmentSchema, showAdjustment } from '../desk/adjustment.view.ts'
import { shownExcludedSchema, showExcluded } from './candidate.view.ts'
import { compareCandidates } from './compare-candidates.ts'
import { comparisonSchema, showComparison } from './comparison.view.ts'
import { listExcluded } from './list-excluded.ts'
import { codeSchema, comparisonQuery, newAdjustmentSchema, rankingQuery } from './match.schemas.ts'
import { rankingPageSchema, showRankingLine } from './ranking.view.ts'
import { readCandidate } from './read-candidate.ts'
import { readRanking } from './read-ranking.ts'
import { replayRun } from './replay-run.ts'
import { replaySchema, showReplay } from './replay.view.ts'
import { showVerdict, verdictSchema } from './verdict.view.ts'

const tags = ['Matching']
const params = z.strictObject({ runId: z.uuid() })

/** What can be asked of a run that is kept, and what consultants do to its order. */
export const runRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/runs/:runId/replay',
    {
      schema: {
        operationId: 'replayRun',
        tags,
        summary: 'Compute a run again from the versions it names, and say whether it is identical or what differs',
        params,
        response: answers({ 200: replaySchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showReplay(await replayRun(deps, actor, request.params.runId), actor)
    },
  )

  app.get(
    '/api/v1/runs/:runId/ranking',
    {
      schema: {
        operationId: 'readRunRanking',
        tags,
        summary: 'All candidates of a run by rank, in numbers only: what to page through; a candidate in full is asked for by its code',
        params,
        querystring: z.strictObject(rankingQuery),
        response: answers({ 200: rankingPageSchema }),
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const [after] = readCursor(cursor, [z.int().min(0).max(2000)]) ?? []
      const lines = await readRanking(deps, actorOf(request), request.params.runId, limit + 1, after)
      return pageFrom(lines, limit, showRankingLine, ({ rank }) => [rank])
    },
  )

  app.get(
    '/api/v1/runs/:runId/candidates/:code',
    {
      schema: {
        operationId: 'readRunCandidate',
        tags,
        summary: 'What a run says of one municipality: every line, the strongest reasons, the weakest points, what to ask',
        params: z.strictObject({ ...params.shape, code: codeSchema }),
        response: answers({ 200: verdictSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { runId, code } = request.params
      return showVerdict(await readCandidate(deps, actor, runId, code), actor)
    },
  )

  app.get(
    '/api/v1/runs/:runId/comparison',
    {
      schema: {
        operationId: 'compareCandidates',
        tags,
        summary: 'Two to four municipalities of a run side by side, criterion by criterion',
        params,
        querystring: comparisonQuery,
        response: answers({ 200: comparisonSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showComparison(await compareCandidates(deps, actor, request.params.runId, request.query.municipalities), actor)
    },
  )

  app.get(
    '/api/v1/runs/:runId/excluded',
    {
      schema: {
        operationId: 'listExcluded',
        tags,
        summary: 'The municipalities a run ruled out and why, in order of code',
        params,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(shownExcludedSchema).meta({ id: 'MatchExcludedPage' }) }),
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const actor = actorOf(request)
      const [after] = readCursor(cursor, [codeSchema]) ?? []
      const rows = await listExcluded(deps, actor, request.params.runId, limit + 1, after)
      return pageFrom(
        rows,
        limit,
        (row) => showExcluded(row, actor.reach === 'masked'),
        ({ town }) => [town.code],
      )
    },
  )

  app.post(
    '/api/v1/runs/:runId/adjustments',
    {
      schema: {
        operationId: 'adjustRun',
        tags,
        summary: "Pin, place or leave out a candidate of a run, or take that back; the engine's rank stands beside it",
        params,
        body: newAdjustmentSchema,
        response: answers({ 201: adjustmentSchema }),
      },
    },
    async (request, reply) => {
      const row = await adjustRun(deps, actorOf(request), request.params.runId, request.body)
      return reply.code(201).send(showAdjustment(row, false))
    },
  )

  app.get(
    '/api/v1/runs/:runId/adjustments',
    {
      schema: {
        operationId: 'listAdjustments',
        tags,
        summary: 'Everything consultants did to the order of a run, in the order they did it',
        params,
        response: answers({ 200: z.object({ items: z.array(adjustmentSchema) }).meta({ id: 'MatchAdjustments' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const rows = await listAdjustments(deps, actor, request.params.runId)
      return { items: rows.map((row) => showAdjustment(row, actor.reach === 'masked')) }
    },
  )
}
