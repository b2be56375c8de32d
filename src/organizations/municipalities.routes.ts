import { z } from 'zod'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { listMunicipalities } from './list-organizations.ts'
import { municipalitySchema, showMunicipality } from './organization.view.ts'
import { municipalityProfileSchema, ofVersion } from './profile.schemas.ts'
import { municipalityProfileVersionSchema, showMunicipalityProfile } from './profile.view.ts'
import { municipalityForReading, readProfile } from './read-profile.ts'
import { confirmProfile } from './confirm-profile.ts'
import { stateProfile } from './state-profile.ts'

const tags = ['Organisations']
const params = z.strictObject({ code: z.string().regex(/^\d{6}$/u) })

/** The 1,741 municipalities and 47 prefectures, and what they state about themselves. */
export const municipalitiesRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/municipalities',
    {
      schema: {
        operationId: 'listMunicipalities',
        tags,
        summary: 'Find local governments by code, name or kana',
        querystring: z.strictObject({
          q: line(100).optional().describe('Words of one character or more; full and half width, hiragana and katakana are alike'),
          prefecture: z.enum(prefectureCodes).optional(),
          kind: z.enum(['municipality', 'prefecture']).optional(),
          ...pageQuery,
        }),
        response: answers({ 200: pageOf(municipalitySchema).meta({ id: 'MunicipalityPage' }) }),
      },
    },
    async ({ query: { cursor, limit, ...filter } }) => {
      const [after] = readCursor(cursor, [z.string().regex(/^\d{6}$/u)]) ?? []
      return pageFrom(await listMunicipalities(deps.db, filter, limit + 1, after), limit, showMunicipality, (row) => [row.code])
    },
  )

  app.get(
    '/api/v1/municipalities/:code/profile',
    {
      schema: {
        operationId: 'readMunicipalityProfile',
        tags,
        summary: "A municipality's strengths, offices and needs, as stated last or in an earlier version",
        params,
        querystring: z.strictObject({ versionId: z.uuid().optional() }),
        response: answers({ 200: municipalityProfileVersionSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const municipality = await municipalityForReading(deps.db, actor, request.params.code)
      return showMunicipalityProfile(await readProfile(deps.db, municipality.id, request.query.versionId), actor)
    },
  )

  app.put(
    '/api/v1/municipalities/:code/profile',
    {
      schema: {
        operationId: 'stateMunicipalityProfile',
        tags,
        summary: "State the next version of a municipality's profile; with If-Match only upon the version that was read",
        params,
        headers: ofVersion,
        body: municipalityProfileSchema,
        response: answers({ 200: municipalityProfileVersionSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const municipality = await municipalityForReading(deps.db, actor, request.params.code)
      return showMunicipalityProfile(await stateProfile(deps, actor, municipality.id, request.body, request.headers['if-match']), actor)
    },
  )

  app.put(
    '/api/v1/municipalities/:code/profile/confirmation',
    {
      schema: {
        operationId: 'confirmMunicipalityProfile',
        tags,
        summary: "Note that a municipality's profile is still right; it is asked again half a year later",
        params,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id } = await municipalityForReading(deps.db, actor, request.params.code)
      await confirmProfile(deps, actor, id)
      return reply.code(204).send(null)
    },
  )
}
