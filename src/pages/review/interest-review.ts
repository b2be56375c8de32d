import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import { interestChoices, readInterest } from '../candidates/interest-choices.ts'
import { placeOf } from '../candidates/place-names.ts'
import type { SentForm } from '../form-fields.ts'
import { afterInterest, type Shortlist } from '../interest-page.ts'
import type { Language } from '../language.ts'
import { notStanding } from '../not-standing.ts'
import { answerOnce, type Review, type Told } from './review-page.ts'

const stillOpen = { ja: '未回答のまま残します', en: 'left open' } as const

const nextOf = {
  declined: {
    ja: '「今回は見送る」とされた自治体には、何もお伝えしません。',
    en: 'Those you are not interested in are told nothing.',
  },
  open: {
    ja: '選ばずに残した自治体には、期限までこのページで回答できます。',
    en: 'Those you leave open you may answer on this page until its end.',
  },
} as const

/** A company's interest before it counts; undefined when the form says nothing that can be taken. */
export function interestReview(shown: Shortlist, sent: SentForm): Review | undefined {
  const { candidates, status, disclosure } = shown
  const { stated, errors } = readInterest(shown, sent)
  if (status !== 'dispatched' || stated.length === 0 || errors.length > 0 || notStanding(shown, sent).length > 0) return undefined
  const saidOf = new Map(stated.map((one) => [one.code, one]))
  const interested = candidates.filter(({ municipality }) => saidOf.get(municipality.code)?.interest === 'interested')
  const open = candidates.filter(({ municipality, interest }) => interest === null && !saidOf.has(municipality.code))
  return {
    about: { ja: `受付番号：${shown.ticketNumber}`, en: `Reference number: ${shown.ticketNumber}` },
    said: (language) => {
      const rows = candidates
        .filter(({ interest }) => interest === null)
        .map(({ municipality }) => rowOf(placeOf(municipality, language), saidOf.get(municipality.code), language))
      return html`<dl class="brief">!${rows.join('')}</dl>`
    },
    next: [
      ...(interested.length > 0 ? [afterInterest[disclosure]] : []),
      ...(interested.length < stated.length ? [nextOf.declined] : []),
      ...(open.length > 0 ? [nextOf.open] : []),
      answerOnce,
    ],
    told: [...(interested.length > 0 ? toldTo(interested, disclosure) : []), reasons],
  }
}

type Stated = ReturnType<typeof readInterest>['stated'][number]

function rowOf(place: string, said: Stated | undefined, language: Language): string {
  const choice = said === undefined ? stillOpen : interestChoices[said.interest]
  return html`<dt>${place}</dt>
    <dd>${[choice[language], ...(said?.reason === undefined ? [] : [said.reason])].join('\n')}</dd>`
}

const reasons: Told = {
  what: { ja: '理由・ご要望', en: 'Your reasons and wishes' },
  whom: { ja: '専任コンサルタント（自治体にはお伝えしません）', en: 'Your consultant, no municipality' },
}

function toldTo(interested: Shortlist['candidates'], disclosure: Shortlist['disclosure']): Told[] {
  const whom = {
    ja: interested.map(({ municipality }) => placeOf(municipality, 'ja')).join('、'),
    en: interested.map(({ municipality }) => placeOf(municipality, 'en')).join(', '),
  }
  const person: Sentence = { ja: 'ご担当者のお名前・ご連絡先', en: 'Name and contact of your person' }
  if (disclosure === 'open') {
    return [
      {
        what: {
          ja: '企業名、業種、従業員数、所在地、目的、希望する形、計画、重視する点',
          en: 'Your company’s name, industry, number of employees, place, purposes, plans and what matters to you',
        },
        whom,
      },
      {
        what: person,
        whom: { ja: '受け入れを希望した自治体', en: 'Those of them that would like to receive you' },
      },
    ]
  }
  return [
    {
      what: {
        ja: '業種、従業員数などの規模の区分、目的、希望する形、重視する点の概要（社名は伏せます）',
        en: 'Industry, size bands, purposes and what matters to you, without your name',
      },
      whom,
    },
    {
      what: { ja: '企業名・所在地、ご担当者のお名前・ご連絡先', en: 'Name and place of your company, name and contact of its person' },
      whom: null,
    },
  ]
}
