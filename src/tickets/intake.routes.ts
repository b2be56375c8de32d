import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { fileForm, type Admission } from './file-form.ts'
import { challengeSchema, makeChallenge, readProof, useProofWithin } from './filing/proof-of-work.ts'
import { corporateFormSchema, idempotencyKey, municipalFormSchema, receiptSchema, workerFormSchema, type Form } from './intake.schemas.ts'

const formHeaders = z.object({
  'idempotency-key': idempotencyKey,
  'form-proof': z
    .string()
    .max(4000)
    .optional()
    .describe(
      'Needed where the desk asks for proof of work (FORM_PROOF_OF_WORK=on), ignored elsewhere: base64 of the JSON `{challenge, solution: {counter, derivedKey}}`. A solution files one form',
    ),
})

/** The public forms. */
export const intakeRoutes: RouteRegistration = (app, deps) => {
  const config = { rateLimit: { max: deps.config.INTAKE_RATE_PER_MINUTE, timeWindow: '1 minute', groupId: 'intake' } }
  const common = { tags: ['Intake'], headers: formHeaders, response: answers({ 201: receiptSchema }) }

  app.post(
    '/api/v1/intake/municipal',
    {
      schema: { ...common, operationId: 'fileMunicipalForm', summary: 'The form of local governments', body: municipalFormSchema },
      config,
    },
    async (request, reply) => reply.code(201).send(await file(deps, { audience: 'municipal', ...request.body }, request.headers)),
  )

  app.post(
    '/api/v1/intake/corporate',
    { schema: { ...common, operationId: 'fileCorporateForm', summary: 'The form of companies', body: corporateFormSchema }, config },
    async (request, reply) => reply.code(201).send(await file(deps, { audience: 'corporate', ...request.body }, request.headers)),
  )

  app.post(
    '/api/v1/intake/worker',
    { schema: { ...common, operationId: 'fileWorkerForm', summary: 'The short form of workers', body: workerFormSchema }, config },
    async (request, reply) => reply.code(201).send(await file(deps, { audience: 'worker', ...request.body }, request.headers)),
  )

  app.get(
    '/api/v1/intake/challenge',
    {
      schema: {
        tags: ['Intake'],
        operationId: 'makeFormChallenge',
        summary: 'A challenge whose solution files a form where the desk asks for proof of work',
        description:
          'Find the counter (from 0 up) for which PBKDF2 with the nonce and the counter (32 bit, big-endian) as password, and salt, cost and keyLength as given, begins with keyPrefix (all in hexadecimal): the format of ALTCHA, version 2.',
        response: answers({ 200: challengeSchema }),
      },
      config: { rateLimit: { ...config.rateLimit, groupId: 'challenges' } },
    },
    () => makeChallenge(deps.config, new Date()),
  )
}

async function file(deps: Deps, form: Form, headers: z.infer<typeof formHeaders>) {
  return fileForm(deps, form, headers['idempotency-key'], await admissionFor(deps, headers['form-proof']))
}

/** Programs that file forms must have worked for it only where the desk was told so. */
async function admissionFor({ config }: Deps, payload: string | undefined): Promise<Admission | undefined> {
  if (config.FORM_PROOF_OF_WORK === 'off') return undefined
  const proof = await readProof(config, payload ?? '')
  return (tx) => useProofWithin(tx, proof)
}
