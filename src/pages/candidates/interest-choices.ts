import { html } from 'ghtml'
import { interestChoices } from '../../catalog/answer-words.ts'
import { findLocalGovernment } from '../../catalog/local-governments.ts'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import type { StatedInterest } from '../../shortlists/state-interest.ts'
import { readWords, type SentForm } from '../form-fields.ts'
import { wordsIn, type Language } from '../language.ts'
import { describedBy, errorAt, type FormError } from '../layout.ts'
import { placeOf, townOf } from './place-names.ts'

export { interestChoices }

/** Why, in a word; the desk reads them in Japanese before the company's own words. */
const whyChoices = [
  { code: 'place', ja: '立地・交通の便', en: 'Place and access' },
  { code: 'office', ja: 'オフィス・物件', en: 'Offices' },
  { code: 'people', ja: '人材・採用', en: 'People to hire' },
  { code: 'support', ja: '支援制度・費用', en: 'Support and cost' },
  { code: 'living', ja: '生活環境', en: 'Living there' },
  { code: 'business', ja: '事業との相性', en: 'Fit with our business' },
  { code: 'time', ja: '進出の時期', en: 'When to come' },
  { code: 'inside', ja: '社内の事情', en: 'Reasons within the company' },
] as const

const wording = {
  legend: { ja: (place: string) => `${place}へのご関心`, en: (place: string) => `Are you interested in ${place}?` },
  why: { ja: '理由・ご要望を伝える（任意）', en: 'Tell us why, or what you wish for (optional)' },
  whyHint: {
    ja: '専任コンサルタントが次のご提案に活かします。自治体にはお伝えしません。',
    en: 'For your consultant, not for the municipality.',
  },
  chosen: { ja: '理由（いくつでも）', en: 'Reasons (any number)' },
  words: { ja: '理由・ご要望（自由記述）', en: 'In your own words' },
} as const

/** Two choices, and room for why, for a candidate that is not answered yet. */
export function interestFields({ municipality }: ShownCandidate, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const { code } = municipality
  const words = wordsIn(wording, language)
  const radios = (['interested', 'declined'] as const).map((value) => {
    const checked = sent.get(`interest.${code}`) === value ? ' checked' : ''
    const id = `interest-${code}-${value}`
    return html`<label class="card" for="${id}">
      <input type="radio" id="${id}" name="interest.${code}" value="${value}" !${checked} !${describedBy(id, errors)} /><strong
        >${interestChoices[value][language]}</strong
      >
    </label>`
  })
  const reasons = whyChoices.map(({ code: why, [language]: label }) => {
    const [id, name] = [`why-${code}-${why}`, `why.${code}.${why}`]
    return html`<div class="choice">
      <input type="checkbox" id="${id}" name="${name}" value="yes" !${sent.has(name) ? ' checked' : ''} /><label for="${id}"
        >${label}</label
      >
    </div>`
  })
  const reason = `reason-${code}`
  const opened = isReasonGiven(code, sent)
  return html`<fieldset class="answer">
      <legend>${words.legend(placeOf(municipality, language))}</legend>
      !${errorAt(`interest-${code}-interested`, errors, language)}
      <div class="cards">!${radios.join('')}</div>
    </fieldset>
    <details class="why" !${opened ? ' open' : ''}>
      <summary>${words.why}</summary>
      <p class="hint" id="${reason}-hint">${words.whyHint}</p>
      <fieldset>
        <legend>${words.chosen}</legend>
        <div class="choices">!${reasons.join('')}</div>
      </fieldset>
      <div class="field">
        <label for="${reason}">${words.words}</label>!${errorAt(reason, errors, language)}
        <textarea id="${reason}" name="reason.${code}" rows="3" maxlength="2000" !${describedBy(reason, errors, `${reason}-hint`)}>
${sent.get(`reason.${code}`) ?? ''}</textarea>
      </div>
    </details>`
}

/** What the form says of the municipalities still open; an empty form is a mistake. */
export function readInterest(
  { candidates }: { candidates: readonly ShownCandidate[] },
  sent: SentForm,
): { stated: StatedInterest[]; errors: FormError[] } {
  const errors: FormError[] = []
  const open = candidates.filter(({ interest }) => interest === null)
  const stated = open.flatMap(({ municipality: { code } }): StatedInterest[] => {
    const said = statedOf(code, sent)
    errors.push(...said.errors)
    if (said.stated === undefined && isReasonGiven(code, sent)) errors.push(choiceMissing(code))
    return said.stated === undefined ? [] : [said.stated]
  })
  const first = open[0]?.municipality.code
  if (stated.length === 0 && errors.length === 0 && first !== undefined) {
    errors.push({
      field: `interest-${first}-interested`,
      ja: '少なくとも一つの自治体について、関心の有無を選んでください。',
      en: 'Choose for at least one municipality.',
    })
  }
  return { stated, errors }
}

/** A reason alone would be lost: nobody could tell what it is one for. */
function choiceMissing(code: string): FormError {
  return {
    field: `interest-${code}-interested`,
    ja: '理由・ご要望をお書きいただいた自治体について、関心の有無も選んでください。',
    en: 'You gave a reason for this municipality: choose whether you are interested, too.',
  }
}

function isReasonGiven(code: string, sent: SentForm): boolean {
  return whyChoices.some(({ code: why }) => sent.has(`why.${code}.${why}`)) || (sent.get(`reason.${code}`) ?? '').trim() !== ''
}

/** What the form says of one municipality, whether or not it can be said still; undefined when nothing was chosen. */
export function statedOf(code: string, sent: SentForm): { stated: StatedInterest | undefined; errors: FormError[] } {
  const errors: FormError[] = []
  const interest = sent.get(`interest.${code}`)
  if (interest !== 'interested' && interest !== 'declined') return { stated: undefined, errors }
  return { stated: { code, interest, reason: readReason(code, sent, errors) }, errors }
}

function readReason(code: string, sent: SentForm, errors: FormError[]): string | undefined {
  const name = findLocalGovernment(code)?.name ?? code
  const label = { ja: `${name}：${wording.words.ja}`, en: `${townOf({ code, name }, 'en')}: ${wording.words.en}` }
  const words = readWords(sent, `reason.${code}`, `reason-${code}`, 2000, errors, label)
  const chosen = whyChoices.filter(({ code: why }) => sent.has(`why.${code}.${why}`)).map(({ ja }) => ja)
  const said = [...(chosen.length === 0 ? [] : [`【${chosen.join('、')}】`]), ...(words === '' ? [] : [words])].join('\n')
  return said === '' ? undefined : said
}
