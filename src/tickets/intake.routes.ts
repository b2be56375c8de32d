import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { fileForm } from './file-form.ts'
import { corporateFormSchema, municipalFormSchema, receiptSchema, workerFormSchema } from './intake.schemas.ts'

const idempotency = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7E]{1,255}$/u)
    .optional()
    .describe('Repeat a request safely: the same key and body answer the same ticket'),
})

/** The public forms. */
export const intakeRoutes: RouteRegistration = (app, deps) => {
  const config = { rateLimit: { max: deps.config.INTAKE_RATE_PER_MINUTE, timeWindow: '1 minute', groupId: 'intake' } }
  const common = { tags: ['Intake'], headers: idempotency, response: answers({ 201: receiptSchema }) }

  app.post(
    '/api/v1/intake/municipal',
    {
      schema: { ...common, operationId: 'fileMunicipalForm', summary: 'The form of local governments', body: municipalFormSchema },
      config,
    },
    async (request, reply) =>
      reply.code(201).send(await fileForm(deps, { audience: 'municipal', ...request.body }, request.headers['idempotency-key'])),
  )

  app.post(
    '/api/v1/intake/corporate',
    { schema: { ...common, operationId: 'fileCorporateForm', summary: 'The form of companies', body: corporateFormSchema }, config },
    async (request, reply) =>
      reply.code(201).send(await fileForm(deps, { audience: 'corporate', ...request.body }, request.headers['idempotency-key'])),
  )

  app.post(
    '/api/v1/intake/worker',
    { schema: { ...common, operationId: 'fileWorkerForm', summary: 'The short form of workers', body: workerFormSchema }, config },
    async (request, reply) =>
      reply.code(201).send(await fileForm(deps, { audience: 'worker', ...request.body }, request.headers['idempotency-key'])),
  )
}
