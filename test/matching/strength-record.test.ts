import { describe, expect, it } from 'vitest'
import { tellingOf, toldOf } from '../../src/matching/words/record.rules.ts'
import { strengths } from '../../src/catalog/matching-codes.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'

describe('a record that companies came', () => {
  it.each([
    '理工系人材の獲得を求める企業が進出（水準は見本）',
    '22社のIT関連企業がサテライトオフィスなどを設置',
    'サテライトオフィスを整備し企業を誘致。',
    '本部機能業務を分散し、2020年9月から段階的に移転を開始した企業があります',
    '「真に豊かな生き方・働き方」の実現を掲げる企業の拠点があります',
    'ベンチャー企業が進出し、地元で採用',
    'IT企業など5社が入居しています',
    '首都圏の企業が本社を移転しました',
    'シェアオフィスには8社が入居中です',
    '株式会社見本が2022年に支社を開設しました',
    '都内企業によるサテライトオフィスの開設が相次いでいます',
    '進出企業は12社です',
    '誘致企業は１０社',
    '企業の進出実績あり',
    '企業誘致に成功しました',
    '22社が進出しており、今後も誘致したい',
    '開設した企業は撤退せず10社が立地している',
    '5社が進出しました。撤退した企業はありません。',
    '駅前の店舗は閉鎖されました。企業が3社進出しています。',
    '県外の企業の研究所が立地しています',
    '隣町から企業が移転しました',
    '東京に本社を置く企業が拠点を開設しました',
    '市外から3社が進出しています',
    '12社が入居中で、空室は2室です',
    '商店街の空き店舗を改装し、3社が入居しました',
    '退去時の補助があり、5社が入居しています',
    '市が整備したいわき駅前のサテライトオフィスに10社が進出した',
    '廃校を改修したいいづなコネクトに5社が入居しています',
    '県が開設したいすみ市のオフィスには3社が入居中です',
    '町が整備したいの町のオフィスに3社が入居しています',
    '企業が3社進出したいわき駅前のビルがあります',
    '企業を誘致したいなべ市の団地です',
    '冷たい水の町に企業が3社進出しています',
    'A company moved to our town from Tokyo; three firms opened offices',
    'Three companies have opened offices here.',
    'Several IT firms moved from Tokyo in May 2021',
    'The town is home to 22 companies',
  ])('is read in %s', (note) => {
    expect(tellingOf(note).record).toBe(true)
  })

  it.each([
    '企業を誘致したい',
    '企業の進出を期待しています',
    '企業に進出してほしい',
    '企業が進出した町にしたいと考えています',
    '5社が進出した駅前をさらに整備したいです',
    '進出企業は5社で、もっと増やしたいので補助',
    '進出したい企業が3社あります',
    '5社が進出した街へ移りたい方へ',
    '企業が進出しやすい環境',
    '企業が進出できるよう整備',
    '企業が進出する予定です',
    '企業が進出、雇用を増やす計画です',
    '企業が進出した場合に補助',
    '企業が進出すれば補助',
    '進出を検討中の企業があります',
    '進出企業を募集しています',
    '進出企業への補助金',
    '進出後の定着支援担当',
    '企業の進出を支援します',
    '企業誘致に力を入れています',
    '進出した企業はありません',
    '企業はまだ進出していません',
    '進出実績はありません',
    '企業の進出実績なし',
    '進出企業は0社',
    '3社が進出しましたが、撤退しました',
    '3社が進出しました。オフィスは昨年閉鎖されました。',
    '当町の企業が東京へ移転しました',
    '誘致企業が市外へ移転した',
    '3社が進出しました。うち1社は隣の市に移転しました。',
    '地元の企業が首都圏に転出しました',
    '5社が入居していましたが現在は空室です',
    '5社が入居していましたが、現在は空室です',
    '企業が入居していました',
    'かつて企業が3社進出しました',
    '隣町に企業が進出しました',
    '近隣の市町村に12社が進出しています',
    '市外に企業が進出しました',
    'A company moved to Tokyo',
    'Three companies opened offices in the neighbouring town',
    'サテライトオフィスを設置しました',
    '企業が入居可能なオフィス',
    'We want companies to come',
    'No company has opened an office yet',
    'Companies will have opened offices',
    'We plan to attract firms',
    '',
  ])('is not read in %s', (note) => {
    expect(tellingOf(note).record).toBe(false)
  })
})

describe('what a note tells beside the level', () => {
  it.each([
    ['nothing', 'ict_office', 'ICT企業向けオフィス'],
    ['nothing', 'ict_office', 'ICT企業向けオフィスが充実しています'],
    ['nothing', 'ict_office', 'Offices for ICT firms'],
    ['nothing', 'cost', '担当部署が力を入れています'],
    ['nothing', 'cost', 'これからも充実させます'],
    ['nothing', 'satellite_office', '2030年に10室を整備予定'],
    ['nothing', 'university', ''],
    ['words', 'head_commitment', '毎月の訪問'],
    ['words', 'satellite_office', '商店街の空き店舗を改装'],
    ['particulars', 'technical_college', '国立高専12校とのネットワーク'],
    ['particulars', 'ict_office', 'ICT関連企業に働きやすいオフィス環境（AiCT）を整備'],
    ['particulars', 'ict_office', 'An office called AiCT for IT firms'],
    ['record', 'satellite_office', '22社のIT関連企業がサテライトオフィスなどを設置'],
  ] as const)('is %s of %s in 「%s」', (told, code, note) => {
    expect(toldOf(tellingOf(note), code)).toBe(told)
  })

  it('is nothing of a strength whose name in the catalog it only repeats', () => {
    for (const { code, ja, en } of strengths) {
      expect([code, toldOf(tellingOf(ja), code)]).toEqual([code, 'nothing'])
      expect([code, toldOf(tellingOf(en), code)]).toEqual([code, 'nothing'])
    }
  })

  it('is a record where the sources tell of companies that came, and of no invented sample', () => {
    const withRecord = demoMunicipalities.filter(({ profile }) => profile.strengths.some(({ note }) => tellingOf(note ?? '').record))
    expect(withRecord.map(({ code }) => code)).toEqual(['072028', '304018', '401005', '282057', '282243', '282260'])
  })
})
