import { describe, expect, it } from 'vitest'
import { narrowedTexts } from '../../console/src/texts/narrowed-texts.ts'

const block = (name: string, body: string) => ({
  side: { ja: '相談者', en: 'Applicants' },
  label: { ja: name, en: 'Opening' },
  texts: { ja: { body }, en: { body: 'Thank you.' } },
})
const receipt = block('受付のお知らせ：書き出し', 'ＣＳＶでお送りください。')
const survey = block('面談後のアンケート：書き出し', 'お時間をいただき、ありがとうございました。')
const namesOf = (wanted: string) => narrowedTexts([receipt, survey], wanted).map(({ label }) => label.ja)

describe('the texts of mails', () => {
  it('are all there until they are narrowed', () => {
    expect(namesOf('')).toHaveLength(2)
    expect(namesOf('　')).toHaveLength(2)
  })

  it('are narrowed to those that have every word, in their name or in what they say, in either language', () => {
    expect(namesOf('書き出し')).toHaveLength(2)
    expect(namesOf('書き出し　時間')).toEqual([survey.label.ja])
    expect(namesOf('csv')).toEqual([receipt.label.ja])
    expect(namesOf('thank YOU')).toHaveLength(2)
    expect(namesOf('移住')).toEqual([])
  })
})
