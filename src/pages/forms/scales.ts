import { importances, strengthLevels } from '../../catalog/stated-scales.ts'
import type { Scale } from './weigh-block.ts'

/** How much a need matters: the numbers of the engine, in words. */
export const importanceScale: Scale = {
  member: 'importance',
  label: { ja: '重視の度合い', en: 'How much it matters' },
  options: importances,
  preset: '3',
}

/** How strong a municipality sees itself. */
export const levelScale: Scale = {
  member: 'level',
  label: { ja: '強みの水準', en: 'How strong' },
  options: strengthLevels,
  preset: '3',
}
