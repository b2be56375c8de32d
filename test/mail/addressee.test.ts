import { describe, expect, it } from 'vitest'
import { addressLines, greetingLines, type Addressee } from '../../src/mail/addressee.ts'

describe('whom a letter greets', () => {
  it.each([
    [
      { organization: '株式会社むすび', department: '総務部', title: '課長', name: '山田 花子' },
      ['株式会社むすび', '総務部 課長', '山田 花子 様'],
    ],
    [{ organization: '会津若松市', title: '主査', name: '鈴木 一郎' }, ['会津若松市', '主査', '鈴木 一郎 様']],
    [{ organization: '会津若松市', name: '鈴木 一郎' }, ['会津若松市', '鈴木 一郎 様']],
    [{ name: '田中 次郎' }, ['田中 次郎 様']],
    [{ organization: '会津若松市' }, ['会津若松市 御中']],
    [{ organization: '会津若松市', department: '企業立地課' }, ['会津若松市 企業立地課 御中']],
    [{ organization: '会津若松市', department: '企業立地課', title: '課長' }, ['会津若松市 企業立地課 御中']],
    [{}, ['ご相談者様']],
    // Honorifics people typed themselves.
    [{ organization: '会津若松市 御中', name: '鈴木 一郎 様' }, ['会津若松市', '鈴木 一郎 様']],
    [{ organization: '会津若松市', department: '企業立地課御中' }, ['会津若松市 企業立地課 御中']],
    [{ name: '鈴木 一郎　殿' }, ['鈴木 一郎 様']],
    [{ name: '鵜殿' }, ['鵜殿 様']],
    [{ name: '林殿' }, ['林 様']],
    // Names that are nobody's.
    [{ organization: '会津若松市', name: '企業立地課' }, ['会津若松市 企業立地課 御中']],
    [{ organization: '会津若松市', department: '企業立地課', name: '企業立地課' }, ['会津若松市 企業立地課 御中']],
    [{ organization: '会津若松市', name: '会津若松市' }, ['会津若松市 御中']],
    [{ organization: '会津若松市', department: '企業立地課', name: 'ご担当者様' }, ['会津若松市', '企業立地課', 'ご担当者 様']],
    [{ organization: '株式会社むすび', name: '服部' }, ['株式会社むすび', '服部 様']],
    ...['総務部', '広報室', '企画調整班', '人事部', 'デジタル推進部', '営業本部', 'DX推進室', '採用チーム', '広報グループ', '町役場'].map(
      (name): [Addressee, string[]] => [{ organization: '株式会社むすび', name: `${name} 様` }, [`株式会社むすび ${name} 御中`]],
    ),
    [{ organization: '株式会社むすび', name: '総務部 人事課' }, ['株式会社むすび 総務部 人事課 御中']],
    [{ organization: '株式会社むすび', name: '総務部 山田' }, ['株式会社むすび', '総務部 山田 様']],
    // Whoever has a duty is asked for by it.
    [{ organization: '株式会社むすび', name: '人事部 採用担当 様' }, ['株式会社むすび', '人事部', '採用ご担当者 様']],
    [{ organization: '株式会社むすび', department: '人事部', name: '採用担当者' }, ['株式会社むすび', '人事部', '採用ご担当者 様']],
    [
      { organization: '株式会社むすび', department: '人事部', name: '人事部 採用担当の方' },
      ['株式会社むすび', '人事部', '採用ご担当者 様'],
    ],
    [{ name: '採用担当者 様' }, ['採用ご担当者 様']],
    [{ organization: '会津若松市', name: '企業誘致ご担当者様' }, ['会津若松市', '企業誘致ご担当者 様']],
    // An organisation is not called otherwise than it is.
    [{ organization: '株式会社王様', name: '山田 太郎' }, ['株式会社王様', '山田 太郎 様']],
    [{ organization: '株式会社王様 御中' }, ['株式会社王様 御中']],
    [{ organization: '株式会社王様', name: '株式会社王様' }, ['株式会社王様 御中']],
    [{ name: '株式会社王様' }, ['株式会社王様 御中']],
    [
      { organization: '有限会社花屋さん', department: '総務部様', title: '部長殿', name: '山田' },
      ['有限会社花屋さん', '総務部 部長', '山田 様'],
    ],
  ])('%j', (to, lines) => {
    expect(addressLines(to)).toEqual(lines)
  })

  it.each([
    ['山田太郎殿', '山田太郎'],
    ['山田 太郎殿', '山田 太郎'],
    ['山田 誠殿', '山田 誠'],
    ['山田殿 様', '山田'],
    ['山田先生', '山田'],
    ['山田 花子　先生', '山田 花子'],
    ['山田 太郎 さん', '山田 太郎'],
    ['山田さん様', '山田'],
    ['山田 太郎さま', '山田 太郎'],
    // Names that end like an honorific or a department.
    ['林殿', '林'],
    ['森殿 様', '森'],
    ['鵜殿', '鵜殿'],
    ['東殿', '東殿'],
    ['鵜殿 殿', '鵜殿'],
    ['真殿様', '真殿'],
    ['佐藤 主殿', '佐藤 主殿'],
    ...['阿部', '渡部', '長谷部', '日下部', '長宗我部', '小室', '氷室', '山室', '宮局 花', '先生', 'さん'].map((name) => [name, name]),
  ])('%s is 様 once', (typed, name) => {
    expect(addressLines({ name: typed })).toEqual([`${name} 様`])
    expect(addressLines({ name: `${typed} 様` })).toEqual([`${name} 様`])
  })

  it('asks in English for nobody by a duty', () => {
    expect(greetingLines({ organization: 'Musubi', name: '人事部 採用担当者' }, 'en')).toEqual(['Musubi, 人事部', 'Dear Sir or Madam,'])
    expect(greetingLines({ name: '株式会社王様' }, 'en')).toEqual(['株式会社王様', 'Dear Sir or Madam,'])
    expect(greetingLines({ name: '山田太郎殿' }, 'en')).toEqual(['Dear 山田太郎,'])
  })
})
