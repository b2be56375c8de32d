import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localGovernments } from '../../src/catalog/local-governments.ts'
import { withoutOffice } from '../../src/catalog/office-of-place.rules.ts'
import { normalizeForSearch } from '../../src/catalog/search-grams.rules.ts'
import { targetFieldsOf } from '../../src/pages/forms/targets.ts'
import { findPlaces } from '../../src/pages/forms/find-places.rules.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

/** As many as a form takes. */
const wishesAtMost = 60

/** What is said beside the cards of the wishes a form knows. */
async function whysOf(audience: 'municipal' | 'corporate', language: string): Promise<string> {
  const visitor = await new Visitor(desk).open(`/forms/${audience}?lang=${language}`)
  await fillUntil(visitor, exampleAnswers(audience), 'needs')
  const boxes = visitor.page('main input[type=checkbox][name^=needs]').toArray().slice(0, wishesAtMost)
  const [name = ''] = boxes.map((box) => String(visitor.page(box).attr('name')))
  await visitor.enter({ [name]: boxes.map((box) => String(visitor.page(box).attr('value'))) }).press('next')
  expect(visitor.step).toBe('weights')
  const whys = visitor.page('.why')
  expect(whys.length).toBe(boxes.length)
  return whys.text()
}

describe('the words of a form', () => {
  it.each([
    ['municipal', 'ja', '企業', '自治体'],
    ['municipal', 'en', 'companies', 'municipalities'],
    ['corporate', 'ja', '自治体', '企業'],
    ['corporate', 'en', 'municipalities', 'companies'],
  ] as const)('say at the wishes of the %s form, in %s, whom they are about: %s, not %s', async (audience, language, sought, own) => {
    const whys = await whysOf(audience, language)
    expect(whys).toContain(sought)
    expect(whys).not.toContain(own)
  })
})

describe('the address asked for', () => {
  it.each([
    ['worker', '個人のアドレスをお勧めします', '部署共用'],
    ['corporate', '部署共用のアドレスでも構いません', '個人のアドレス'],
  ] as const)('on the %s form is one its reader can have: %s', async (audience, said, unsaid) => {
    const visitor = await new Visitor(desk).open(`/forms/${audience}`)
    await fillUntil(visitor, exampleAnswers(audience), 'contact')
    const page = visitor.page('main').text()
    expect(page).toContain(said)
    expect(page).not.toContain(unsaid)
  })
})

describe('the mark of a question that must be answered', () => {
  it.each([
    ['ja', '例：'],
    ['en', 'For example: '],
  ])('gives every card of a company’s wishes an example, in %s', async (language, word) => {
    const visitor = await new Visitor(desk).open(`/forms/corporate?lang=${language}`)
    await fillUntil(visitor, exampleAnswers('corporate'), 'needs')
    const cards = visitor.page('main label.card').toArray()
    expect(cards.length).toBeGreaterThan(27)
    for (const card of cards) expect(visitor.page(card).text()).toContain(word)
  })

  it.each([
    ['municipal', 'strengths', 'ja', '伺う理由：'],
    ['municipal', 'needs', 'en', 'Why we ask: '],
    ['corporate', 'needs', 'ja', '伺う理由：'],
    ['corporate', 'needs', 'en', 'Why we ask: '],
  ] as const)(
    'says at every card of the %s form’s %s why it is asked, in %s, in words of its own',
    async (audience, step, language, word) => {
      const visitor = await new Visitor(desk).open(`/forms/${audience}?lang=${language}`)
      await fillUntil(visitor, exampleAnswers(audience), step)
      const cards = visitor.page('main label.card').toArray()
      const whys = cards.map((card) => visitor.page(card).find('.reason').text())
      expect(cards.length).toBeGreaterThan(8)
      for (const why of whys) expect(why).toMatch(new RegExp(`^${word}.{8,}`, 'u'))
      if (step !== 'needs' || audience === 'municipal') expect(new Set(whys).size).toBe(cards.length)
    },
  )

  it('says what a wish is asked for, and by which public figures and related strengths it is judged, in everyday words', async () => {
    const visitor = await new Visitor(desk).open('/forms/corporate')
    await fillUntil(visitor, exampleAnswers('corporate'), 'needs')
    const whyOf = (code: string) => visitor.page(`input[value=${code}]`).closest('label').find('.reason').text()
    const because = (sources: string) => `伺う理由：ご希望に合う自治体をご紹介するため、${sources}で確かめます`
    expect(visitor.page('main').text()).not.toMatch(/当該|従業者/u)
    expect(whyOf('medical_care')).toBe(because('自治体の回答、公的統計（医師数、病院・診療所数）、関連する強み（生活環境）'))
    expect(whyOf('science_talent')).toBe(because('自治体の回答、関連する強み（高専、大学）'))
    expect(whyOf('head_commitment')).toBe(because('自治体の回答'))
    expect(whyOf('office_rent')).toBe(because('登録オフィスの月額賃料'))
  })

  it('lists what a wish is judged by, in English, as a sentence does', async () => {
    const visitor = await new Visitor(desk).open('/forms/corporate?lang=en')
    await fillUntil(visitor, exampleAnswers('corporate'), 'needs')
    expect(visitor.page('input[value=medical_care]').closest('label').find('.reason').text()).toBe(
      'Why we ask: to suggest municipalities that meet your wish; we check what municipalities state, public figures (doctors, hospitals and clinics) and related strengths (living environment)',
    )
  })

  it('is another word than that of a wish that must be met, on the same card', async () => {
    const visitor = await new Visitor(desk).open('/forms/corporate')
    await fillUntil(visitor, exampleAnswers('corporate'), 'weights')
    const marks = new Set(
      visitor
        .page('.need:not(.free)')
        .toArray()
        .map((mark) => visitor.page(mark).text()),
    )
    expect([...marks]).toEqual(['要入力'])
    expect(visitor.page('.scale .must').first().text()).toContain('必須')
  })
})

