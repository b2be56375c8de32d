import { html } from 'ghtml'
import { findLocalGovernment } from '../../catalog/local-governments.ts'
import type { Sentence } from '../../errors.ts'
import type { OwnCase } from '../../links/read-own-case.ts'
import type { Forwarding } from '../../tickets/passing/passed-case.schemas.ts'
import { townOf } from '../candidates/place-names.ts'
import { wordsIn } from '../language.ts'
import { definition } from '../layout.ts'
import { wording as words } from '../own-case/forward-wording.ts'
import { sharedList } from '../passed-case/passed-case-page.ts'
import type { Review, Told } from './review-page.ts'

const naming = {
  title: { ja: '転送する内容の確認', en: 'Check what you forward' },
  said: { ja: '転送する内容', en: 'What you forward' },
  confirm: { ja: '市区町村に確認のお願いを送る', en: 'Ask the municipality to confirm' },
} as const

const names = {
  department: { ja: '担当部署', en: 'Section in charge' },
  name: { ja: 'ご担当者のお名前', en: 'Person in charge' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  note: { ja: '市区町村への言葉', en: 'Your words to the municipality' },
} as const

const orWhomWeKnow: Sentence = {
  ja: '当窓口が既に存じ上げている担当者がいる場合は、その方に確認をお願いすることがあります。',
  en: 'If the desk knows somebody there already, it may ask them instead.',
}

const ofForm: Sentence = {
  ja: 'フォームにご記入いただいた内容のうち、このページに示したもの',
  en: 'What your form asks for, as it stands here',
}
const ofNote: Sentence = { ja: '市区町村への言葉', en: 'Your words to the municipality' }
const ofPasser: Sentence = { ja: '転送される方のお名前、部署、メールアドレス', en: 'Your name, department and e-mail address' }
const kept = words.keptList.ja.map((what, index): Told => ({ what: { ja: what, en: words.keptList.en[index] ?? '' }, whom: null }))

/** What a prefecture is about to forward, to whom, and what goes along with it. */
export function forwardReview({ shared }: OwnCase, { municipalityCode: code, contact, note }: Forwarding): Review {
  const name = findLocalGovernment(code)?.name ?? code
  const [ja, en] = [townOf({ code, name }, 'ja'), townOf({ code, name }, 'en')]
  const whom: Sentence = { ja: `${ja}のご担当者`, en: `The person in charge at ${en}` }
  return {
    words: naming,
    about: { ja: `転送先：${ja}`, en: `To ${en}` },
    said: (language) => {
      const { department, name: person, email, note: own } = wordsIn(names, language)
      return html`<dl class="brief">
          !${definition(department, contact.department ?? null, language)} !${definition(person, contact.name, language)}
          !${definition(email, contact.email)} !${definition(own, note, language)}
        </dl>
        !${shared ? sharedList(shared, language) : ''}`
    },
    next: [words.after, orWhomWeKnow],
    told: [...(note === '' ? [ofForm, ofPasser] : [ofForm, ofNote, ofPasser]).map((what) => ({ what, whom })), ...kept],
  }
}
