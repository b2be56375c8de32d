import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { desk } from '../../src/catalog/desk.ts'
import type { Language } from '../../src/catalog/desk-codes.ts'
import { linkIn } from '../../src/follow-ups/masked-link.ts'
import type { MailedLink } from '../../src/mail/blocks.ts'
import { inLanguage } from '../../src/http/language.ts'
import { messageKinds, withUnsubscribing, type ComposedMail, type MessageKind } from '../../src/mail/compose.ts'
import { blueprints } from '../../src/sequences/blueprints.ts'
import { wordingOf, type Wording } from '../../src/mail/text-blocks/wording.ts'
import { sampleIn } from '../../src/follow-ups/samples/english-samples.ts'
import { sampleMail, samplesOf, type Sample } from '../../src/follow-ups/samples/sample-mails.ts'
import { town, unsubscribing } from '../../src/follow-ups/samples/sample-people.ts'

const folder = fileURLToPath(new URL('../../docs/mails/', import.meta.url))
const isRewriting = process.env['UPDATE_DOCS'] === '1'
const howToRewrite = 'UPDATE_DOCS=1 npx vitest run test/mail/mail-documents.test.ts'
const rule = '='.repeat(72)

const contact = { mail: 'desk@musubi.example', phone: '03-0000-0000', postal: '〒100-0000 東京都千代田区見本町1-1' }
const wordings = { ja: wordingOf({ contact }), en: wordingOf({ language: 'en', contact }) }
/** As letters to municipalities count years when the desk is set so. */
const eraWording = wordingOf({ contact, years: 'era' })
const shownWithEra = ['enquiry', 'enquiry-reply', 'profile-check', 'meeting-confirmation'] as const satisfies readonly MessageKind[]

const fileOf = (kind: MessageKind, language: Language = 'ja') => (language === 'ja' ? `${kind}.txt` : `${kind}.en.txt`)
const eraFileOf = (kind: MessageKind) => `${kind}.reiwa.txt`
/** What may be unsubscribed from says how. */
const optionalKinds = new Set<MessageKind>(
  Object.values(blueprints).flatMap(({ optional, kinds }) => (optional ? kinds.map(({ kind }) => kind) : [])),
)

/** Pages open in the language of the mail that leads there, as the claim makes its links. */
function inItsLanguage([kind, props]: Sample, language: Language): Sample {
  const inLanguageOfMail = Object.entries(props).map(([name, value]: [string, unknown]) => [
    name,
    isMailedLink(value) ? linkIn(language, value) : value,
  ])
  return [kind, sampleIn(language, Object.fromEntries(inLanguageOfMail))] as Sample // the same kind and its own props
}

function isMailedLink(value: unknown): value is MailedLink {
  return typeof value === 'object' && value !== null && 'codePage' in value
}

const mailsOf = (kind: MessageKind, language: Language = 'ja') => mailsFrom(samplesOf(kind), language, wordings[language])

const mailsFrom = (samples: readonly Sample[], language: Language, wording: Wording) =>
  samples.map((plain) => {
    const [kind] = plain
    const mail = sampleMail(inItsLanguage(plain, language), wording)
    return optionalKinds.has(kind) ? withUnsubscribing(mail, inLanguage(unsubscribing, language), wording) : mail
  })

const isToTown = ([, props]: Sample) => 'to' in props && props.to.organization === town.organization

/** Every sample as its reader sees it, subject first. What people wrote stays as they wrote it. */
function written(mails: readonly ComposedMail[], language: Language): string {
  return mails.map(({ subject, text }) => `${language === 'ja' ? '件名：' : 'Subject: '}${subject}\n\n${text}`).join(`\n${rule}\n\n`)
}

const subjectOf = (kind: MessageKind, language: Language) => (mailsOf(kind, language)[0]?.subject ?? '').replace(`[${desk.en}] `, '')

const index = [
  '# Mails',
  '',
  `Every mail the desk sends, as text, in Japanese and in English, written by a test from the samples of \`src/follow-ups/samples/message-samples.ts\`: \`${howToRewrite}\`.`,
  '',
  '| kind | subject of the first sample | in English |',
  '|---|---|---|',
  ...messageKinds.map(
    (kind) => `| [${kind}](${fileOf(kind)}) | ${subjectOf(kind, 'ja')} | [${subjectOf(kind, 'en')}](${fileOf(kind, 'en')}) |`,
  ),
  '',
  'Letters to municipalities count years by the era when the desk is set so (`eraYears`):',
  '',
  ...shownWithEra.map((kind) => `- [${kind}](${eraFileOf(kind)})`),
  '',
].join('\n')

const files = new Map([
  ...messageKinds.flatMap((kind) =>
    (['ja', 'en'] as const).map((language) => [fileOf(kind, language), written(mailsOf(kind, language), language)] as const),
  ),
  ...shownWithEra.map((kind) => [eraFileOf(kind), written(mailsFrom(samplesOf(kind).filter(isToTown), 'ja', eraWording), 'ja')] as const),
  ['README.md', index],
])

function rewrite(): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(`${folder}${name}`)
  for (const [name, content] of files) writeFileSync(`${folder}${name}`, content)
}

if (isRewriting) rewrite()

describe('docs/mails', () => {
  it.each([...files])(`%s shows what the desk writes now; otherwise: ${howToRewrite}`, (name, content) => {
    expect(existsSync(`${folder}${name}`), name).toBe(true)
    expect(readFileSync(`${folder}${name}`, 'utf8')).toBe(content)
  })

  it('has no file of a mail that is no more', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...files.keys()].toSorted())
  })
})

describe('every mail, as a desk would write it', () => {
  const all = messageKinds.flatMap((kind) => mailsOf(kind).map((mail, at) => [`${kind} ${at + 1}`, mail] as const))

  it.each(all)('%s greets with 様 or 御中, once, and never both', (_name, { text }) => {
    const greeting = text.split('\n\n')[0] ?? ''
    expect(greeting.match(/様|御中/gu)).toHaveLength(1)
    expect(greeting).toMatch(/(?:様|御中)$/u)
  })

  it.each(shownWithEra)('%s to a municipality writes no western year when the desk counts by the era', (kind) => {
    const content = files.get(eraFileOf(kind)) ?? ''
    expect(content).toMatch(/令和\d+年/u)
    expect(content.replaceAll(/打診番号 E-\S+|https:\S+/gu, '')).not.toMatch(/20\d\d年/u)
  })

  it('leads to pages in its own language', () => {
    for (const kind of messageKinds) {
      for (const { text } of mailsOf(kind, 'en')) expect(text, kind).not.toMatch(/\/code$|\/l\/[\w-]+$/mu)
    }
  })

  it.each(all)('%s keeps the rules of Japanese lines and writes dates and numbers one way', (_name, { text, subject }) => {
    for (const line of text.split('\n')) {
      expect(line).not.toMatch(/^[、。」』）】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u)
      expect(line).not.toMatch(/[「『（【]$/u)
    }
    const words = `${subject}\n${text}`
    // No placeholder, no slashes in dates, no full-width digits, no halfwidth kana.
    expect(words).not.toMatch(/\{\{|\}\}|\d{4}\/\d{1,2}\/\d{1,2}|20\d\d-\d\d-\d\d|[０-９]|[\uFF66-\uFF9F]/u)
    for (const [day] of words.matchAll(/\d{4}年\d{1,2}月\d{1,2}日.{0,3}/gu)) expect(day).toMatch(/日\([日月火水木金土]\)/u)
  })
})
