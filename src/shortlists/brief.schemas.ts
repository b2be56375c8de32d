import { z } from 'zod'
import { countBands } from '../catalog/count-bands.ts'
import { employeeBands, industryCodes } from '../catalog/industries.ts'
import { codesOf } from '../catalog/code-list.ts'
import { companyNeedCodes, occupancyCodes, presenceCodes, purposeCodes } from '../catalog/matching-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { setCodes } from '../organizations/profile.schemas.ts'

const importance = z.union([z.int().min(1).max(5), z.literal('must')])

const target = z.union([
  z.string(),
  z.number(),
  z.array(z.enum(setCodes)),
  z.strictObject({ min: z.number().optional(), max: z.number().optional() }),
])

const countBand = z.enum(codesOf(countBands)).optional()

const wishes = {
  purposes: z.array(z.enum(purposeCodes)),
  presence: z.array(z.enum(presenceCodes)),
}

/**
 * What a municipality is told of a blind company: codes, bands of its size and of what it plans, and the approved summary. No targets of
 * needs: they may be free words, and distances and travel times are from the headquarters, on which the figures of several wishes would
 * close in. Nothing else a person of the company wrote either, and no headquarters.
 */
const blindBriefSchema = z
  .strictObject({
    disclosure: z.literal('blind'),
    industry: z.enum(industryCodes),
    employeeBand: z.enum(codesOf(employeeBands)),
    ...wishes,
    needs: z.array(z.strictObject({ code: z.enum(companyNeedCodes), importance })),
    headCountBand: countBand.describe('People who would come; of a company that agreed to a text that says so'),
    seatsBand: countBand.describe('Seats it needs; likewise'),
    summary: z.string(),
  })
  .meta({ id: 'BlindBrief' })

/** What a municipality is told of a company that agreed to be named from the start. */
const openBriefSchema = z
  .strictObject({
    disclosure: z.literal('open'),
    company: z.strictObject({
      name: z.string(),
      industry: z.enum(industryCodes),
      employees: z.int(),
      prefecture: z.enum(prefectureCodes),
      headquarters: z.string().optional().describe('Six-digit code of its municipality, from which distances are'),
    }),
    ...wishes,
    needs: z.array(z.strictObject({ code: z.enum(companyNeedCodes), importance, target: target.optional() })),
    plans: z.strictObject({
      headCount: z.int().optional(),
      months: z.int().optional(),
      localHiring: z.boolean().optional(),
      sideJobs: z.boolean().optional(),
      community: z.boolean().optional(),
      occupancies: z.array(z.enum(occupancyCodes)).optional(),
    }),
    summary: z.string(),
  })
  .meta({ id: 'OpenBrief' })

export const briefSchema = z.discriminatedUnion('disclosure', [blindBriefSchema, openBriefSchema]).meta({ id: 'Brief' })

export type BlindBrief = z.infer<typeof blindBriefSchema>
export type OpenBrief = z.infer<typeof openBriefSchema>
export type Brief = z.infer<typeof briefSchema>
