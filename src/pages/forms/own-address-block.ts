import { html } from 'ghtml'
import { looksLikePrefectures } from '../../tickets/passing/own-municipality.rules.ts'
import { describedBy, errorAt } from '../layout.ts'
import { typedIn, type Answers } from './answers.ts'
import { isFiledByPrefecture, whenFiled } from './filer-block.ts'
import { put, type Block } from './form.ts'
import { tidyAscii } from './tidy.rules.ts'

const name = 'filedBy.contactConfirmed'

const wording = {
  label: { ja: 'ご担当者のメールアドレスの確認', en: 'Whose address it is' },
  doubt: {
    ja: (address: string) =>
      `${address} は、都道府県のメールアドレスのようです。内容の確認は、市区町村の方にお願いします。市区町村のご担当者のアドレスでない場合は、上の欄を直してください。`,
    en: (address: string) =>
      `${address} looks like an address of the prefecture. Somebody of the municipality is to confirm what you file: if it is not theirs, correct it above.`,
  },
  confirm: {
    ja: '市区町村のご担当者が使っているアドレスに間違いありません',
    en: 'It is used by whoever is in charge at the municipality',
  },
} as const

const addressIn = (answers: Answers, path: string) => tidyAscii(typedIn(answers, path)).toLowerCase()
const named = (answers: Answers) => addressIn(answers, 'contact.email')

function isDoubtful(answers: Answers): boolean {
  return isFiledByPrefecture(answers) && looksLikePrefectures(named(answers), addressIn(answers, 'filedBy.contact.email'))
}

/**
 * Asks a prefecture whether the address it names is the municipality's, where it looks like its own. What is ticked counts for that address
 * alone.
 */
export const ownAddressBlock: Block = whenFiled({
  owns: (one) => one === name,
  write: (answers, body) => {
    if (isDoubtful(answers) && typedIn(answers, name) === named(answers)) put(body, name, true)
  },
  controlAt: (path) => (path.join('.') === name ? { name, label: wording.label, kind: 'accept', typed: '', example: '' } : undefined),
  render: ({ answers, errors, language }) => {
    if (!isDoubtful(answers)) return ''
    const address = named(answers)
    const checked = typedIn(answers, name) === address ? ' checked' : ''
    return html`<fieldset class="field">
      <legend>${wording.label[language]}</legend>
      <p class="hint" id="${name}-hint">${wording.doubt[language](address)}</p>
      !${errorAt(name, errors, language)}
      <div class="choice">
        <input
          type="checkbox"
          id="${name}"
          name="${name}"
          value="${address}"
          !${checked}
          !${describedBy(name, errors, `${name}-hint`)}
        /><label for="${name}">${wording.confirm[language]}</label>
      </div>
    </fieldset>`
  },
  review: ({ answers, language }) =>
    isDoubtful(answers) && typedIn(answers, name) === named(answers)
      ? [{ label: wording.label[language], lines: [wording.confirm[language]] }]
      : [],
  example: new Map(),
  isPrivate: (one) => one === name,
})
