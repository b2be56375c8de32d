import { describe, expect, it } from 'vitest'
import { findLocalGovernment, localGovernments, romanNameOf } from '../../src/catalog/local-governments.ts'
import { romanPlaceName } from '../../src/catalog/roman-names.rules.ts'

describe('the name of a municipality in Latin letters', () => {
  it.each([
    ['会津若松市', 'あいづわかまつし', 'Aizuwakamatsu-shi'],
    ['白浜町', 'しらはまちょう', 'Shirahama-cho'],
    ['美里町', 'みさとまち', 'Misato-machi'],
    ['千代田区', 'ちよだく', 'Chiyoda-ku'],
    ['恩納村', 'おんなそん', 'Onna-son'],
    ['白川村', 'しらかわむら', 'Shirakawa-mura'],
  ])('says what kind it is as it is read: %s', (name, kana, latin) => {
    expect(romanPlaceName(name, kana)).toBe(latin)
  })

  it.each([
    ['東京', 'とうきょう', 'Tokyo'],
    ['大阪市', 'おおさかし', 'Osaka-shi'],
    ['夕張市', 'ゆうばりし', 'Yubari-shi'],
    ['周防大島町', 'すおうおおしまちょう', 'Suooshima-cho'],
    ['新潟市', 'にいがたし', 'Niigata-shi'],
  ])('draws no vowel out, but has all there are: %s', (name, kana, latin) => {
    expect(romanPlaceName(name, kana)).toBe(latin)
  })

  it.each([
    ['札幌市', 'さっぽろし', 'Sapporo-shi'],
    ['倶知安町', 'くっちゃんちょう', 'Kutchan-cho'],
    ['新温泉町', 'しんおんせんちょう', "Shin'onsen-cho"],
    ['南陽市', 'なんようし', "Nan'yo-shi"],
    ['沼津市', 'ぬまづし', 'Numazu-shi'],
    ['魚津市', 'うおづし', 'Uozu-shi'],
  ])('doubles consonants and parts n from what follows: %s', (name, kana, latin) => {
    expect(romanPlaceName(name, kana)).toBe(latin)
  })

  it.each([
    ['松浦市', 'まつうらし', 'Matsuura-shi'],
    ['豊岡市', 'とよおかし', 'Toyooka-shi'],
    ['小海町', 'こうみまち', 'Koumi-machi'],
    ['西之表市', 'にしのおもてし', 'Nishinoomote-shi'],
    ['上越市', 'じょうえつし', 'Joetsu-shi'],
    ['佐那河内村', 'さなごうちそん', 'Sanagochi-son'],
  ])('knows where a part of the name begins: %s', (name, kana, latin) => {
    expect(romanPlaceName(name, kana)).toBe(latin)
  })

  it('is there for every municipality, in letters everybody can type', () => {
    const municipalities = localGovernments.filter(({ kind }) => kind === 'municipality')
    const odd = municipalities.filter(({ code }) => !/^[A-Z][a-z']+-(?:shi|ku|cho|machi|mura|son)$/u.test(romanNameOf(code) ?? ''))
    expect(odd).toEqual([])
  })

  it('is none for a code nobody has', () => {
    expect(romanNameOf('000000')).toBeUndefined()
  })
})

describe('the reading of a municipality', () => {
  it.each([
    ['112062', 'ぎょうだし', 'Gyoda-shi'],
    ['473260', 'ちゃたんちょう', 'Chatan-cho'],
    ['064289', 'しょうないまち', 'Shonai-machi'],
  ])('is the one people type (%s %s)', (code, kana, latin) => {
    expect(findLocalGovernment(code)?.kana).toBe(kana)
    expect(romanNameOf(code)).toBe(latin)
  })

  it('has small letters where they belong', () => {
    const large = localGovernments.filter(({ kana }) => /[きぎしじちにひびぴみり][ゆよ]う|[ちじ]や(?!ま)|おんじゆ|きよなん/u.test(kana))
    expect(large.map(({ name }) => name)).toEqual([])
  })
})
