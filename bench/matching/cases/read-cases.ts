import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { industryCodes } from '../../../src/catalog/industries.ts'
import { purposeCodes, presenceCodes, strengthCodes } from '../../../src/catalog/matching-codes.ts'
import { prefectureCodes } from '../../../src/catalog/prefectures.ts'
import { companyNeedsSchema } from '../../../src/organizations/profile.schemas.ts'

const code = z.string().regex(/^\d{6}$/u)
/** Null: common knowledge that was not looked up. */
const source = z.url().nullable()

const caseSchema = z.strictObject({
  id: z.string(),
  company: z.string(),
  industry: z.enum(industryCodes),
  employees: z.int().nullable(),
  prefecture: z.enum(prefectureCodes),
  headquarters: code,
  year: z.int(),
  municipality: code,
  municipalityName: z.string(),
  presence: z.array(z.enum(presenceCodes)),
  purposes: z.array(z.enum(purposeCodes)),
  needs: companyNeedsSchema.min(1),
  words: z.string().max(500),
  source,
  confidence: z.enum(['high', 'medium', 'low']),
  remark: z.string().optional(),
})

const statedSchema = z.strictObject({
  code: z.enum(strengthCodes),
  level: z.int().min(1).max(5),
  note: z.string().max(500),
  source,
  remark: z.string().optional(),
})
const townSchema = z.strictObject({ code, name: z.string(), strengths: z.array(statedSchema) })

/** A company that opened an office, with what it is reported to have wanted. */
export type Case = z.infer<typeof caseSchema>
/** A municipality with what it says of itself. */
export type CaseTown = z.infer<typeof townSchema>

/** What every municipality has whether or not it states anything, for the rankings the engine has to beat. */
export interface TownFigures {
  readonly code: string
  readonly population: number
  readonly latitude: number
  readonly longitude: number
}

const sharedFolder = new URL('../../../../shared/data/', import.meta.url)

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The cases, in the order they were collected. */
export function readCases(): readonly Case[] {
  return z.array(caseSchema).parse(readJson(new URL('cases.json', import.meta.url)))
}

/** The municipalities with a profile, in order of code. */
export function readTowns(): readonly CaseTown[] {
  return z.array(townSchema).parse(readJson(new URL('towns.json', import.meta.url)))
}

/** A public file beside the project, or null where it is not there. */
export function readShared(name: string): Uint8Array | null {
  const file = new URL(name, sharedFolder)
  return existsSync(file) ? readFileSync(file) : null
}

/** Population (2020) and place of all municipalities; null without `../shared/data/municipalities.csv`. */
export function readFigures(): readonly TownFigures[] | null {
  const bytes = readShared('municipalities.csv')
  if (bytes === null) return null
  const [header = '', ...rows] = new TextDecoder().decode(bytes).trim().split(/\r?\n/u)
  const columns = header.split(',')
  const indexOf = (name: string): number => columns.indexOf(name)
  const [codes, population, latitude, longitude] = ['code6', 'pop2020', 'lat', 'lng'].map(indexOf)
  return rows.map((row) => {
    const cells = row.split(',')
    const at = (index: number | undefined): string => cells[index ?? -1] ?? ''
    return { code: at(codes), population: Number(at(population)), latitude: Number(at(latitude)), longitude: Number(at(longitude)) }
  })
}
