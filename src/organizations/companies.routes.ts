import { z } from 'zod'
import { correctionReasonCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import { day, line } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { tagOfIdentity } from './company-identity.rules.ts'
import { correctCompany } from './correct-company.ts'
import { declareCompany } from './declare-company.ts'
import { listCompanies } from './list-organizations.ts'
import { companySchema, showCompany } from './organization.view.ts'
import { companyProfileSchema, corporateNumber, ofVersion } from './profile.schemas.ts'
import { companyProfileVersionSchema, showCompanyProfile } from './profile.view.ts'
import { companyForReading, readProfile } from './read-profile.ts'
import { confirmProfile } from './confirm-profile.ts'
import { stateProfile } from './state-profile.ts'

const tags = ['Organisations']
const params = z.strictObject({ id: z.uuid() })

/** The companies the desk knows, and what they state about themselves. */
export const companiesRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/companies',
    {
      schema: {
        operationId: 'listCompanies',
        tags,
        summary: 'Find companies by name or corporate number, in the order they became known',
        querystring: z.strictObject({ q: line(200).optional(), ...pageQuery }),
        response: answers({ 200: pageOf(companySchema).meta({ id: 'CompanyPage' }) }),
      },
    },
    async ({ query: { q, cursor, limit } }) => {
      const [after] = readCursor(cursor, [z.uuid()]) ?? []
      return pageFrom(await listCompanies(deps.db, q, limit + 1, after), limit, showCompany, (row) => [row.id])
    },
  )

  app.get(
    '/api/v1/companies/:id',
    {
      schema: { operationId: 'readCompany', tags, summary: 'One company', params, response: answers({ 200: companySchema }) },
    },
    async (request, reply) => {
      const company = await companyForReading(deps.db, actorOf(request), request.params.id)
      return reply.header('etag', etagOf(tagOfIdentity(company))).send(showCompany(company))
    },
  )

  app.get(
    '/api/v1/companies/:id/profile',
    {
      schema: {
        operationId: 'readCompanyProfile',
        tags,
        summary: "A company's purposes, presence, needs and plans, as stated last or in an earlier version",
        params,
        querystring: z.strictObject({ versionId: z.uuid().optional() }),
        response: answers({ 200: companyProfileVersionSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const company = await companyForReading(deps.db, actor, request.params.id)
      return showCompanyProfile(await readProfile(deps.db, company.id, request.query.versionId), actor)
    },
  )

  app.put(
    '/api/v1/companies/:id/profile',
    {
      schema: {
        operationId: 'stateCompanyProfile',
        tags,
        summary: "State the next version of a company's profile; with If-Match only upon the version that was read",
        params,
        headers: ofVersion,
        body: companyProfileSchema,
        response: answers({ 200: companyProfileVersionSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const company = await companyForReading(deps.db, actor, request.params.id)
      return showCompanyProfile(await stateProfile(deps, actor, company.id, request.body, request.headers['if-match']), actor)
    },
  )

  app.put(
    '/api/v1/companies/:id/identity',
    {
      schema: {
        operationId: 'correctCompany',
        tags,
        summary: 'Correct its name and corporate number, which no form changes; with If-Match only what was read',
        params,
        headers: ifMatch('ETag of the company you read; 412 once its name or number changed'),
        body: z.strictObject({
          name: line(200),
          corporateNumber: corporateNumber.nullable(),
          reason: z.enum(correctionReasonCodes).describe('Stays in the audit'),
        }),
        response: answers({ 200: companySchema }),
      },
    },
    async (request, reply) => {
      const { params: of, body, headers } = request
      const company = await correctCompany(deps, actorOf(request), of.id, body, headers['if-match'])
      return reply.header('etag', etagOf(tagOfIdentity(company))).send(showCompany(company))
    },
  )

  app.put(
    '/api/v1/companies/:id/declared',
    {
      schema: {
        operationId: 'declareCompany',
        tags,
        summary: 'Note the day of its Action declaration, or that there is none: declared companies are served first',
        params,
        body: z.strictObject({ declaredOn: day.nullable() }),
        response: answers({ 200: companySchema }),
      },
    },
    async (request) => showCompany(await declareCompany(deps, actorOf(request), request.params.id, request.body.declaredOn)),
  )

  app.put(
    '/api/v1/companies/:id/profile/confirmation',
    {
      schema: {
        operationId: 'confirmCompanyProfile',
        tags,
        summary: "Note that a company's profile is still right; it is asked again half a year later",
        params,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id } = await companyForReading(deps.db, actor, request.params.id)
      await confirmProfile(deps, actor, id)
      return reply.code(204).send(null)
    },
  )
}
