import { describe, expect, it } from 'vitest'
import { readWish } from '../../src/matching/words/denied-wish.rules.ts'

const wantedIn = (wish: string): string => readWish(wish).wanted.replaceAll(/\s+/gu, ' ').trim()

describe('what a wish denies', () => {
  it.each([
    ['海の近くは避けたい。ワーケーションは不要', ['海の近くは避けたい', 'ワーケーションは不要'], '。'],
    ['温泉や観光には興味がない', ['温泉や観光には興味がない'], ''],
    ['温泉、観光は不要、回線は必要', ['温泉、観光は不要'], '、回線は必要'],
    ['海ではなく山で働きたい', ['海ではなく'], '山で働きたい'],
    ['工場でなく研究所', ['工場でなく'], '研究所'],
    ['大都市以外で高専と連携', ['大都市以外'], 'で高専と連携'],
    ['海を避けて山で働きたい', ['海を避けて'], '山で働きたい'],
    ['個室は必須ではないが、回線は速いほうがよい', ['個室は必須ではない'], 'が、回線は速いほうがよい'],
    ['ワーケーションは考えていません', ['ワーケーションは考えていません'], ''],
    ['社員寮はなくてもよい', ['社員寮はなくてもよい'], ''],
    ['アクセスにはこだわらない', ['アクセスにはこだわらない'], ''],
    ['観光地ではないところ', ['観光地ではない'], 'ところ'],
    ['海がない町', ['海'], 'がない町'],
    ['海のない町', ['海'], 'のない町'],
    ['温泉がない町', ['温泉'], 'がない町'],
    ['海がない場所で山が好き', ['海'], 'がない場所で山が好き'],
    ['海が無い県で働きたい', ['海'], 'が無い県で働きたい'],
    ['海や山のないところ', ['海や山'], 'のないところ'],
    ['担い手の少ない集落を支えたい', ['担い手'], 'の少ない集落を支えたい'],
    ['待ち時間の少ない病院', ['待ち時間'], 'の少ない病院'],
    ['東京に近い海のない町', ['海'], '東京に近い のない町'],
    ['人口の少ない町', ['人口'], 'の少ない町'],
    ['観光客の数が少ないこと', ['観光客の数'], 'が少ないこと'],
    ['IT企業が少ない町で目立ちたい', ['IT企業'], 'が少ない町で目立ちたい'],
    ['静かな温泉街、ただし都会は避けたい', ['都会は避けたい'], '静かな温泉街、ただし'],
    ['静かな温泉街ただし観光地は避けたい', ['観光地は避けたい'], '静かな温泉街ただし'],
    ['温泉街、都会は不要', ['都会は不要'], '温泉街、'],
    ['静かな温泉街、観光地は避けたい', ['観光地は避けたい'], '静かな温泉街、'],
    ['温泉街がよいが都会は避けたい', ['都会は避けたい'], '温泉街がよいが'],
    ['温泉街を希望するが観光地は避けたい', ['観光地は避けたい'], '温泉街を希望するが'],
    ['A quiet town, workation is not needed', ['workation is not needed'], 'A quiet town,'],
    ['We need engineers, not a workation', ['not a workation'], 'We need engineers,'],
    ['No need for hot springs. Near a technical college', ['No need for hot springs'], '. Near a technical college'],
    ['Avoid the seaside', ['Avoid the seaside'], ''],
    ['Workation is not needed', ['Workation is not needed'], ''],
    ['Engineers, but no hot springs', ['no hot springs'], 'Engineers, but'],
  ])('is left out of %s', (wish, denied, wanted) => {
    expect(readWish(wish).denied).toEqual(denied)
    expect(wantedIn(wish)).toBe(wanted)
  })

  it.each([
    '温泉だけでなく観光も',
    '製造業以外も',
    '災害リスクを避けたい',
    '同時被災を避けるための拠点',
    '高専がないと困る',
    '回線は欠かせない',
    '不要になった校舎を使いたい',
    '地域課題は避けて通れない',
    '人材が採れない',
    '災害の少ない土地',
    '離職させたくない',
    '待機児童がいない町',
    '回線速度は妥協したくない',
    '渋滞のない町',
    '海のない町は避けたい',
    '花粉の少ない地域',
    '技術者の少ない東京を離れたい',
    '経験のない若者を育てたい',
    '高専がないと困る町',
    '温泉が少なくとも一つある町',
    'not only onsen but also ski',
    'We want to avoid disaster risk',
    'no more than 2 hours from Tokyo',
  ])('is nothing in %s', (wish) => {
    expect(readWish(wish)).toEqual({ wanted: wish, denied: [] })
  })
})
