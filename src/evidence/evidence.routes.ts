import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { evidenceVersionSchema, municipalityEvidenceSchema, showEvidenceVersion, showMunicipalityEvidence } from './evidence.view.ts'
import { listEvidenceVersions, readTownEvidence } from './read-evidence.ts'

const tags = ['Evidence']

/** What public tables say of municipalities: the versions of it, and what the current one says of one. */
export const evidenceRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/evidence',
    {
      schema: {
        operationId: 'listEvidence',
        tags,
        summary: 'The versions of the evidence from public tables, newest first, and what each was imported from',
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(evidenceVersionSchema).meta({ id: 'EvidenceVersionPage' }) }),
      },
    },
    async ({ query: { cursor, limit } }) => {
      const [before] = readCursor(cursor, [z.int().min(1).max(2_147_483_647)]) ?? []
      const rows = await listEvidenceVersions(deps.db, limit + 1, before)
      return pageFrom(rows, limit, showEvidenceVersion, (row) => [row.version.number])
    },
  )

  app.get(
    '/api/v1/municipalities/:code/evidence',
    {
      schema: {
        operationId: 'readMunicipalityEvidence',
        tags,
        summary: 'Levels derived of a municipality from public figures, with the figures, and where it is',
        params: z.strictObject({ code: z.string().regex(/^\d{6}$/u) }),
        response: answers({ 200: municipalityEvidenceSchema }),
      },
    },
    async ({ params: { code } }) => {
      const { version, town } = await readTownEvidence(deps.db, code)
      return showMunicipalityEvidence(code, version, town)
    },
  )
}
