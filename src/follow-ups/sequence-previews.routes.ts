import { z } from 'zod'
import { sequenceCodes, type SequenceCode } from '../catalog/sequence-codes.ts'
import { NotFound } from '../errors.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { textLanguages } from '../mail/text-blocks/text-blocks.ts'
import { definitionSchema, stepSchema } from '../sequences/definition.schemas.ts'
import { previewStep } from './preview-sequence.ts'
import { sampleReaders } from './samples/samples-of-step.rules.ts'

/** What the mails of a sequence say. */
export const sequencePreviewRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/sequences/:code/preview',
    {
      schema: {
        operationId: 'previewSequence',
        tags: ['Follow-ups'],
        summary: 'The whole mails one step brings, by their readers, about people and places that are samples; nothing is sent or kept',
        params: z.strictObject({ code: z.string().max(60) }),
        body: z.strictObject({
          step: stepSchema.shape.code.describe('Which step’s mails are shown'),
          steps: definitionSchema.shape.steps.describe('The steps of the sequence, as they stand or not saved yet'),
          language: z.enum(textLanguages).default('ja'),
        }),
        response: answers({
          200: z
            .object({
              items: z.array(
                z.object({
                  reader: z
                    .enum(sampleReaders)
                    .describe('Who gets it; unproven: whoever left an address nobody has proved, who is told less'),
                  subject: z.string(),
                  text: z.string().describe('Links masked'),
                }),
              ),
            })
            .meta({ id: 'SequencePreview' }),
        }),
      },
    },
    async (request) => {
      const { step: code, steps, language } = request.body
      const previewed = await previewStep(deps, known(request.params.code), { code, steps, language })
      return { items: previewed.map(({ reader, mail: { subject, text } }) => ({ reader, subject, text })) }
    },
  )
}

function known(code: string): SequenceCode {
  const found = sequenceCodes.find((one) => one === code)
  if (found === undefined) throw new NotFound({ ja: 'シーケンス', en: 'sequence' })
  return found
}
