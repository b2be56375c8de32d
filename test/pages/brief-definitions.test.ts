import { expect, it } from 'vitest'
import { currentConsentVersionOf } from '../../src/catalog/consent-texts.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { briefDefinitions } from '../../src/pages/brief-definitions.ts'
import { composeBrief, composeSummary } from '../../src/shortlists/brief.rules.ts'

const company: CompanyProfile = {
  industry: 'G',
  employees: 123,
  prefecture: '13',
  headquarters: '131130',
  purposes: ['talent'],
  presence: ['two_bases'],
  needs: [
    { code: 'distance', importance: 'must', target: 456 },
    { code: 'office_form', importance: 2, target: ['renovated', 'shared'] },
    { code: 'talent_fields', importance: 3, target: ['it_engineers'] },
    { code: 'nursery', importance: 4 },
    { code: 'words', importance: 5, target: '海の見える高原' },
  ],
  plans: { headCount: 7 },
  disclosure: 'open',
}

const told = { name: '株式会社みなと', profile: company, agreedVersion: currentConsentVersionOf('corporate') }
const shown = (disclosure: 'blind' | 'open', language: 'ja' | 'en' = 'ja') =>
  briefDefinitions(composeBrief(disclosure, told, composeSummary(company)), language)

it('shows a municipality where an open company is and what it wishes for, in labels', () => {
  const page = shown('open')
  for (const words of [
    '東京都渋谷区',
    '本社からの距離 km（以内）（必須）：456',
    'オフィスの形態（いずれか）（少し重視する）：廃校・古民家等、シェアオフィス',
    '求める人材の分野（いずれか）（重視する）：IT・ソフトウェア技術者',
    '保育所等（とても重視する）',
    'そのほかの希望（最も重視する）：海の見える高原',
  ])
    expect(page).toContain(words)
})

it('shows of a blind company that there are wishes, not what they say and not from where they are measured', () => {
  const page = shown('blind')
  for (const words of ['進出人数：5〜9人', '本社からの距離（必須）', 'オフィスの形態（少し重視する）']) expect(page).toContain(words)
  for (const secret of ['みなと', '東京', '渋谷', '131130', '123', '456', '廃校', '技術者', '海の見える', '高原', '自由記述']) {
    expect(page).not.toContain(secret)
  }
})

it('says the same in English', () => {
  const page = shown('open', 'en')
  for (const words of ['Distance from headquarters in km (at most) (must-have): 456', 'People who would come: 7', 'matters a little']) {
    expect(page).toContain(words)
  }
  expect(page).not.toContain('重視')
})

it('does not repeat in the summary what stands above it, and runs on where paper is short', () => {
  expect(shown('blind')).not.toContain('概要')
  const brief = composeBrief('blind', told, '海辺の町を探しています。')
  expect(briefDefinitions(brief, 'ja')).toContain('海辺の町を探しています。')
  expect(briefDefinitions(brief, 'ja', { inRows: true })).toContain('本社からの距離（必須）、保育所等（とても重視する）')
})

it('writes days as readers of the language do', () => {
  const brief = composeBrief(
    'open',
    { ...told, profile: { ...company, needs: [{ code: 'office_from', importance: 3, target: '2027-04-01' }] } },
    '',
  )
  expect(briefDefinitions(brief, 'ja')).toContain('2027年4月1日(木)')
  expect(briefDefinitions(brief, 'en')).toContain('Thursday 1 April 2027')
})
