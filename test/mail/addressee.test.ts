import { describe, expect, it } from 'vitest'
import { addressLines } from '../../src/mail/addressee.ts'

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
    // Names that are nobody's.
    [{ organization: '会津若松市', name: '企業立地課' }, ['会津若松市 企業立地課 御中']],
    [{ organization: '会津若松市', department: '企業立地課', name: '企業立地課' }, ['会津若松市 企業立地課 御中']],
    [{ organization: '会津若松市', name: '会津若松市' }, ['会津若松市 御中']],
    [{ organization: '会津若松市', department: '企業立地課', name: 'ご担当者様' }, ['会津若松市', '企業立地課', 'ご担当者 様']],
    [{ organization: '株式会社むすび', name: '服部' }, ['株式会社むすび', '服部 様']],
  ])('%j', (to, lines) => {
    expect(addressLines(to)).toEqual(lines)
  })
})
