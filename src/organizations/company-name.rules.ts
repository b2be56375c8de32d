const japaneseForms = [
  '特定非営利活動法人',
  '一般社団法人',
  '一般財団法人',
  '公益社団法人',
  '公益財団法人',
  '社会福祉法人',
  '医療法人',
  '学校法人',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  'npo法人',
  '(株)',
  '(有)',
  '(同)',
  '(資)',
  '(名)',
].map((form) => form.replaceAll(/[()]/gu, String.raw`\$&`))

const leadingForm = new RegExp(`^(?:${japaneseForms.join('|')})`, 'u')
const trailingForm = new RegExp(`(?:${japaneseForms.join('|')})$`, 'u')
/** A Latin form counts only as a word of its own: Zinc keeps its end. */
const trailingLatinForm =
  /[\s,.]+(?:co\.?,?\s*ltd|company,?\s*(?:limited|ltd)|inc|incorporated|corp|corporation|ltd|limited|llc|g\.?\s?k|k\.?\s?k|co)\.?$/u

/**
 * The name by which a second form of the same company is recognised: full and half width alike (NFKC), lower case, without
 * legal form (株式会社, （株）, Co., Ltd. …) and white space. A name that is nothing but a legal form keeps it.
 */
export function companyNameKey(name: string): string {
  const whole = name.normalize('NFKC').toLowerCase().trim()
  let bare = whole
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replace(leadingForm, '').replace(trailingForm, '').replace(trailingLatinForm, '').trim()
  }
  const key = bare.replaceAll(/\s+/gu, '')
  return key === '' ? whole.replaceAll(/\s+/gu, '') : key
}
