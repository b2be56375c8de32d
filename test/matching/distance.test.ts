import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLocalGovernment } from '../../src/catalog/local-governments.ts'
import { prefectureSeat } from '../../src/catalog/prefecture-seats.ts'
import { prefectureCodes } from '../../src/catalog/prefectures.ts'
import { noEvidence } from '../../src/evidence/evidence.ts'
import { distanceKm, headquartersCode, placeOf, travelMinutes } from '../../src/matching/score/distance.rules.ts'
import { anyPlace, evidenceOf } from './evidence.ts'
import { company } from './towns.ts'

const seats =
  '札幌市 青森市 盛岡市 仙台市 秋田市 山形市 福島市 水戸市 宇都宮市 前橋市 さいたま市 千葉市 新宿区 横浜市 新潟市 富山市 金沢市 福井市 甲府市 長野市 岐阜市 静岡市 名古屋市 津市 大津市 京都市 大阪市 神戸市 奈良市 和歌山市 鳥取市 松江市 岡山市 広島市 山口市 徳島市 高松市 松山市 高知市 福岡市 佐賀市 長崎市 熊本市 大分市 宮崎市 鹿児島市 那覇市'.split(
    ' ',
  )

const shinjuku = { latitude: 35.694, longitude: 139.704 }
const osaka = { latitude: 34.694, longitude: 135.502 }

describe('the seat of a prefecture’s government', () => {
  it('is the municipality of that name within the prefecture', () => {
    const found = prefectureCodes.map((prefecture) => findLocalGovernment(prefectureSeat(prefecture) ?? ''))
    expect(found.map((seat) => seat?.name)).toEqual(seats)
    expect(found.map((seat) => seat?.prefecture)).toEqual(prefectureCodes)
    expect(new Set(found.map((seat) => seat?.kind))).toEqual(new Set(['municipality']))
  })

  it('stands for the headquarters where the company names none', () => {
    const evidence = evidenceOf({ '131041': { place: shinjuku }, '271004': { place: osaka } })
    const headquartersPlace = ({ profile }: ReturnType<typeof company>, known = evidence) => placeOf(headquartersCode(profile), known)
    expect(headquartersPlace(company({ prefecture: '13' }))).toEqual(shinjuku)
    expect(headquartersPlace(company({ prefecture: '13', headquarters: '271004' }))).toEqual(osaka)
    expect(headquartersPlace(company({ prefecture: '13', headquarters: '072028' }))).toBeNull()
    expect(headquartersPlace(company(), noEvidence)).toBeNull()
  })
})

describe('distance', () => {
  it.each([
    ['新宿区', '大阪市', shinjuku, osaka, 398],
    ['新宿区', '札幌市', shinjuku, { latitude: 43.062, longitude: 141.354 }, 831],
    ['新宿区', '那覇市', shinjuku, { latitude: 26.212, longitude: 127.679 }, 1555],
    ['across the date line', 'a quarter of the equator', { latitude: 0, longitude: 135 }, { latitude: 0, longitude: -135 }, 10_008],
  ])('of %s and %s is known', (_from, _to, a, b, km) => {
    expect(Math.abs(distanceKm(a, b) - km)).toBeLessThanOrEqual(1)
  })

  it('is the same both ways, nothing to the place itself, and at most half the way round the earth', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(distanceKm(a, b)).toBe(distanceKm(b, a))
        expect(distanceKm(a, a)).toBe(0)
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016)
      }),
    )
  })
})

/** Ordinary journeys from door to door: km as the crow flies between the two town halls, minutes by timetable with the way to the train or plane. */
const journeys = [
  ['大阪市–京都市', 43, 60],
  ['新宿区–鎌倉市', 44, 75],
  ['福岡市–熊本市', 92, 80],
  ['新宿区–甲府市', 103, 110],
  ['新宿区–軽井沢町', 123, 115],
  ['新宿区–静岡市', 144, 115],
  ['新宿区–会津若松市', 201, 185],
  ['新宿区–名古屋市', 260, 150],
  ['新宿区–金沢市', 290, 205],
  ['新宿区–仙台市', 304, 150],
  ['新宿区–大阪市', 398, 205],
  ['新宿区–白浜町', 457, 220],
  ['新宿区–神山町', 525, 240],
  ['新宿区–高知市', 612, 220],
  ['新宿区–北九州市', 831, 250],
  ['新宿区–札幌市', 831, 250],
  ['新宿区–福岡市', 882, 230],
  ['新宿区–那覇市', 1555, 290],
  ['新宿区–石垣市', 1951, 340],
] as const

describe('estimated travel time', () => {
  it.each(journeys)('comes within 30 percent of %s (%i km, %i minutes)', (_journey, km, minutes) => {
    expect(Math.abs(travelMinutes(km) / minutes - 1)).toBeLessThanOrEqual(0.3)
  })

  it('is off by no more than 15 percent on average', () => {
    const errors = journeys.map(([, km, minutes]) => Math.abs(travelMinutes(km) / minutes - 1))
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.15)
  })

  it('never falls as the distance grows, and flies where that is faster', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
        expect(travelMinutes(Math.min(a, b))).toBeLessThanOrEqual(travelMinutes(Math.max(a, b)))
      }),
    )
    expect(travelMinutes(0)).toBe(20)
    expect(travelMinutes(1600) - travelMinutes(800)).toBeLessThan(travelMinutes(300) - travelMinutes(100))
  })
})
