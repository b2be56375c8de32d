import type { Indicator } from '../catalog/indicators.ts'
import { industryCodes, type Industry } from '../catalog/industries.ts'
import { employeesColumns, type Figures, type StatisticsColumn } from './statistics-columns.ts'

/** What a figure is called within the room: its indicator, and the division where there is one of each. */
export type FigureKey = Exclude<Indicator, 'industry_employees'> | `industry_employees.${Industry}`

/** How a figure comes out of the columns: (sum of `plus` − sum of `minus`) ÷ sum of `per` × `scale`, or `plus` itself as published. */
export interface FigureRule {
  readonly key: FigureKey
  readonly indicator: Indicator
  readonly plus: readonly StatisticsColumn[]
  readonly minus: readonly StatisticsColumn[]
  readonly rate: { readonly per: readonly StatisticsColumn[]; readonly scale: 100 | 1000; readonly typical: number } | null
  /** Whether a published zero tells nothing. */
  readonly zeroIsUnknown: boolean
}

/**
 * What rates are per. `typical` is how many of the usual municipality's are added to each before it is compared: as many as a small
 * town has (about a fifth of the municipalities have fewer), so that a small town is judged half by its own figure, and one firm of ten
 * in a village of five hundred jobs, or its one school, makes no outstanding place of it.
 */
const per = {
  employees: { per: ['C2208'], typical: 2000 },
  people: { per: ['A1101'], typical: 5000 },
  children: { per: ['A1301'], typical: 500 },
  pupils: { per: ['E2501', 'E3501', 'E3905', 'E3906'], typical: 300 },
} as const

function rate(
  key: FigureKey,
  of: keyof typeof per,
  scale: 100 | 1000,
  plus: readonly StatisticsColumn[],
  minus: readonly StatisticsColumn[] = [],
): FigureRule {
  const [indicator = key] = key.split('.', 1)
  return { key, indicator: indicator as Indicator, plus, minus, rate: { ...per[of], scale }, zeroIsUnknown: false }
}

function ratio(key: 'ordinary_balance' | 'real_debt_service', column: StatisticsColumn): FigureRule {
  return { key, indicator: key, plus: [column], minus: [], rate: null, zeroIsUnknown: false }
}

/** Divisions whose employees the table counts. */
export const countedIndustries: readonly Industry[] = industryCodes.filter((industry) => employeesColumns[industry] !== undefined)

/** All figures, rates in place of sizes: a large town has more of everything, and that alone speaks for nothing. */
export const figureRules: readonly FigureRule[] = [
  rate('ict_employees', 'employees', 1000, ['C220839']),
  ...countedIndustries.map((industry) => {
    const column = employeesColumns[industry]
    return rate(`industry_employees.${industry}`, 'employees', 1000, column ? [column] : [])
  }),
  rate('tourism_employees', 'employees', 1000, ['C220847']),
  rate('working_age', 'people', 100, ['A1302']),
  rate('net_migration', 'people', 1000, ['A5101'], ['A5102']),
  rate('doctors', 'people', 1000, ['I6100']),
  rate('clinics', 'people', 1000, ['I510120', 'I5102']),
  // Centres for early childhood education (認定こども園) are not counted: Tamba, a city of 60,000, made all of its nurseries such ones
  // and has none in the table. So zero is no lack of child care, and one of the figures that is not known.
  { ...rate('nurseries', 'children', 1000, ['J250302']), zeroIsUnknown: true },
  rate('teachers', 'pupils', 100, ['E2401', 'E3401', 'E3904']),
  rate('shops', 'people', 1000, ['H6130', 'H6131']),
  ratio('ordinary_balance', 'D2203'),
  ratio('real_debt_service', 'D2211'),
]

/** Numerator and denominator of a figure for one municipality; null where it is not known or there is nobody to count by. */
export function partsOf({ plus, minus, rate: by, zeroIsUnknown }: FigureRule, figures: Figures): { of: number; per: number } | null {
  const gains = sumOf(plus, figures)
  const losses = sumOf(minus, figures)
  const whole = by ? sumOf(by.per, figures) : 1
  if (gains === null || losses === null || whole === null || whole === 0 || (gains === 0 && zeroIsUnknown)) return null
  return { of: gains - losses, per: whole }
}

function sumOf(columns: readonly StatisticsColumn[], figures: Figures): number | null {
  let sum = 0
  for (const column of columns) {
    const figure = figures[column]
    if (figure === null) return null
    sum += figure
  }
  return sum
}

/** The year a figure is of: the oldest of what is counted. People it is counted per may be of the last census. */
export function yearOf({ plus, minus }: FigureRule, years: Readonly<Record<StatisticsColumn, number>>): number {
  return Math.min(...[...plus, ...minus].map((column) => years[column]))
}
