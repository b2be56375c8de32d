import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import type { CandidatePortrait, OpenQuestion } from '../../shortlists/candidate-portrait.rules.ts'
import type { Standing } from '../../shortlists/wish-standings.rules.ts'
import { langOf, wordsIn, type Language } from '../language.ts'
import { unbrokenQuotes } from '../unbroken-quotes.ts'
import { officePhrases } from './office-words.ts'
import { japanese } from './place-names.ts'
import { supportWords } from './support-words.ts'

/** Of a candidate that is known to meet no wish. */
export const noReasons = { ja: '確かめられた情報の中には、まだありません。', en: 'Nothing that is known for sure so far.' } as const

export const consultantsHeading = { ja: '専任コンサルタントより', en: 'From your consultant' } as const

const wording = {
  reasons: { ja: 'ご希望に合う点', en: 'Where it meets your wishes' },
  noReasons,
  related: { ja: 'ご希望に関連する強み', en: 'Strengths related to your wishes' },
  beside: { ja: 'そのほかの強み', en: 'Other strengths' },
  noneBeside: { ja: '特にありません。', en: 'Nothing in particular.' },
  weaknesses: { ja: 'ご希望に届かない点', en: 'Where it falls short' },
  noWeaknesses: { ja: '分かっている範囲では、見当たりません。', en: 'Nowhere, as far as is known.' },
  questions: { ja: 'まだ分かっていないこと', en: 'What is not known yet' },
  noQuestions: { ja: '特にありません。', en: 'Nothing in particular.' },
  alsoFits: { ja: (names: string) => `ほかに合う点：${names}`, en: (names: string) => `Also met: ${names}` },
  alsoRelated: {
    ja: (names: string) => `ほかに関連する強みがあるご希望：${names}`,
    en: (names: string) => `Other wishes with a related strength: ${names}`,
  },
  alsoShort: { ja: (names: string) => `ほかに届かない点：${names}`, en: (names: string) => `Also short: ${names}` },
  alsoOpen: { ja: (names: string) => `ほかに未確認：${names}`, en: (names: string) => `Also not known: ${names}` },
  alsoUntold: { ja: (names: string) => `記録に含まれない条件：${names}`, en: (names: string) => `Not in the records: ${names}` },
  offices: { ja: 'オフィス', en: 'Offices' },
  noOffices: { ja: '当窓口への登録は、まだありません。', en: 'None registered at the desk so far.' },
  support: { ja: '支援・環境', en: 'Support and surroundings' },
  noSupport: { ja: '当窓口への登録は、まだありません。', en: 'Nothing registered at the desk so far.' },
  registered: { ja: 'オフィス、支援・環境', en: 'Offices, support and surroundings' },
  noneRegistered: {
    ja: 'オフィスと支援・環境について、当窓口への登録はまだありません。',
    en: 'Nothing of either is registered at the desk so far.',
  },
  hasNot: { ja: (names: string) => `なし：${names}`, en: (names: string) => `Not there: ${names}` },
  unsaid: { ja: '記載のない項目は未確認です。', en: 'What is not listed is not known.' },
  must: { ja: '必須条件', en: 'must-have' },
  comma: { ja: '、', en: ', ' },
} as const

export const whomToAskWords = {
  municipality: { ja: '自治体に確認', en: 'to ask the municipality' },
  company: { ja: '貴社に確認', en: 'to ask you' },
  desk: { ja: '当窓口で確認', en: 'the desk looks it up' },
} as const

const parts = {
  reasons: ({ portrait }: ShownCandidate, language: Language) =>
    bullets('ticks', portrait.reasons, wording.noReasons, language) + furtherNames(portrait, ['fits'], language),
  related: ({ portrait }: ShownCandidate, language: Language) =>
    bullets('nears', portrait.related, wording.noneBeside, language) + furtherNames(portrait, ['related'], language),
  beside: ({ portrait }: ShownCandidate, language: Language) => bullets('ticks', portrait.beside, wording.noneBeside, language),
  weaknesses: ({ portrait }: ShownCandidate, language: Language) =>
    bullets('misses', portrait.weaknesses, wording.noWeaknesses, language) + furtherNames(portrait, ['short'], language),
  questions: ({ portrait }: ShownCandidate, language: Language) =>
    questionList(portrait.questions, language) + furtherNames(portrait, ['unknown', 'untold'], language),
  offices: officeList,
  support: supportList,
} as const

/** What a company is told of a candidate, always in this order. */
export const partNames = [
  'reasons',
  'related',
  'beside',
  'weaknesses',
  'questions',
  'offices',
  'support',
] as const satisfies readonly (keyof typeof parts)[]

export function headingOf(name: keyof typeof parts, language: Language): string {
  return wording[name][language]
}

/** What the consultant says of a candidate, under its heading; nothing where there are no words. HTML. */
export function consultantsWords(candidate: Pick<ShownCandidate, 'note'>, language: Language): string {
  return candidate.note === '' ? '' : sectionOf('words', consultantsHeading[language], quotedWords(candidate, language))
}

/** The words alone. HTML. */
export function quotedWords({ note }: Pick<ShownCandidate, 'note'>, language: Language): string {
  return note === '' ? '' : html`<blockquote !${langOf(note, language)}>${note}</blockquote>`
}

