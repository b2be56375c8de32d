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
    expect(visitor.page('main').text()).not.toMatch(/当該|従業者/u)
    expect(whyOf('medical_care')).toBe('伺う理由：医師数、病院・診療所数の公的統計と、自治体の回答で比べます')
    expect(whyOf('science_talent')).toBe('伺う理由：高専、大学も含めて、自治体の回答で比べます')
    expect(whyOf('head_commitment')).toBe('伺う理由：自治体の回答で比べます')
    expect(whyOf('office_rent')).toBe('伺う理由：月額賃料が上限に収まるオフィスを探します')
  })

  it('says of a wish in English by which public figures it is judged', async () => {
    const visitor = await new Visitor(desk).open('/forms/corporate?lang=en')
    await fillUntil(visitor, exampleAnswers('corporate'), 'needs')
    expect(visitor.page('input[value=medical_care]').closest('label').find('.reason').text()).toBe(
      'Why we ask: to compare doctors and hospitals and clinics (public figures), beside what municipalities state',
    )
  })

  it.each(['ja', 'en'])(
    'begins at every wish about the office or the place with what is its own, and is short, in %s',
    async (language) => {
      const visitor = await new Visitor(desk).open(`/forms/corporate?lang=${language}`)
      await fillUntil(visitor, exampleAnswers('corporate'), 'needs')
      const whys = ['office_seats', 'distance'].flatMap((first) =>
        visitor
          .page(`input[value=${first}]`)
          .closest('fieldset')
          .find('.reason')
          .toArray()
          .map((why) =>
            visitor
              .page(why)
              .text()
              .replace(/^(?:伺う理由：|Why we ask: )/u, ''),
          ),
      )
      expect(whys).toHaveLength(27)
      const length = language === 'ja' ? 30 : 75
      expect(whys.filter((why) => why.length > length)).toEqual([])
      const beginnings = new Map<string, number>()
      for (const why of whys) {
        const beginning = language === 'ja' ? why.slice(0, 6) : why.split(' ').slice(0, 3).join(' ')
        beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1)
      }
      expect([...beginnings].filter(([, count]) => count > 2)).toEqual([])
    },
  )

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
    ['髙山市', '高山市'],
    ['長﨑市', '長崎市'],
    ['濵松市', '浜松市'],
    ['藤澤市', '藤沢市'],
    ['葛\u{E0100}城市', '葛城市'],
  ])('is found by the form of a character its reader writes: %s', (typed, name) => {
    expect(findPlaces(typed, 'any').map((place) => place.name)).toEqual([name])
  })

  it('comes first where its name begins with what was typed, and last where that begins within a syllable', () => {
    const found = findPlaces('ＡＩＺＵ', 'any').map(({ name }) => name)
    expect(found.slice(0, 3).every((name) => name.startsWith('会津'))).toBe(true)
    expect(found.indexOf('南会津町')).toBeGreaterThan(2)
    expect(found.indexOf('平泉町')).toBeGreaterThan(found.indexOf('西会津町'))
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
    expect(chosen.closest('.choice').text().trim()).toBe('未定・わからない')
    expect(visitor.page('label[for="stage-awareness"]').text()).toBe('まだ考え始めたところ')
    await fillUntil(visitor, new Map([...exampleAnswers('worker')].filter(([name]) => name !== 'stage')), 'review')
    const term = visitor.page('.summary dt').filter((_index, one) => visitor.page(one).text() === 'いまの段階')
    expect(term.next('dd').text()).toBe('未定・わからない')
  })
})
