import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, fold } from '../../src/mail/fold.ts'

const sentence = fc
  .array(
    fc.constantFrom(
      '日',
      '本',
      'の',
      'カ',
      'ッ',
      'ー',
      '、',
      '。',
      '」',
      '「',
      '（',
      '）',
      'a',
      'B',
      '9',
      ' ',
      '　',
      '.',
      ',',
      'ｶﾞ',
      '😀',
      '\n',
    ),
    { maxLength: 400 },
  )
  .map((parts) => parts.join(''))

describe('folding Japanese text', () => {
  it('breaks after 36 full-width characters', () => {
    expect(fold('あ'.repeat(80))).toEqual(['あ'.repeat(36), 'あ'.repeat(36), 'あ'.repeat(8)])
    expect(fold('あ'.repeat(36))).toEqual(['あ'.repeat(36)])
  })

  it('lets punctuation hang over the end instead of beginning a line', () => {
    expect(fold(`${'あ'.repeat(36)}。${'い'.repeat(3)}`)).toEqual([`${'あ'.repeat(36)}。`, 'いいい'])
    expect(fold(`${'あ'.repeat(36)}」。い`)).toEqual([`${'あ'.repeat(36)}」。`, 'い'])
  })

  it('takes the last word along when more closes than may hang', () => {
    expect(fold(`${'あ'.repeat(36)}」）。い`)).toEqual(['あ'.repeat(34), 'ああ」）。い'])
  })

  it('carries an opening bracket to the line of what it opens', () => {
    expect(fold(`${'あ'.repeat(35)}「い」`)).toEqual(['あ'.repeat(35), '「い」'])
  })

  it('breaks between phrases, and in none of them', () => {
    const texts = [
      '先日お送りいたしました候補自治体のご案内について、まだご回答を確認できておりませんので、ご連絡いたします。お手数をおかけいたしますが、何とぞよろしくお願い申し上げます。',
      'このたびはご相談をお寄せいただき、誠にありがとうございます。次の受付番号で受け付けましたので、専任コンサルタントが決まりましたら、あらためてお知らせいたします。',
      '期限は2026年11月20日(金) 18:00です。それまでは何度でも開けますので、庁内でのご検討や、ご担当の方への転送にもご利用いただけます。36文字以内でお書きください。',
      'お引き合わせの前であれば、同意はいつでも撤回いただけます。面談は、課題の解決に役立ちましたか。お申し込みはこちらです。',
    ]
    for (const text of texts) {
      // Wherever the text begins on its line, so that every break of it is seen.
      for (let shift = 0; shift < 36; shift += 1) {
        const lines = fold(`${'x'.repeat(shift * 2)} ${text}`)
        for (const line of lines.slice(1)) {
          expect(line).not.toMatch(
            /^(?:け|り|し|す|ます|ました|ので|いた|た|だ|お?ります|年|月|日|文字|を|に|は|が|の|て|で|と|合わ|立ち|込み)/u,
          )
          expect(line).not.toMatch(/^\(/u)
        }
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/(?:[^、。]ご|[^な]お|受|年|月)$/u)
      }
    }
  })

  it('breaks no word of a phrase that is too long to stay together', () => {
    const texts = [
      [
        '2026年11月26日(木) 10:00からの面談は、お話しできないままとなってしまいました。行き違いがございましたら、ご容赦ください。',
        'しまいました。',
      ],
      ['面談の候補日時につきまして、まだお選びいただいていないようですので、ご連絡いたします。', 'いただいていないようですので、'],
      [
        '面談は、課題の解決に役立ちましたか。「5 とても役立った」から「1 役立たなかった」までの数字でお答えください。',
        '「1 役立たなかった」',
      ],
    ] as const
    for (const [text, whole] of texts) {
      for (let shift = 0; shift < 36; shift += 1) expect(fold(`${'x'.repeat(shift * 2)} ${text}`).join('\n')).toContain(whole)
    }
  })

  it('never breaks in the name of a municipality or a prefecture, nor before 名', () => {
    for (const name of ['会津若松市', '北九州市', '南あわじ市', '熱海市', '神山町', '五ヶ瀬町', '福島県', '貴社名']) {
      for (let shift = 0; shift < 36; shift += 1) expect(fold(`${'x'.repeat(shift * 2)} ${name}について`).join('\n'), name).toContain(name)
    }
  })

  it.each(['サインインできます', '認証アプリとリカバリーコード', 'お知らせの受け取り方', '誠にありがとうございました', '令和3年度からは'])(
    'breaks no word of %s, made of several as it is',
    (text) => {
      const whole =
        ['サインイン', 'リカバリーコード', '受け取り方', 'ありがとうございました', '令和3年度'].find((word) => text.includes(word)) ?? ''
      for (let shift = 0; shift < 36; shift += 1) expect(fold(`${'x'.repeat(shift * 2)} ${text}`).join('\n')).toContain(whole)
    },
  )

  it.each([
    ['恐れ入りますが、次の候補日時から', '恐れ入りますが、'],
    ['誠に申し訳ございません。', '申し訳ございません。'],
    ['転送していただいても差し支えございません。', '差し支えございません。'],
    ['何とぞよろしくお願い申し上げます。', 'お願い申し上げます。'],
    ['自治体や関係機関と連携して', '関係機関と'],
    ['ご相談・打診・登録内容をご覧いただける', '登録内容を'],
    ['本庁舎七階大会議室にて', '七階大会議室にて'],
    ['地域の協議会（略称：ＤＸ推進協）', 'ＤＸ推進協）'],
    ['ICT企業に向けて', 'ICT企業に'],
    ['公式HPをご覧ください', '公式HPを'],
    ['確認コードがなければ', '確認コードが'],
    ['取り組み状況について', '取り組み状況に'],
    ['「この内容で進める」「進めない」のいずれかを', '「進めない」のいずれかを'],
    ['別途お引き合わせできることとなりましたら、', 'こととなりましたら、'],
    ['ご不明な点は、開く際に', 'ご不明な点は、'],
    ['担当の専任コンサルタントにつきましては、', 'コンサルタントにつきましては、'],
  ])('in %s breaks no word made of several, nor one that is said politely', (text, whole) => {
    for (let shift = 0; shift < 36; shift += 1) expect(fold(`${'x'.repeat(shift * 2)} ${text}`).join('\n')).toContain(whole)
  })

  it('keeps together what is written in kanji and katakana alone, up to ten characters', () => {
    const words = fc.array(fc.constantFrom('関係', '機関', '登録', '内容', '確認', 'コード', 'メール', '送信', '会議', '資料'), {
      minLength: 2,
      maxLength: 3,
    })
    fc.assert(
      fc.property(words, fc.nat(35), (parts, shift) => {
        const noun = parts.join('')
        fc.pre(noun.length <= 10)
        expect(fold(`${'x'.repeat(shift * 2)} ${noun}について`).join('\n')).toContain(noun)
      }),
    )
  })

  it('keeps words of Latin letters and numbers whole', () => {
    expect(fold(`${'あ'.repeat(34)}telework です`)).toEqual(['あ'.repeat(34), 'telework です'])
    expect(fold('word '.repeat(20).trim()).every((line) => line.split(' ').every((word) => word === 'word'))).toBe(true)
  })

  it('cuts what is longer than a line and no address', () => {
    expect(fold('x'.repeat(200)).every((line) => columnsOf(line) <= 72)).toBe(true)
    expect(fold('x'.repeat(200)).join('')).toBe('x'.repeat(200))
  })

  it('puts a web address on a line of its own and never breaks it', () => {
    const url = `https://desk.example/${'a'.repeat(200)}?x=1&y=2#z`
    expect(fold(`詳しくは ${url} をご覧ください。`)).toEqual(['詳しくは', url, 'をご覧ください。'])
    expect(fold(`詳しくは${url}をご覧ください。`)).toEqual(['詳しくは', url, 'をご覧ください。'])
  })

  it('keeps a web address with Japanese letters in it whole, and what is said of it apart', () => {
    for (const url of [
      'https://ja.wikipedia.example/wiki/会津若松市のサテライトオフィス一覧と地方創生テレワークの取り組み',
      'https://desk.example/資料/2026年度・募集要項.pdf?名=第1回',
      'http://地方創生.example/はじめての方へ',
    ]) {
      expect(fold(`くわしくは、こちらのページに載っています。${url}\nよろしくお願いします。`)).toContain(url)
      expect(fold(`資料は ${url} をご覧ください。`)).toEqual(['資料は', url, 'をご覧ください。'])
    }
    expect(fold('資料はhttps://desk.example/をご覧ください。')).toEqual(['資料は', 'https://desk.example/', 'をご覧ください。'])
    expect(fold('https://desk.example/資料。次は')).toEqual(['https://desk.example/資料', '。次は'])
  })

  it('puts its leads before the lines and counts them', () => {
    expect(fold('あ'.repeat(40), '・', '　')).toEqual([`・${'あ'.repeat(34)}`, `　${'あ'.repeat(6)}`])
    expect(fold('一\n\n二', '> ')).toEqual(['> 一', '>', '> 二'])
  })

  it('keeps given line breaks, empty lines and indents', () => {
    expect(fold('一\n\n　二')).toEqual(['一', '', '　二'])
    expect(fold('')).toEqual([''])
  })

  it('keeps a base character and its marks together', () => {
    const ga = 'か\u3099'
    expect(fold(ga.repeat(40)).every((line) => !line.startsWith('\u3099'))).toBe(true)
    expect(columnsOf(ga)).toBe(2)
    expect(columnsOf('ｶﾞ')).toBe(2)
    expect(columnsOf('aあ')).toBe(3)
  })

  it('loses no character, and no line is wider than 38 full-width characters', () => {
    const letters = (text: string) => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(sentence, fc.constantFrom('', '・', '> '), (text, lead) => {
        const lines = fold(text, lead, lead)
        expect(letters(lines.map((line) => line.slice(lead.trimEnd().length)).join(''))).toBe(letters(text))
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(76)
      }),
      { numRuns: 500 },
    )
  })

  it('never begins a line with closing punctuation, unless the text does', () => {
    // Sentences with at least one ordinary character before each run of at most two closing ones.
    const piece = fc.tuple(
      fc.constantFrom('日', '本', 'テレワーク', 'ICT', '2026'),
      fc.constantFrom('', '、', '。', '」。', '）', '々', 'ー'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        for (const line of fold(pieces.flat().join(''))) expect(line).not.toMatch(/^[、。」）々ー]/u)
      }),
      { numRuns: 300 },
    )
  })
})
