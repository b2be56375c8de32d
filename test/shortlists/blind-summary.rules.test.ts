import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blindFaults, identifyingKinds, type CompanyIdentity } from '../../src/shortlists/blind-summary.rules.ts'
import { composeSummary } from '../../src/shortlists/brief.rules.ts'
import { industryCodes } from '../../src/catalog/industries.ts'
import { companyNeedCodes, presenceCodes, purposeCodes } from '../../src/catalog/matching-codes.ts'

const identity: CompanyIdentity = {
  companyNames: ['株式会社アクメ商会'],
  corporateNumber: '7000012050002',
  ticketNumber: 'C-2026-000123',
  employees: 1250,
  prefecture: '東京都',
  headquarters: ['武蔵野市'],
  people: [
    { name: '佐藤 花子', nameKana: 'サトウ ハナコ', email: 'h.satou@acme-shokai.co.jp', phone: '03-1234-5678' },
    { name: '林 一', nameKana: null, email: 'info@acme-shokai.co.jp', phone: null },
  ],
}

const harmlessText = fc.string({ unit: fc.constantFrom(...'東京の企業が地方での拠点を検討しています。、\n 人材確保') })

describe('what a blind summary may not say', () => {
  it.each([
    ['company_name', '株式会社アクメ商会'],
    ['company_name', 'アクメ商会'],
    ['company_name', 'ｱｸﾒ商会'],
    ['company_name', 'あくめ 商会'],
    ['company_name', 'ア・ク・メ・商・会'],
    ['person', '佐藤'],
    ['person', '花子'],
    ['person', 'さとう'],
    ['person', '林 一'],
    ['email', 'h.satou@acme-shokai.co.jp'],
    ['email', 'H. Satou'],
    ['email', 'acme-shokai.co.jp'],
    ['email', 'ACME SHOKAI'],
    ['email', 'someone@example.com'],
    ['web_address', 'https://example.com/profile'],
    ['web_address', 'ｗｗｗ．example.com'],
    ['web_address', 'example.co.jp'],
    ['number', '0312345678'],
    ['number', '03（1234）5678'],
    ['number', '090-0000-1111'],
    ['number', '7000012050002'],
    ['ticket_number', 'C-2026-000123'],
    ['ticket_number', 'ｃ－２０２６－０００１２３'],
    ['ticket_number', 'M-2025-000001'],
    ['address', '〒965-8601'],
    ['address', '丸の内一丁目'],
    ['address', '港区芝5番地'],
    ['address', '第一ビル3階'],
    ['address', '東京都の会社'],
    ['address', '武蔵野市にある本社から'],
    ['address', '本社（ムサシノではなく武蔵 野）から300km以内'],
    ['head_count', '当社1250名'],
    ['head_count', '従業員 １，２５０人'],
    ['head_count', '従業員数は1250です'],
    ['file_name', '会社案内.pdf'],
    ['file_name', 'plan_v2.xlsx'],
  ] as const)('finds %s in 「%s」, wherever it stands', (kind, words) => {
    fc.assert(
      fc.property(harmlessText, harmlessText, (before, after) => {
        expect(identifyingKinds(`${before}\n${words}\n${after}`, identity)).toContain(kind)
      }),
      { numRuns: 30 },
    )
  })

  it('finds a Latin word out of a mixed name, and leaves other numbers and common words alone', () => {
    const mixed = { ...identity, companyNames: ['Zulu秘密システムズ Japan株式会社'], employees: 80 }
    expect(identifyingKinds('ｚｕｌｕの計画', mixed)).toEqual(['company_name'])
    const net = { ...identity, companyNames: ['株式会社Net One'], employees: 5 }
    expect(identifyingKinds('internetとtelework用のphoneが安定した、5人の拠点', net)).toEqual([])
    expect(identifyingKinds('Oneの計画', net)).toEqual(['company_name'])
    expect(identifyingKinds('東京圏の企業です。180名規模、Japan market向け、80席。', mixed)).toEqual([])
  })

  it('finds the whole name of headquarters with a short name, and no other place', () => {
    const inTsu = { ...identity, headquarters: ['津市'] }
    expect(identifyingKinds('津市から通える範囲', inTsu)).toEqual(['address'])
    expect(identifyingKinds('津波の想定がない、会津若松や武蔵野のような町', inTsu)).toEqual([])
    expect(identifyingKinds('会津若松市の実証', identity)).toEqual([])
  })

  it('finds the name of any company, with and without its legal form, in any width and spacing', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'アカサタナ山川ABCd結ー2'), minLength: 2, maxLength: 12 })
      .filter((text) => /[^ー]/u.test(text))
    const form = fc.constantFrom(
      (text: string) => `株式会社${text}`,
      (text: string) => `${text}(株)`,
      (text: string) => `${text} Co., Ltd.`,
    )
    fc.assert(
      fc.property(
        name,
        form,
        harmlessText,
        harmlessText,
        fc.constantFrom('', ' ', '・', '　'),
        (bare, withForm, before, after, between) => {
          const company = { ...identity, companyNames: ['別名', withForm(bare)] }
          const written = Array.from(bare).join(between)
          expect(identifyingKinds(before + written + after, company)).toContain('company_name')
          expect(identifyingKinds(before + withForm(bare) + after, company)).toContain('company_name')
        },
      ),
    )
  })

  it('finds any contact by address, domain and telephone number', () => {
    const label = fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 3, maxLength: 10 })
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 11 })
    fc.assert(
      fc.property(label, label, digits, harmlessText, (local, domain, phone, text) => {
        const company = { ...identity, people: [{ name: '山田 太郎', nameKana: null, email: `${local}@${domain}.co.jp`, phone }] }
        expect(identifyingKinds(`${text}\n${local}`, company)).toContain('email')
        expect(identifyingKinds(`${text}\n${domain}`, company)).toContain('email')
        expect(identifyingKinds(`${text}\n${phone.slice(0, 3)}-${phone.slice(3)}`, company)).toContain('number')
      }),
    )
  })

  it('lets through what names nobody: the words of the catalog, head counts, prices, months, shared mail providers', () => {
    for (const text of [
      '情報通信業の企業です。20〜30名規模の拠点を、2027年4月頃までに開設したいと考えています。',
      '月額賃料は300,000円まで。首都圏に本社があり、林業との協業にも関心があります。',
      '光回線 1,000 Mbps、個室2室。お問い合わせ窓口（info）やGmailの利用環境は問いません。',
      '',
    ]) {
      expect(
        identifyingKinds(text, { ...identity, people: [{ name: '林 一', nameKana: null, email: 'info@gmail.com', phone: null }] }),
      ).toEqual([])
    }
  })

  it('never finds anything in the summary composed of catalog labels alone', () => {
    const profile = fc.record({
      industry: fc.constantFrom(...industryCodes),
      employees: fc.integer({ min: 1, max: 1_000_000 }),
      prefecture: fc.constant('13'),
      purposes: fc.subarray([...purposeCodes]),
      presence: fc.subarray([...presenceCodes]),
      needs: fc
        .subarray([...companyNeedCodes])
        .map((codes) => codes.map((code) => ({ code, importance: 'must' as const, target: 'アクメ商会の佐藤' }))),
      plans: fc.constant({}),
      disclosure: fc.constant('blind' as const),
    })
    fc.assert(
      fc.property(profile, (stated) => {
        expect(identifyingKinds(composeSummary(stated), identity)).toEqual([])
      }),
    )
  })

  it('names the field and the kinds, not the words', () => {
    const [fault] = blindFaults('summary', 'アクメ商会の佐藤です。', identity)
    expect(fault).toMatchObject({ field: 'summary', code: 'identifies_company' })
    expect(fault?.message.ja).toContain('企業名、担当者の氏名')
    expect(JSON.stringify(fault)).not.toContain('アクメ')
  })
})
