import { describe, expect, it } from 'vitest'
import { industryCodes } from '../../src/catalog/industries.ts'
import {
  companyNeedCodes,
  municipalNeedCodes,
  officeNeeds,
  placeNeeds,
  presenceCodes,
  purposeCodes,
} from '../../src/catalog/matching-codes.ts'
import { impliedNeedsOf } from '../../src/matching/criteria/implied-needs.rules.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { firstTable, readDocument } from './documents.ts'
import { company } from './towns.ts'

const [model = ''] = readDocument('matching-reference.md').split('## A worked example')

describe('what surveys name, in docs/matching-reference.md', () => {
  const rows = firstTable(model.split('## What surveys of companies name')[1] ?? '')
  const known = new Set<string>([...companyNeedCodes, ...municipalNeedCodes, ...purposeCodes, ...presenceCodes])

  it('has codes of the catalog for each', () => {
    expect(rows.length).toBeGreaterThan(30)
    for (const [named, codes = ''] of rows) {
      const listed = codes
        .replaceAll(/ \([^)]*\)/gu, '')
        .split(/[,;]\s*/u)
        .filter((code) => code !== '')
      expect(
        listed.filter((code) => !known.has(code)),
        named,
      ).toEqual([])
      expect(listed, named).not.toEqual([])
    }
  })

  it('names every need about an office or a place', () => {
    const told = rows.map(([, codes]) => codes).join(' ')
    const needed = [...officeNeeds, ...placeNeeds].map(({ code }) => code).filter((code) => code !== 'words')
    expect(needed.filter((code) => !new RegExp(`\\b${code}\\b`, 'u').test(told))).toEqual([])
  })
})

type Answer = readonly [named: string, traits: Partial<CompanyProfile>]

describe('the table of implied needs in docs/matching-reference.md', () => {
  const rows = firstTable(model.split('## Needs that follow from other answers')[1] ?? '')
  const told = (cell: string): string[] => Array.from(cell.matchAll(/(\w+) ([\d.]+)/gu), ([, code, weight]) => `${code} ${weight}`)
  const impliedBy = (traits: Partial<CompanyProfile>): string[] =>
    impliedNeedsOf(company(traits).profile).map(({ code, weight }) => `${code} ${weight}`)

  /** Answers with which the table's first column is meant; industry R implies nothing. */
  const answers: readonly Answer[] = [
    ...purposeCodes.map((code): Answer => [code, { purposes: [code] }]),
    ...presenceCodes.map((code): Answer => [code, { presence: [code] }]),
    ...(['G', 'E', 'H'] as const).map((industry): Answer => [`industry ${industry}`, { industry }]),
  ]

  it('has every answer that implies something, with what it implies', () => {
    const inBrackets = /\(.*\)/u
    expect(rows.map(([answer = '', implied = '']) => [answer, told(implied.replace(inBrackets, ''))])).toEqual(
      answers.map(([answer, traits]) => [answer, impliedBy(traits)]),
    )
    const others = industryCodes.filter((industry) => impliedBy({ industry }).length > 0)
    expect(others.toSorted()).toEqual(['E', 'G', 'H'])
  })

  it('says what technical industries mean by talent', () => {
    const [, implied = ''] = rows.find(([answer]) => answer === 'talent') ?? []
    expect(impliedBy({ purposes: ['talent'], industry: 'L' })).toEqual(told(implied))
  })
})