describe('the number of a step', () => {
  const told = (visitor: Visitor) => /ステップ (\d+) \/ (\d+)/u.exec(visitor.page('.progress').text())?.slice(1, 3).map(Number) ?? []

  it.each([
    ['picks strengths and wishes', true],
    ['picks nothing', false],
  ])('rises by one with each page for a municipality that %s, and never says more pages than it did', async (_who, picks) => {
    const answers = new Map([...exampleAnswers('municipal')].filter(([name]) => picks || !/^(?:strengths|needs)\b/u.test(name)))
    const visitor = await new Visitor(desk).open('/forms/municipal')
    let [, most = 0] = told(visitor)
    for (let page = 1; visitor.step !== 'review'; page += 1) {
      const [at, of = 0] = told(visitor)
      expect(at, visitor.step).toBe(page)
      expect(of, visitor.step).toBeLessThanOrEqual(most)
      most = of
      if (visitor.page('button[value="add:offices"]').length > 0 && answers.has('offices.count')) await visitor.press('add:offices')
      if (visitor.page('button[value="add:projects"]').length > 0 && answers.has('projects.count')) await visitor.press('add:projects')
      await visitor.fillFrom(answers).press('next')
      expect(visitor.errors).toEqual({})
    }
    const [at, of] = told(visitor)
    expect(at).toBe(of)
  })

  it('counts who files once a prefecture is named', async () => {
    const visitor = await new Visitor(desk).open('/forms/municipal')
    const [, own = 0] = told(visitor)
    await visitor.enter({ 'municipalityCode.typed': '会津若松市', 'filedBy.prefecture': '07' }).press('next')
    expect(told(visitor)).toEqual([2, own + 1])
  })
})

describe('the figure of a wish', () => {
  it('has its unit once: behind the figure', () => {
    const [field] = targetFieldsOf('distance', '300', { ja: 'km', en: 'km' })
    expect(field?.label).toEqual({ ja: '本社からの距離（以内）', en: 'Distance from headquarters (at most)' })
    expect(targetFieldsOf('distance', '300')[0]?.label.ja).toBe('本社からの距離 km（以内）')
  })
})

