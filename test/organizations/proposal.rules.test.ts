import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeForms, strengthCodes, municipalNeeds, talentFieldCodes } from '../../src/catalog/matching-codes.ts'
import type { CompanyProfile, MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import { applyFields, faultsOfDecision, proposeFields } from '../../src/organizations/proposal.rules.ts'

const town: MunicipalityProfile = {
  strengths: [
    { code: 'smart_city', level: 4, note: '実証中' },
    { code: 'ict_office', level: 3 },
  ],
  offices: [{ name: 'AiCT', form: 'shared', seats: 40 }],
  needs: [{ code: 'industry', importance: 3, target: ['G'] }],
}

const company: CompanyProfile = {
  industry: 'G',
  employees: 40,
  prefecture: '13',
  purposes: ['talent', 'bcp'],
  presence: ['workation'],
  needs: [{ code: 'smart_city', importance: 4, target: '実証' }],
  plans: { headCount: 5, months: 12 },
  disclosure: 'blind',
}

/** As profiles are stated since there are projects and facts. */
const fullTown: MunicipalityProfile = {
  ...town,
  projects: [{ name: '港の再生', note: '2027年まで' }],
  facts: { subsidy: true, talentFields: ['designers', 'sales'] },
}

const nothing: MunicipalityProfile = { strengths: [], offices: [], needs: [] }

describe('what a form proposes', () => {
  it('is nothing when the form repeats the profile, or is silent', () => {
    expect(proposeFields(town, town)).toEqual([])
    expect(proposeFields(town, nothing)).toEqual([])
    expect(proposeFields(fullTown, nothing)).toEqual([])
    expect(proposeFields(fullTown, { ...nothing, projects: [], facts: {} })).toEqual([])
    expect(proposeFields(fullTown, { ...nothing, facts: { talentFields: ['sales', 'designers'] } })).toEqual([])
    expect(proposeFields(company, { ...company, purposes: ['bcp', 'talent'], presence: [], needs: [], plans: {} })).toEqual([])
  })

  it('names each field with what stands and what is proposed', () => {
    expect(
      proposeFields(town, {
        strengths: [
          { code: 'smart_city', level: 5 },
          { code: 'tourism', level: 2 },
        ],
        offices: [{ name: 'ＡｉＣＴ', form: 'shared', mbps: 1000 }],
        needs: [{ code: 'industry', importance: 'must', target: ['G', 'L'] }],
      }),
    ).toEqual([
      {
        field: 'strengths.smart_city',
        current: { code: 'smart_city', level: 4, note: '実証中' },
        proposed: { code: 'smart_city', level: 5, note: '実証中' },
      },
      { field: 'strengths.tourism', current: null, proposed: { code: 'tourism', level: 2 } },
      {
        field: 'offices.AiCT',
        current: { name: 'AiCT', form: 'shared', seats: 40 },
        proposed: { name: 'AiCT', form: 'shared', seats: 40, mbps: 1000 },
      },
      {
        field: 'needs.industry',
        current: { code: 'industry', importance: 3, target: ['G'] },
        proposed: { code: 'industry', importance: 'must', target: ['G', 'L'] },
      },
    ])
  })

  it('names projects and facts, whether the profile knows of any or was stored before there were such', () => {
    const stated: MunicipalityProfile = {
      ...nothing,
      projects: [{ name: '港 の再生' }, { name: '里山の学校' }],
      facts: { subsidy: true, nursery: false, talentFields: [] },
    }
    expect(proposeFields(fullTown, stated)).toEqual([
      { field: 'projects.里山の学校', current: null, proposed: { name: '里山の学校' } },
      { field: 'facts.nursery', current: null, proposed: false },
      { field: 'facts.talentFields', current: ['designers', 'sales'], proposed: [] },
    ])
    expect(proposeFields(town, stated).map(({ field, current }) => [field, current])).toEqual([
      ['projects.港 の再生', null],
      ['projects.里山の学校', null],
      ['facts.subsidy', null],
      ['facts.nursery', null],
      ['facts.talentFields', null],
    ])
  })

  it('names the headquarters by themselves', () => {
    expect(proposeFields(company, { ...company, headquarters: '131016' })).toEqual([
      { field: 'headquarters', current: null, proposed: '131016' },
    ])
  })

  it('names the places a company has to do with, its own and those of customers', () => {
    const known: CompanyProfile = { ...company, sites: { own: ['271004', '131016'] } }
    expect(proposeFields(known, { ...known, sites: { own: ['131016', '271004'], customers: ['231002'] } })).toEqual([
      { field: 'sites.customers', current: null, proposed: ['231002'] },
    ])
    const fields = proposeFields(company, { ...company, sites: { own: ['271004'] } })
    expect(applyFields(company, fields)).toEqual({ ...company, sites: { own: ['271004'] } })
    expect(applyFields(known, proposeFields(known, company))).toEqual(known)
  })

  it('names the single fields of a company, each plan by itself', () => {
    const stated: CompanyProfile = { ...company, employees: 41, purposes: ['sdgs'], plans: { headCount: 6 }, disclosure: 'open' }
    expect(proposeFields(company, stated)).toEqual([
      { field: 'employees', current: 40, proposed: 41 },
      { field: 'purposes', current: ['talent', 'bcp'], proposed: ['sdgs'] },
      { field: 'plans.headCount', current: 5, proposed: 6 },
      { field: 'disclosure', current: 'blind', proposed: 'open' },
    ])
  })
})

describe('what is accepted', () => {
  it('is the only thing that changes', () => {
    const stated: CompanyProfile = { ...company, employees: 41, plans: { headCount: 6, sideJobs: true } }
    const fields = proposeFields(company, stated).filter(({ field }) => field === 'plans.sideJobs')
    expect(applyFields(company, fields)).toEqual({ ...company, plans: { headCount: 5, months: 12, sideJobs: true } })
    expect(applyFields(town, [])).toEqual(town)
  })

  it('goes into a profile stored before there were such fields, and leaves out what nobody stated', () => {
    const fields = proposeFields(town, { ...nothing, projects: [{ name: '里山の学校' }], facts: { nursery: true } })
    expect(applyFields(town, fields)).toEqual({ ...town, projects: [{ name: '里山の学校' }], facts: { nursery: true } })
    expect(Object.keys(applyFields(town, []))).toEqual(['strengths', 'offices', 'needs'])
    expect(applyFields(company, proposeFields(company, { ...company, headquarters: '131016' }))).toEqual({
      ...company,
      headquarters: '131016',
    })
  })

  it('forgets the former headquarters of a company that moved to another prefecture', () => {
    const inTokyo = { ...company, headquarters: '131016' }
    const moved = proposeFields(inTokyo, { ...company, prefecture: '27' })
    expect(applyFields(inTokyo, moved)).toEqual({ ...company, prefecture: '27' })
    const toOsaka = proposeFields(inTokyo, { ...company, prefecture: '27', headquarters: '271004' })
    expect(applyFields(inTokyo, toOsaka)).toEqual({ ...company, prefecture: '27', headquarters: '271004' })
  })

  it('leaves who a company is to the company', () => {
    const identity = { field: 'corporateNumber', current: null, proposed: '1180301018771' }
    expect(applyFields(company, [identity])).toEqual(company)
  })
})

const someProjectsAndFacts = {
  projects: fc.uniqueArray(
    fc.record({ name: fc.constantFrom('港の再生', 'a.b', '第1期'), note: fc.string({ minLength: 1 }) }, { requiredKeys: ['name'] }),
    { selector: (entry) => entry.name, maxLength: 3 },
  ),
  facts: fc.record(
    { subsidy: fc.boolean(), nursery: fc.boolean(), talentFields: fc.subarray([...talentFieldCodes]) },
    { requiredKeys: [] },
  ),
}

const members = {
  strengths: fc.uniqueArray(
    fc.record(
      { code: fc.constantFrom(...strengthCodes), level: fc.integer({ min: 1, max: 5 }), note: fc.string({ minLength: 1 }) },
      { requiredKeys: ['code', 'level'] },
    ),
    { selector: (entry) => entry.code, maxLength: 8 },
  ),
  offices: fc.uniqueArray(
    fc.record(
      {
        name: fc.constantFrom('AiCT', 'b.2', '第1棟', 'offices.x'),
        form: fc.constantFrom(...officeForms.map(({ code }) => code)),
        seats: fc.nat(99),
      },
      { requiredKeys: ['name', 'form'] },
    ),
    { selector: (entry) => entry.name, maxLength: 3 },
  ),
  needs: fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...municipalNeeds.map(({ code }) => code)), importance: fc.constantFrom(1, 3, 5, 'must' as const) }),
    { selector: (entry) => entry.code, maxLength: 4 },
  ),
  ...someProjectsAndFacts,
}

