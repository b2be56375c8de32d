import { prefectures } from '../../catalog/prefectures.ts'
import { typedIn, type Answers } from './answers.ts'
import { fieldsBlock } from './fields-block.ts'
import type { Field } from './fields.ts'
import type { Block, Step } from './form.ts'

/*
 * The office of a prefecture may file for one of its municipalities. Whoever files for themselves sees one question more, which they leave
 * as it is.
 */

const prefectureField: Field = {
  path: 'filedBy.prefecture',
  kind: 'one',
  as: 'list',
  label: { ja: '都道府県名（都道府県が市区町村に代わって送る場合）', en: 'If a prefecture files for a municipality: which prefecture' },
  help: {
    ja: '市区町村ご自身で送られる場合は、選ばずにお進みください。代わって送られた内容は、市区町村に確認いただいてから用います。',
    en: 'Leave it open if you file for yourselves. What a prefecture files counts once the municipality has confirmed it.',
  },
  options: prefectures,
  example: '',
}

const contactFields: readonly Field[] = [
  {
    path: 'filedBy.contact.department',
    kind: 'text',
    label: { ja: '都道府県の担当部署', en: 'Your department' },
    isPrivate: true,
    max: 200,
    example: '地域振興課',
  },
  {
    path: 'filedBy.contact.name',
    kind: 'text',
    label: { ja: '代わって送る方のお名前', en: 'Your name' },
    required: true,
    isPrivate: true,
    max: 100,
    example: '渡部 美咲',
  },
  {
    path: 'filedBy.contact.email',
    kind: 'email',
    label: { ja: '代わって送る方のメールアドレス', en: 'Your e-mail address' },
    required: true,
    isPrivate: true,
    autocomplete: 'email',
    help: {
      ja: '受付のお知らせと、市区町村の確認の結果をお送りします。',
      en: 'We send the receipt to it, and what the municipality answers.',
    },
    example: 'misaki@pref.example.jp',
  },
  {
    path: 'filedBy.contact.phone',
    kind: 'tel',
    label: { ja: '代わって送る方の電話番号', en: 'Your telephone' },
    isPrivate: true,
    autocomplete: 'tel',
    example: '024-000-0000',
  },
]

const everything = fieldsBlock([prefectureField, ...contactFields])

/** Without a prefecture nothing is said of who files. */
export function whenFiled(block: Block): Block {
  return {
    ...block,
    write: (answers, body) => {
      if (isFiledByPrefecture(answers)) block.write(answers, body)
    },
    controlAt: (path, answers) => {
      if (path.length === 1 && path[0] === 'filedBy') return everything.controlAt(['filedBy', 'prefecture'], answers)
      return block.controlAt(path, answers)
    },
    review: (shown) => (isFiledByPrefecture(shown.answers) ? block.review(shown) : []),
    // Whoever files for themselves, as most do, leaves it open.
    example: new Map(),
  }
}

export const prefectureBlock = whenFiled(fieldsBlock([prefectureField]))

export function isFiledByPrefecture(answers: Answers): boolean {
  return typedIn(answers, prefectureField.path) !== ''
}

/** Who files for a municipality; asked only once a prefecture is named. */
export const filerStep: Step = {
  code: 'filer',
  title: { ja: '代わって送る方', en: 'Who files' },
  lead: {
    ja: 'お名前・部署・メールアドレスは、市区町村の確認ページに表示します。次からの設問には、市区町村の立場でお答えください。最後に、市区町村のご担当者をお尋ねします。',
    en: 'Your name, department and address are shown to the municipality when it is asked to confirm. From here on answer for the municipality; at the end we ask who is in charge there.',
  },
  isAsked: isFiledByPrefecture,
  decidedBy: 'municipality',
  blocks: [whenFiled(fieldsBlock(contactFields))],
}