describe('a place', () => {
  it.each([
    ['竜ヶ崎', '龍ケ崎市'],
    ['龍ヶ崎市', '龍ケ崎市'],
    ['鯵ケ沢', '鰺ヶ沢町'],
    ['竜王町', '竜王町'],
    ['りゅうおうちょう', '竜王町'],
    ['Aizuwakamatsu', '会津若松市'],
    ['aizuwakamatsu-shi', '会津若松市'],
    ['Osaka', '大阪府'],
    ['会津若松市役所', '会津若松市'],
    ['福島県 会津若松市 役 所', '会津若松市'],
    ['会津坂下町役場', '会津坂下町'],
    ['檜枝岐村役場', '檜枝岐村'],
    ['世田谷区役所', '世田谷区'],
    ['福島県庁', '福島県'],
    ['東京都庁', '東京都'],
    ['京都府庁', '京都府'],
    ['あいづわかまつしやくしょ', '会津若松市'],
    ['ふくしまけんちょう', '福島県'],
    ['Fukushima City Hall', '福島市'],
    ['Fukushima Prefecture', '福島県'],
    ['横浜市西区', '横浜市'],
    ['神奈川県横浜市西区', '横浜市'],
    ['名古屋市 中区', '名古屋市'],
    ['大阪市中央区', '大阪市'],
    ['大阪府 大阪市 中央区役所', '大阪市'],
    ['堺市堺区', '堺市'],
    ['北九州市小倉北区', '北九州市'],
    ['Yokohama-shi Nishi-ku', '横浜市'],
    ['Nishi-ku, Yokohama-shi', '横浜市'],
    ['東京都中央区', '中央区'],
    ['よこはましにしく', '横浜市'],
    ['かながわけん よこはまし にしく', '横浜市'],
    ['浜松市浜名区', '浜松市'],
    ['手稲区', '札幌市'],
    ['Kokura Kita-ku', '北九州市'],
    ['東京都千代田区', '千代田区'],
    ['Shibuya-ku', '渋谷区'],
  ])('is found by the letters people write it with: %s', (typed, name) => {
    expect(findPlaces(typed, 'any').map((place) => place.name)).toEqual([name])
  })

  it.each([
    ['中央区', ['札幌市', 'さいたま市', '千葉市', '中央区', '相模原市', '新潟市', '浜松市', '大阪市', '神戸市', '福岡市', '熊本市']],
    ['ちゅうおうく', ['札幌市', 'さいたま市', '千葉市', '中央区', '相模原市', '新潟市', '浜松市', '大阪市', '神戸市', '福岡市', '熊本市']],
    ['港区', ['港区', '名古屋市', '大阪市']],
    ['minato-ku', ['港区', '名古屋市', '大阪市']],
  ])('that is a ward of several is each of them: %s', (typed, names) => {
    expect(findPlaces(typed, 'any').map(({ name }) => name)).toEqual(names)
  })

  it.each(['横浜市銀座区', '会津若松市西区', '大阪市中央市'])('is not taken for a city by a ward it has not: %s', (typed) => {
    expect(findPlaces(typed, 'any')).toEqual([])
  })

  it('is found by the name of its office as by its own, whichever it is', () => {
    const officeOf = (name: string) => (/[都道府県]$/u.test(name) ? '庁' : /[市区]$/u.test(name) ? '役所' : '役場')
    for (const { name, kana } of localGovernments) {
      expect(withoutOffice(name), name).toBe(normalizeForSearch(name))
      expect(withoutOffice(kana), kana).toBe(normalizeForSearch(kana))
      const found = findPlaces(name, 'any')
      for (const typed of [`${name}${officeOf(name)}`, `${name} ${officeOf(name)}`, `${name}　本庁舎`]) {
        expect(findPlaces(typed, 'any'), typed).toEqual(found)
      }
    }
  })
})

describe('where somebody stands, and what they struggle with', () => {
  it.each(['municipal', 'corporate', 'worker'] as const)(
    'is asked in everyday words by the %s form, without the ministry’s names',
    async (audience) => {
      const visitor = await new Visitor(desk).open(`/forms/${audience}`)
      await fillUntil(visitor, exampleAnswers(audience), 'consultation')
      const labels = visitor
        .page('.choice label')
        .toArray()
        .map((label) => visitor.page(label).text().trim())
      expect(labels.length).toBeGreaterThan(7)
      for (const name of ['入口', '具体の行動', '商品開発', '販路開拓', 'アフターケア', '計画', '実行']) expect(labels).not.toContain(name)
      expect(labels.filter((label) => /^(?:入口|具体の行動|アフターケア)/u.test(label))).toEqual([])
    },
  )

  it('need not be said by a worker, for whom not to know is chosen already', async () => {
    const visitor = await new Visitor(desk).open('/forms/worker')
    const chosen = visitor.page('input[name=stage]:checked')
    expect(chosen.closest('.choice').text()).toContain('まだ考え始めたところ・わからない')
    await visitor.fillFrom(new Map([...exampleAnswers('worker')].filter(([name]) => name !== 'stage'))).press('next')
    expect([visitor.step, visitor.errors]).toEqual(['contact', {}])
  })
})