const municipality = fc.record(members, { requiredKeys: ['strengths', 'offices', 'needs'] })

describe('for any profile and form', () => {
  it('once everything is accepted, the same form proposes nothing, and nothing that was there is gone', () => {
    fc.assert(
      fc.property(municipality, municipality, (current, stated) => {
        const fields = proposeFields(current, stated)
        const after = applyFields(current, fields) as MunicipalityProfile
        expect(proposeFields(after, stated)).toEqual([])
        for (const { code } of current.strengths) expect(after.strengths.map((entry) => entry.code)).toContain(code)
        for (const { name } of current.projects ?? []) expect(after.projects?.map((entry) => entry.name)).toContain(name)
        for (const { name } of current.offices) expect(after.offices.map((entry) => entry.name)).toContain(name)
        expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length)
      }),
    )
  })

  it('a field that is refused stays as it was, whatever is accepted beside it', () => {
    fc.assert(
      fc.property(municipality, municipality, fc.infiniteStream(fc.boolean()), (current, stated, coin) => {
        const fields = proposeFields(current, stated)
        const accepted = fields.filter(() => coin.next().value)
        const after = applyFields(current, accepted) as MunicipalityProfile
        const left = proposeFields(after, stated).map(({ field }) => field)
        expect(left).toEqual(fields.filter((field) => !accepted.includes(field)).map(({ field }) => field))
      }),
    )
  })
})

describe('a decision', () => {
  const fields = proposeFields(town, {
    ...nothing,
    strengths: [
      { code: 'tourism', level: 1 },
      { code: 'access', level: 2 },
    ],
  })

  it('is complete when every field is named once', () => {
    expect(faultsOfDecision(fields, { accepted: ['strengths.tourism'], refused: ['strengths.access'] })).toEqual([])
  })

  it('has every fault named', () => {
    const faults = faultsOfDecision(fields, { accepted: ['strengths.tourism', 'industry'], refused: ['strengths.tourism'] })
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ['accepted.1', 'not_proposed'],
      ['refused.0', 'repeated'],
      ['accepted', 'undecided'],
    ])
    expect(faults[2]?.message.en).toContain('strengths.access')
  })
})
