import { z } from 'zod'
import { indicatorCodes } from '../catalog/indicators.ts'
import { industryCodes, type Industry } from '../catalog/industries.ts'
import { strengthCodes, type Strength } from '../catalog/matching-codes.ts'
import type { DerivedKey, TownEvidence } from './evidence.ts'
import type { ImportRow, ListedVersionRow } from './evidence.store.ts'

const importSchema = z
  .object({
    source: z.string().describe('What the table calls itself, or the name of its file'),
    sha256: z.string().describe('Of the file'),
    years: z.array(z.int()).describe('Years its figures are of; none for places'),
    rows: z.int(),
    importedAt: z.string(),
  })
  .meta({ id: 'EvidenceImport' })

export const evidenceVersionSchema = z
  .object({
    version: z.int(),
    createdAt: z.string(),
    statistics: importSchema.nullable(),
    places: importSchema.nullable(),
  })
  .meta({ id: 'EvidenceVersion' })

const levelSchema = z.object({
  strength: z.enum(strengthCodes),
  industry: z.enum(industryCodes).nullable().describe('Of which division the industry cluster is; null for other strengths'),
  level: z.int().describe('1–5, derived from where the figures stand among all municipalities; stated by nobody'),
  figures: z.array(
    z.object({
      indicator: z.enum(indicatorCodes),
      value: z.number().describe('In the unit of the indicator'),
      year: z.int(),
      percentile: z.number().describe('Among all municipalities that have the figure, 100 the most favourable'),
    }),
  ),
})

export const municipalityEvidenceSchema = z
  .object({
    code: z.string(),
    version: z.int().describe('Of the evidence; 0 when nothing was imported'),
    levels: z.array(levelSchema).describe('What the tables do not say is left out'),
    nurseries: z.int().nullable().describe('保育所等数; null when the table says nothing, or none (it leaves 認定こども園 out)'),
    place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  })
  .meta({ id: 'MunicipalityEvidence' })

export function showEvidenceVersion({ version, statistics, places }: ListedVersionRow): z.infer<typeof evidenceVersionSchema> {
  return {
    version: version.number,
    createdAt: version.createdAt.toISOString(),
    statistics: statistics && showImport(statistics),
    places: places && showImport(places),
  }
}

function showImport({ source, sha256, years, rowCount, importedAt }: ImportRow): z.infer<typeof importSchema> {
  return { source, sha256, years, rows: rowCount, importedAt: importedAt.toISOString() }
}

/** The levels in the order of the catalog, clusters by their divisions. */
export function showMunicipalityEvidence(
  code: string,
  version: number,
  { derived, nurseries, place }: TownEvidence,
): z.infer<typeof municipalityEvidenceSchema> {
  const levels = (Object.keys(derived) as DerivedKey[]).flatMap((key) => {
    const found = derived[key]
    const [strength, industry = null] = key.split('.') as [Strength, Industry?]
    return found ? [{ strength, industry, level: found.level, figures: [...found.figures] }] : []
  })
  return { code, version, levels: levels.toSorted((a, b) => placeInCatalog(a) - placeInCatalog(b)), nurseries, place }
}

function placeInCatalog({ strength, industry }: { strength: Strength; industry: Industry | null }): number {
  return strengthCodes.indexOf(strength) * (industryCodes.length + 1) + (industry === null ? 0 : industryCodes.indexOf(industry) + 1)
}
