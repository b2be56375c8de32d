import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audience } from '../../src/catalog/desk-codes.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const visit = (audience: Audience) => new Visitor(desk).open(`/forms/${audience}`)
const at = async (audience: Audience, step: string) => fillUntil(await visit(audience), exampleAnswers(audience), step)

/** Sends the form from the step it stands at and gives what was filed. */
async function filed(visitor: Visitor, audience: Audience, typed: readonly (readonly [string, readonly string[]])[] = []) {
  await fillUntil(visitor, new Map([...exampleAnswers(audience), ...typed]), 'review')
  await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
  const number = visitor.page('.number strong').text()
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!ticket) throw new Error(`nothing was filed: ${JSON.stringify(visitor.errors)}`)
  return ticket.form as Record<string, unknown> // what its schema made of it, a JSON object
}

describe('a wrong answer', () => {
  it.each<[Audience, string, string, string, string]>([
    ['corporate', 'company', 'company.name', 'あ'.repeat(201), '「企業名」は200文字以内にしてください（現在201文字です）。'],
    ['corporate', 'company', 'company.corporateNumber', '123', '法人番号は13桁です（現在3桁です）。'],
    ['corporate', 'company', 'company.corporateNumber', '1000000000000', '法人番号に誤りがあるようです'],
    ['corporate', 'company', 'company.employees', '八十', '「従業員数」は数字で入力してください（例：80）。'],
    ['corporate', 'company', 'company.employees', '0', '「従業員数」は1以上の数字を入力してください。'],
    ['corporate', 'company', 'company.headquarters.typed', 'あずまんが町', '「あずまんが町」という自治体が見つかりません。'],
    ['corporate', 'company', 'company.headquarters.typed', '府中', '「府中」に当てはまる自治体が複数あります。'],
    ['corporate', 'company', 'company.headquarters.typed', '大阪府 大阪市', '本社の市区町村が、選ばれた都道府県にありません。'],
    ['corporate', 'company', 'company.headquarters.typed', '西区', '「西区」に当てはまる自治体が複数あります。'],
    ['corporate', 'consultation', 'message', 'あ\u0007い', '目に見えない制御文字'],
    ['corporate', 'consultation', 'message', 'あ'.repeat(10_001), '10,000文字以内にしてください（現在10,001文字です）'],
    ['corporate', 'weights', 'needs.office_seats.target', '', '「席数（以上）」は数字で入力してください（例：10）。'],
    ['corporate', 'weights', 'needs.office_seats.target', 'たくさん', '「席数（以上）」は数字で入力してください（例：10）。'],
    [
      'corporate',
      'weights',
      'needs.smart_city.target',
      'あ'.repeat(501),
      '「具体的に求めること」は500文字以内にしてください（現在501文字です）。',
    ],
    ['corporate', 'plans', 'plans.headCount', '五人', '「進出する人数」は数字で入力してください（例：5）。'],
    [
      'corporate',
      'plans',
      'plans.headCount',
      '−５',
      '「進出する人数」に、0より小さい数は入力できません。マイナスを付けずに入力してください（例：5）。',
    ],
    ['corporate', 'plans', 'sites.own', '府中市', '同じ名前の市区町村が複数ある行があります'],
    ['corporate', 'contact', 'contact.email', 'a@b', 'メールアドレスの形をご確認ください（例：hanako@example.jp）。'],
    ['corporate', 'contact', 'contact.phone', '内線12', '電話番号は、市外局番から数字とハイフンで入力してください'],
    ['municipal', 'municipality', 'municipalityCode.typed', '072029', '「072029」という自治体が見つかりません。'],
    ['municipal', 'offices', 'offices.0.from', '来年の春', '施設 1：利用開始日」は 2027-04-01 のように入力してください。'],
    ['municipal', 'offices', 'offices.0.from', '令和9年4月31日', '「施設 1：利用開始日」の2027年4月31日は、暦にない日です。'],
    ['corporate', 'company', 'company.employees', '1.5', '「従業員数」は、小数点のない整数で入力してください（例：80）。'],
    ['corporate', 'company', 'company.employees', '10,000,001', '「従業員数」は10,000,000以下の数字を入力してください。'],
    ['corporate', 'weights', 'needs.office_seats.target', '1.5', '「席数（以上）」は、小数点のない整数で入力してください（例：10）。'],
    ['municipal', 'offices', 'offices.0.form', '', '「施設 1：形態」を選んでください。'],
    ['municipal', 'weights', 'needs.head_count.target', '', '「進出人数（以上）」は数字で入力してください（例：3）。'],
  ])('in the %s form, on %s: %s', async (audience, step, name, value, words) => {
    const visitor = await at(audience, step)
    if (step === 'offices') await visitor.press('add:offices')
    await visitor
      .fillFrom(exampleAnswers(audience))
      .enter({ [name]: value })
      .press('next')
    expect(visitor.answer.statusCode).toBe(422)
    expect(visitor.step).toBe(step)
    expect(Object.keys(visitor.errors)).toEqual([name])
    expect(visitor.errors[name]).toContain(words)
    expect(visitor.valueOf(name)).toBe(value)
    expect(visitor.page('title').text()).toMatch(/^エラー：/u)
    await visitor.fillFrom(exampleAnswers(audience)).press('next')
    expect(visitor.errors).toEqual({})
  })

  it('is told of a ward that several cities have, which stays as it was typed; with its city it is none', async () => {
    const visitor = await at('corporate', 'company')
    const osaka = { 'company.prefecture': '27', 'company.headquarters.typed': '中央区' }
    await visitor.fillFrom(exampleAnswers('corporate')).enter(osaka).press('next')
    expect(visitor.errors['company.headquarters.typed']).toBe('「中央区」に当てはまる自治体が複数あります。一覧から選んでください。')
    expect(visitor.valueOf('company.headquarters.typed')).toBe('中央区')
    expect(visitor.page('main').text()).not.toContain('東京都 中央区（コード')
    await visitor.enter({ ...osaka, 'company.headquarters.typed': '大阪市中央区' }).press('next')
    expect(visitor.errors).toEqual({})
    await visitor.press('back')
    expect(visitor.valueOf('company.headquarters.typed')).toBe('大阪府 大阪市')
  })

  it('is told for a list nothing was chosen of, and for who wants to be called without a number', async () => {
    const visitor = await at('municipal', 'weights')
    await visitor.enter({ 'needs.industry.target': [], 'needs.head_count.target': '3' }).press('next')
    expect(visitor.errors).toEqual({ 'needs.industry.target': '「業種」を1つ以上選んでください。' })
    const caller = await at('corporate', 'contact')
    const answers = new Map([...exampleAnswers('corporate'), ['contact.phone', ['']], ['preferredContact', ['phone']]])
    await caller.fillFrom(answers).press('next')
    expect(caller.errors).toEqual({
      'contact.phone': '電話での連絡をご希望の場合は、電話番号を入力してください。ほかの連絡方法も選べます。',
    })
  })

  it('is none where marks turn the direction of writing: they are taken out, and the review says so', async () => {
    const marked: readonly (readonly [string, readonly string[]])[] = [
      ['message', ['もじの\u202E向き\u2066を']],
      ['contact.email', ['\u202Ahanako@turned.example\u202C']],
      ['contact.name', ['佐藤\u2069花子']],
    ]
    const visitor = await visit('corporate')
    await fillUntil(visitor, new Map([...exampleAnswers('corporate'), ...marked]), 'review')
    expect(visitor.page('.note').text()).toContain('文字の向きを変える、目に見えない記号がありましたので、取り除きました')
    expect(visitor.page('.summary').text()).toContain('もじの向きを')
    expect(visitor.page('.summary').text()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
    expect(await filed(await visit('corporate'), 'corporate', marked)).toMatchObject({
      message: 'もじの向きを',
      contact: { email: 'hanako@turned.example', name: '佐藤花子' },
    })
    const plain = await visit('corporate')
    await fillUntil(plain, exampleAnswers('corporate'), 'review')
    expect(plain.page('.note').text()).not.toContain('記号がありました')
  })

  it('is none where somebody is undecided, and the review says just that', async () => {
    const visitor = await visit('corporate')
    await fillUntil(visitor, new Map([...exampleAnswers('corporate'), ['plans.sideJobs', ['']]]), 'review')
    const term = visitor.page('.summary dt').filter((_index, one) => visitor.page(one).text() === '地元企業での兼業・副業')
    expect(term.next('dd').text()).toBe('未定・わからない')
  })

  it('is told in English to who reads English', async () => {
    const visitor = await new Visitor(desk).open('/forms/corporate?lang=en')
    await visitor.press('next')
    expect(Object.values(visitor.errors)).toContain('Fill in “Name of the company”.')
  })
})

describe('a municipality', () => {
  it.each(['会津若松', 'あいづわか', 'ｱｲﾂﾞﾜｶ', '07202', '072028', '福島県会津若松市', '福島　会津若松市'.replace('　', '県')])(
    'is found by %s',
    async (typed) => {
      const visitor = await visit('municipal')
      await visitor.enter({ 'municipalityCode.typed': typed }).press('検索する')
      expect(visitor.answer.statusCode).toBe(200)
      expect(textOf(visitor.answer)).toContain('福島県 会津若松市（コード 072028）として承ります。')
      await visitor.press('next')
      expect(visitor.step).toBe('consultation')
    },
  )

  it('is chosen among those of the same name, and a prefecture is one, too', async () => {
    const visitor = await visit('municipal')
    await visitor.enter({ 'municipalityCode.typed': '府中市' }).press('next')
    expect(visitor.errors['municipalityCode.typed']).toContain('複数あります')
    expect(
      visitor
        .page('.found label')
        .toArray()
        .map((label) => visitor.page(label).text()),
    ).toEqual(['東京都 府中市', '広島県 府中市'])
    await visitor.enter({ municipalityCode: '342084' }).press('next')
    expect(await filed(visitor, 'municipal')).toMatchObject({ municipalityCode: '342084' })
    const prefecture = await visit('municipal')
    await prefecture.enter({ 'municipalityCode.typed': '和歌山県' }).press('next')
    expect(await filed(prefecture, 'municipal')).toMatchObject({ municipalityCode: '300004' })
  })
})

describe('offices', () => {
  it('are added and removed by buttons, keep what was typed, and those left empty are not filed', async () => {
    const visitor = await at('municipal', 'offices')
    for (const [index, name] of ['甲', '乙', '丙'].entries()) {
      await visitor.press('add:offices')
      visitor.enter({
        [`offices.${index}.name`]: name,
        [`offices.${index}.form`]: 'shared',
        [`offices.${index}.seats`]: `${index + 1}０席`,
      })
    }
    await visitor.press('add:offices')
    await visitor.press('remove:offices.1')
    expect(visitor.valueOf('offices.1.name')).toBe('丙')
    expect(visitor.asked).not.toContain('offices.3.name')
    await visitor.press('next')
    expect(visitor.errors).toEqual({})
    expect(await filed(visitor, 'municipal')).toMatchObject({
      offices: [
        { name: '甲', form: 'shared', seats: 10 },
        { name: '丙', form: 'shared', seats: 30 },
      ],
    })
  })

  it('come back with all that was typed when one was taken away by mistake, and are filed once', async () => {
    const visitor = await at('municipal', 'offices')
    for (const [index, name] of ['甲', '乙', '丙'].entries()) {
      await visitor.press('add:offices')
      visitor.enter({ [`offices.${index}.name`]: name, [`offices.${index}.form`]: 'shared', [`offices.${index}.seats`]: `${index + 1}0` })
    }
    await visitor.press('remove:offices.1')
    expect(visitor.page('.note').text()).toContain('施設 2を削除しました。')
    await visitor.press('restore:offices')
    expect([0, 1, 2].map((index) => visitor.valueOf(`offices.${index}.name`))).toEqual(['甲', '乙', '丙'])
    expect(visitor.page('button[value="restore:offices"]').length).toBe(0)
    // Of two taken away the last comes back; what stays away is not filed.
    await visitor.press('remove:offices.0')
    await visitor.press('remove:offices.1')
    await visitor.press('next')
    expect(visitor.errors).toEqual({})
    expect(await filed(visitor, 'municipal')).toMatchObject({ offices: [{ name: '乙', form: 'shared', seats: 20 }] })
  })

  it('are told apart by their names', async () => {
    const visitor = await at('municipal', 'offices')
    await visitor.press('add:offices')
    await visitor.enter({ 'offices.0.name': 'AiCT', 'offices.0.form': 'own' }).press('add:offices')
    await visitor.enter({ 'offices.1.name': 'ａｉｃｔ', 'offices.1.form': 'own' }).press('next')
    expect(Object.keys(visitor.errors)).toEqual(['offices.1.name'])
    expect(visitor.errors['offices.1.name']).toContain('「施設 2：施設の名称」が、ほかのものと同じです')
  })
})

describe('whatever is typed', () => {
  const hostile = '<script>alert(1)</script>"\'>&amp; 👩‍👩‍👧‍👦 髙﨑𠮷神 ＡＢＣ ｶﾞｲｼﾞ {{name}} !${1}'

  it('comes back as it was typed, on every page and in what is filed; half-width kana alone become full-width', async () => {
    const visitor = await visit('corporate')
    await visitor.fillFrom(exampleAnswers('corporate')).enter({ 'company.name': hostile }).press('next')
    expect(visitor.page('script').length).toBe(1)
    expect(visitor.valueOf('company.name')).toBe(hostile)
    const long = `${hostile}\n\n${'🌸あ'.repeat(3300)}`
    await visitor.enter({ stage: 'planning', message: long }).press('next')
    expect(visitor.errors).toEqual({})
    await visitor.press('back')
    expect(visitor.valueOf('message')).toBe(long)
    const kept = hostile.replace('ｶﾞｲｼﾞ', 'ガイジ')
    const form = await filed(visitor, 'corporate', [['message', [long]]])
    expect(form).toMatchObject({ company: { name: kept } })
    expect(form['message'] === long.replace('ｶﾞｲｼﾞ', 'ガイジ')).toBe(true)
  })

  it('is said to have been changed on the review where half-width kana became full-width, and nowhere else', async () => {
    for (const [name, said] of [
      ['ｶﾌﾞｼｷ見本', 1],
      ['カブシキ見本', 0],
    ] as const) {
      const answers = new Map([...exampleAnswers('corporate'), ['company.name', [name]]])
      const visitor = await fillUntil(await visit('corporate'), answers, 'review')
      expect(visitor.page('main .note').filter((_, one) => visitor.page(one).text().includes('全角カナに直して'))).toHaveLength(said)
      expect(visitor.page('main').text()).toContain('カブシキ見本')
    }
  })

  it('of names and steps nobody asked for is dropped', async () => {
    const visitor = await visit('worker')
    await visitor.send([
      ['key', 'x'],
      ['step', 'nowhere'],
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['offices.0.name', 'c'],
      ['message', 'hello'],
      ['go', 'change:nowhere'],
    ])
    expect(visitor.answer.statusCode).toBe(200)
    expect(visitor.step).toBe('consultation')
    expect(visitor.valueOf('message')).toBe('hello')
    expect(visitor.answer.body).not.toContain('__proto__')
    for (const go of [
      'add:__proto__',
      'remove:x.9',
      'remove:__proto__.0',
      'restore:',
      'restore:__proto__',
      'restore:contact',
      'find:',
      'send',
      ':::',
    ]) {
      await visitor.send([
        ['step', 'review'],
        ['go', go],
      ])
      expect(visitor.answer.statusCode, go).toBeLessThan(500)
    }
  })
})
