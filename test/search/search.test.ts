import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterVariants } from '../../src/catalog/letter-variants.rules.ts'
import { phoneDigitsOf } from '../../src/catalog/phone-digits.rules.ts'
import { gramsOf, searchTextOf } from '../../src/catalog/search-grams.rules.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { contacts } from '../../src/people/people.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'

let desk: TestApp
let consultant: Person
let number: string
let townTicket: string
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
  const form = corporateForm()
  const company = { ...form, company: { ...form.company, name: '株式会社ミドリ技研' }, contact: { ...form.contact, name: '斎藤 みどり' } }
  number = (await desk.request('POST', '/api/v1/intake/corporate', { ...company, message: '猪苗代湖の近くで合宿をしたい' })).json().ticket
    .number
  townTicket = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket.number
})
afterAll(() => desk?.close())

const search = async (q: string, more = '', who = consultant) =>
  (await who.request('GET', `/api/v1/search?q=${encodeURIComponent(q)}${more}`)).json()
const numbers = (result: { tickets: { items: { number: string }[] } }) => result.tickets.items.map((ticket) => ticket.number)

describe('the search', () => {
  it('finds tickets, organisations and people at once, by two characters', async () => {
    expect(numbers(await search('猪苗'))).toEqual([number])
    expect(numbers(await search('合宿'))).toEqual([number])
    const found = await search('斎藤')
    expect(found.people.items).toMatchObject([{ name: '斎藤 みどり', organization: '株式会社ミドリ技研', ticket: number }])
    expect(found.tickets).toMatchObject({ more: false, complete: true, items: [{ number, applicant: '斎藤 みどり', status: 'new' }] })
    const towns = (await search('会津若松')).municipalities
    expect(towns).toMatchObject({ complete: true, items: [{ code: '072028', name: '会津若松市', prefecture: '07' }] })
    expect((await search('会津若松市役所')).municipalities).toEqual(towns)
  })

  it('takes width, case and kana for alike, in whichever it is asked', async () => {
    for (const q of ['ミドリ', 'みどり', 'ﾐﾄﾞﾘ', 'ミ ド リ']) {
      const found = await search(q)
      expect([q, numbers(found)]).toEqual([q, [number]])
      expect([q, found.companies.items.length, found.people.items.length]).toEqual([q, 1, 1])
    }
    expect(numbers(await search(number.toLowerCase()))).toEqual([number])
    expect(numbers(await search('Ｃ－' + number.slice(2)))).toEqual([number])
  })

  it('looks for words set apart wherever each stands, in whichever order, and in the list as well', async () => {
    const listed = async (q: string) =>
      (await consultant.request('GET', `/api/v1/tickets?q=${encodeURIComponent(q)}`))
        .json()
        .items.map((ticket: { number: string }) => ticket.number)
    for (const q of ['斎藤 合宿', '合宿　ミドリ技研', `合宿 ${number} ﾐﾄﾞﾘ`]) {
      expect([q, numbers(await search(q))]).toEqual([q, [number]])
      expect([q, await listed(q)]).toEqual([q, [number]])
    }
    expect(numbers(await search('斎藤 ないことば'))).toEqual([])
    expect(await listed('斎藤 ないことば')).toEqual([])
    expect((await search('みどり 斎藤')).people.items).toMatchObject([{ name: '斎藤 みどり' }])
  })

  it('finds people by the reading of their name, by address and by telephone number', async () => {
    await desk.db.insert(contacts).values({
      name: '渡邉 花',
      nameKana: 'ワタナベ ハナ',
      email: 'hana.w@remote.example',
      phone: '0242-11-2233',
      createdAt: new Date(),
    })
    for (const q of ['わたなべはな', '渡邉', 'HANA.W@', '0242-11']) {
      expect([q, (await search(q)).people.items.map(({ email }: { email: string }) => email)]).toEqual([q, ['hana.w@remote.example']])
    }
  })

  it('finds a telephone number however it is written, there and here, and parts of it', async () => {
    const written = ['03-1234-5678', '０３（１２３４）５６７８', '+81-3-1234-5678', '+81 (0)3 1234 5678', '0312345678', '03.1234.5678']
    const callers = await desk.db
      .insert(contacts)
      .values(written.map((phone, index) => ({ name: '電話 次郎', email: `caller-${index}@remote.example`, phone, createdAt: new Date() })))
      .returning({ email: contacts.email })
    const emails = callers.map(({ email }) => email).toSorted()
    for (const q of [
      ...written,
      '０３－１２３４－５６７８',
      '03ー1234ー5678',
      '81-3-1234-5678',
      '1234-5678',
      '12345678',
      '3 1234',
      '0312',
    ]) {
      const found = (await search(q)).people.items.map(({ email }: { email: string }) => email).toSorted()
      expect([q, found]).toEqual([q, emails])
    }
    expect((await search('03-1234-5679')).people.items).toEqual([])
    expect((await search('0312345678')).people.items[0]).toMatchObject({ name: '電話 次郎' })
  })

  it('finds numbers kept before digits were, once the desk is started anew', async () => {
    const [kept] = await desk.db
      .insert(contacts)
      .values({ name: '古川 三郎', email: 'kept@remote.example', phone: '(024)765-4321', createdAt: new Date() })
      .returning()
    await desk.owner.unsafe(`alter table contacts drop column search_text, drop column search_grams,
      add column search_text text generated always as (search_text_of(name, name_kana, email::text, phone)) stored,
      add column search_grams text[] generated always as (search_grams_of(name, name_kana, email::text, phone)) stored`)
    expect((await search('0247654321')).people.items).toEqual([])
    await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    expect((await search('0247654321')).people.items).toMatchObject([{ id: kept?.id }])
  })

  it('finds names in whatever form their characters are written', async () => {
    const form = corporateForm()
    const filed = await desk.request('POST', '/api/v1/intake/corporate', {
      ...form,
      contact: { ...form.contact, name: '髙橋 𠮷郎' },
      company: { ...form.company, name: '山﨑電機株式会社' },
      message: '渡邊の紹介で葛󠄀城市を見に行きます。',
    })
    const found = filed.json().ticket.number
    await consultant.request('POST', `/api/v1/tickets/${found}/notes`, { body: '齋藤部長と瀧野さんも同席。' })
    for (const words of ['高橋', '髙橋', '吉郎', '山崎電機', '山﨑', '渡辺', '渡邉', '葛城', '斎藤部長', '斉藤部長', '滝野'])
      expect([words, numbers(await search(words))]).toEqual([words, expect.arrayContaining([found])])
    expect((await search('高橋吉郎')).people.items).toMatchObject([{ name: '髙橋 𠮷郎' }])
    expect((await search('山崎電機')).companies.items).toMatchObject([{ name: '山﨑電機株式会社' }])
  })

  it('finds what was kept by an earlier reading of text, once the desk is started anew', async () => {
    const form = corporateForm()
    const filed = await desk.request('POST', '/api/v1/intake/corporate', {
      ...form,
      contact: { ...form.contact, name: '濵田 実' },
      company: { ...form.company, name: '濵田運輸株式会社' },
      message: '濵辺の町を探しています。',
    })
    const wanted = filed.json().ticket.number
    await consultant.request('POST', `/api/v1/tickets/${wanted}/notes`, { body: '濵名さんに伝えました。' })
    const as = (column: string) => `${column} = replace(${column}, '浜', '濵')`
    const grams = (column: string) => `${column} = array(select replace(gram, '浜', '濵') from unnest(${column}) as gram)`
    await desk.owner.unsafe(`update tickets set ${[as('search_text'), as('desk_text'), grams('grams'), grams('said_grams')].join()};
      update companies set ${[as('search_text'), grams('grams')].join()};
      comment on function search_text_of(text[]) is 'an earlier one'`)
    const found = async (words: string) => numbers(await search(words))
    expect([await found('浜辺'), await found('浜名'), (await search('浜田運輸')).companies.items]).toEqual([[], [], []])
    await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    expect([await found('浜辺'), await found('浜名')]).toEqual([[wanted], [wanted]])
    expect((await search('濱田運輸')).companies.items).toMatchObject([{ name: '濵田運輸株式会社' }])
  })

  it('says of somebody in a municipality what it is called in Latin letters', async () => {
    const people = async (q: string) => (await search(q)).people.items
    const { applicant } = (await consultant.request('GET', `/api/v1/tickets/${townTicket}`)).json()
    expect((await people(applicant.name)).find(({ id }: { id: string }) => id === applicant.id)).toMatchObject({
      organization: '会津若松市',
      organizationRomanName: 'Aizuwakamatsu-shi',
    })
    expect(await people('斎藤')).toMatchObject([{ organization: '株式会社ミドリ技研', organizationRomanName: null }])
  })

  it('puts the best first and says when there is more', async () => {
    const found = await search('市', '&limit=3')
    expect(found.municipalities).toMatchObject({ more: true, complete: true })
    expect(found.municipalities.items).toHaveLength(3)
    expect((await search('会津')).municipalities.items[0]).toMatchObject({ name: expect.stringMatching(/^会津/u) })
    expect(await search('ないことば')).toMatchObject({ tickets: { items: [], more: false, complete: true }, people: { items: [] } })
  })

  it('takes signs for themselves, and asks for a word', async () => {
    for (const q of ['%', '_', '\\', "'", '%%']) expect([q, (await search(q)).companies.items]).toEqual([q, []])
    expect((await consultant.request('GET', '/api/v1/search?q=%E3%80%80')).statusCode).toBe(422)
    expect((await consultant.request('GET', '/api/v1/search')).statusCode).toBe(422)
  })

  it('is for those who work at the desk: not for contacts, and not for auditors, from whom names are hidden', async () => {
    expect(numbers(await search('合宿', '', await desk.staff('supervisor')))).toEqual([number])
    for (const who of [await desk.staff('auditor'), await desk.contact()]) {
      expect((await who.request('GET', '/api/v1/search?q=x')).statusCode).toBe(403)
    }
  })

  it('finds tickets for an administrator by their number alone, and no people', async () => {
    const administrator = await desk.staff('administrator')
    expect(numbers(await search('合宿', '', administrator))).toEqual([])
    const found = await search(number, '', administrator)
    expect(found.tickets.items).toMatchObject([{ number, applicant: expect.stringMatching(/^.●● #[0-9a-f]{4}$/u) }])
    expect((await search('みどり', '', administrator)).companies.items).toHaveLength(1)
    expect((await search('みどり', '', administrator)).people.items).toEqual([])
  })

  it('says so when it took too long, and shows what else was found', async () => {
    await desk.owner`alter table contacts rename to contacts_kept`
    await desk.owner.unsafe(`create view contacts as select contacts_kept.* from contacts_kept, lateral (select pg_sleep(3)) slowly`)
    await desk.owner`grant select on contacts to musubi_app`
    try {
      const found = await search('みどり')
      expect(found.people).toEqual({ items: [], more: false, complete: false })
      expect(found.companies).toMatchObject({ items: [{ name: '株式会社ミドリ技研' }], complete: true })
      expect(desk.logged.join('')).toContain('a search took too long')
      expect(desk.logged.join('')).not.toContain('みどり')
    } finally {
      await desk.owner`drop view contacts`
      await desk.owner`alter table contacts_kept rename to contacts`
    }
  })

  it('shows tickets without where their words stand when that took too long', async () => {
    await desk.owner.unsafe(`create or replace function slow_words(text) returns text language sql as $$ select $1 from pg_sleep(3) $$;
      create or replace view said_at_tickets (ticket_id, kind, is_internal, words) as select id, 'note', true, slow_words(number) from tickets`)
    try {
      const found = await search('合宿')
      expect(found.tickets).toMatchObject({ items: [{ number, foundIn: null }], complete: true })
    } finally {
      await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    }
    expect((await search('合宿')).tickets.items).toMatchObject([{ number, foundIn: { kind: 'form' } }])
  })

  it('has one time for all it asks: what is asked later has what is left of it', async () => {
    await desk.owner`create table given (milliseconds int)`
    await desk.owner.unsafe(`grant insert on given to musubi_app;
      create or replace function noted_words(text) returns text language sql volatile as $$
        insert into given select setting::int from pg_settings where name = 'statement_timeout' returning $1 $$;
      create or replace view said_at_tickets (ticket_id, kind, is_internal, words) as select id, 'note', true, noted_words(number) from tickets;
      alter table contacts rename to contacts_kept;
      create view contacts as select contacts_kept.* from contacts_kept, lateral (select pg_sleep(0.05)) slowly;
      grant select on contacts to musubi_app`)
    try {
      await search('合宿')
      const [row] = await desk.owner<{ most: number }[]>`select max(milliseconds) as most from given`
      expect(row?.most).toBeGreaterThan(0)
      expect(row?.most).toBeLessThanOrEqual(1450)
    } finally {
      await desk.owner.unsafe('drop view contacts; alter table contacts_kept rename to contacts')
      await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    }
  })

  it('asks the indexes', async () => {
    await desk.owner`set enable_seqscan = off`
    const plan = (statement: string) => desk.owner.unsafe(`explain ${statement}`).then((rows) => JSON.stringify(rows))
    const people = "select 1 from contacts where search_grams @> array['会津']"
    expect(await plan(people)).toContain('contacts_search_grams')
    expect(await plan("select 1 from tickets where (grams || said_grams) @> array['会津']")).toContain('tickets_found_by')
    await desk.owner`reset enable_seqscan`
  })
})

it('reads text in the database as everywhere else', async () => {
  const letters = fc.constantFrom(...'会津ガギｶﾞﾊﾟヴヶァーabcＡＺ０９ 　\t・々〆①㍿葛\u{E0100}', ...letterVariants.join(''))
  const texts = fc.array(fc.string({ unit: letters, maxLength: 8 }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const list = sql`variadic array[${sql.join(
        given.map((text) => sql`${text}::text`),
        sql`, `,
      )}]`
      const [row] = await desk.db.execute<{ text: string; grams: string[] }>(
        sql`select search_text_of(${list}) as text, search_grams_of(${list}) as grams`,
      )
      expect(row?.text).toBe(searchTextOf(...given))
      expect(new Set(row?.grams)).toEqual(new Set(gramsOf(...given)))
    }),
    { numRuns: 200 },
  )
})

it('reads a telephone number in the database as everywhere else', async () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789０１８+＋-ー−(（)） .・内'), maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', '+81', '+810', '81', '+1', '＋８１'), signs, async (beginning, rest) => {
      const phone = beginning + rest
      const [row] = await desk.db.execute<{ digits: string }>(sql`select phone_digits_of(${phone}::text) as digits`)
      expect([phone, row?.digits]).toEqual([phone, phoneDigitsOf(phone)])
    }),
    { numRuns: 200 },
  )
})