/** A part and its heading; what a municipality has registered nothing of at all is said once. HTML. */
export function candidateSections(candidate: ShownCandidate, language: Language): string {
  const isBare = hasNoOffices(candidate) && hasNoSupport(candidate, language)
  const left = new Set<string>([
    ...(isBare ? ['offices', 'support'] : []),
    ...(['related', 'beside'] as const).filter((name) => !isTold(name, candidate)),
  ])
  const told = partNames.filter((name) => !left.has(name))
  const sections = told.map((name) => sectionOf(name, headingOf(name, language), candidatePart(name, candidate, language)))
  const { registered, noneRegistered } = wordsIn(wording, language)
  return sections.join('') + (isBare ? sectionOf('offices', registered, html`<p class="hint">${noneRegistered}</p>`) : '')
}

/** Whether there is anything to say of a part that is left out where there is nothing. */
export function isTold(name: 'related' | 'beside', { portrait }: Pick<ShownCandidate, 'portrait'>): boolean {
  return portrait[name].length > 0 || (name === 'related' && portrait.further.some(({ standing }) => standing === 'related'))
}

function sectionOf(name: string, heading: string, content: string): string {
  return html`<section class="${name}">
    <h3>${heading}</h3>
    !${content}
  </section>`
}

/** The words of one part. HTML. */
export function candidatePart(name: keyof typeof parts, candidate: ShownCandidate, language: Language): string {
  return parts[name](candidate, language)
}

function bullets(kind: string, sentences: readonly Sentence[], none: Sentence, language: Language): string {
  if (sentences.length === 0) return html`<p class="hint">${none[language]}</p>`
  return html`<ul class="${kind}">
    !${sentences.map((sentence) => html`<li>!${nameAndFact(sentence[language], language)}</li>`).join('')}
  </ul>`
}

const furtherWords = { fits: 'alsoFits', related: 'alsoRelated', short: 'alsoShort', unknown: 'alsoOpen', untold: 'alsoUntold' } as const

/** The wishes no sentence had room for, so that nobody takes their absence for an answer. HTML. */
function furtherNames({ further }: CandidatePortrait, standings: readonly Standing[], language: Language): string {
  const words = wordsIn(wording, language)
  return standings
    .map((standing) => {
      const names = further.filter((wish) => wish.standing === standing).map(({ name }) => name[language])
      return names.length === 0 ? '' : html`<p class="hint further">${words[furtherWords[standing]](names.join(words.comma))}</p>`
    })
    .join('')
}

/** 「席数：…」: what it is about stands out. HTML. */
export function nameAndFact(said: string, language: Language): string {
  const colon = language === 'ja' ? '：' : ': '
  const at = said.indexOf(colon)
  return at < 0 ? unbrokenQuotes(said) : html`<strong>${said.slice(0, at)}</strong> !${asWritten(said.slice(at + colon.length), language)}`
}

/** A note of a municipality stays Japanese on an English page, and is marked so that it is read as Japanese. */
export function asWritten(fact: string, language: Language): string {
  return language !== 'ja' && /^[^a-z]*$/u.test(fact) ? japanese(fact, language) : unbrokenQuotes(fact)
}

/** What is open, and who is to be asked. HTML. */
export function questionList(questions: readonly OpenQuestion[], language: Language): string {
  const words = wordsIn(wording, language)
  if (questions.length === 0) return html`<p class="hint">${words.noQuestions}</p>`
  const items = questions.map(
    ({ ask, must, question }) =>
      html`<li>
        !${unbrokenQuotes(question[language])}
        <span class="tag">${whomToAskWords[ask][language]}</span>!${must ? html` <span class="tag">${words.must}</span>` : ''}
      </li>`,
  )
  return html`<ul class="asks">
    !${items.join('')}
  </ul>`
}

function hasNoOffices({ profile }: Pick<ShownCandidate, 'profile'>): boolean {
  return (profile?.offices ?? []).length === 0
}

function hasNoSupport({ profile }: Pick<ShownCandidate, 'profile'>, language: Language): boolean {
  const { has, hasNot, own } = supportWords(profile?.facts ?? {}, profile?.strengths ?? [], language)
  return has.length + hasNot.length + own.length === 0
}

function officeList({ profile }: ShownCandidate, language: Language): string {
  const words = wordsIn(wording, language)
  const offices = profile?.offices ?? []
  if (hasNoOffices({ profile })) return html`<p class="hint">${words.noOffices}</p>`
  const items = offices.map(
    (office) =>
      html`<li>
        <strong>!${japanese(office.name, language)}</strong> ${officePhrases(office, language).join(language === 'ja' ? '\u2060／' : '; ')}
      </li>`,
  )
  return html`<ul class="facts">
    !${items.join('')}
  </ul>`
}

function supportList({ profile }: ShownCandidate, language: Language): string {
  const words = wordsIn(wording, language)
  if (hasNoSupport({ profile }, language)) return html`<p class="hint">${words.noSupport}</p>`
  const { has, hasNot, own } = supportWords(profile?.facts ?? {}, profile?.strengths ?? [], language)
  const items = [
    ...(has.length === 0 ? [] : [html`<li><strong>${has.join(words.comma)}</strong></li>`]),
    ...own.map(({ name, note }) => html`<li><strong>${name}</strong> !${japanese(note, language)}</li>`),
    ...(hasNot.length === 0 ? [] : [html`<li>${words.hasNot(hasNot.join(words.comma))}</li>`]),
  ]
  return html`<ul class="facts">
      !${items.join('')}
    </ul>
    <p class="hint">${words.unsaid}</p>`
}
