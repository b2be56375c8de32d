import { strengths, type Strength } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { CardGroup } from './cards-block.ts'
import { strengthUses } from './strength-uses.ts'
import { strengthWords } from './strength-words.ts'
import { whyOfWish } from './wish-sources.ts'

type Group = (typeof strengths)[number]['group']

const titles: Readonly<Record<Group, Sentence>> = {
  industry: { ja: '産業の集積', en: 'Industry' },
  education: { ja: '大学・高専', en: 'Universities and colleges' },
  tourism: { ja: '観光・自然', en: 'Tourism and nature' },
  people: { ja: '人材・人口', en: 'People and talent' },
  living: { ja: '生活環境', en: 'Living environment' },
  projects: { ja: '進行中のプロジェクト', en: 'Projects under way' },
  reception: { ja: '受入れの体制', en: 'Reception of companies' },
  resilience: { ja: '災害・事業継続', en: 'Disasters and continuity' },
  access: { ja: '交通・通信', en: 'Access and network' },
  market: { ja: '市場・コスト', en: 'Markets and cost' },
}

/** Why a municipality is asked whether it has a strength: for whom it is told. */
function whyOfStrength(code: Strength): Sentence {
  const { ja, en } = strengthUses[code]
  return { ja: `${ja}への紹介のため`, en: `for ${en}` }
}

/** The strengths as cards in their groups, each with why it is asked of a municipality (`strength`) or a company (`need`). */
export function strengthGroups(asked: 'strength' | 'need'): readonly CardGroup[] {
  const whyOf = asked === 'strength' ? whyOfStrength : whyOfWish
  return [...new Set(strengths.map(({ group }) => group))].map((group) => ({
    title: titles[group],
    cards: strengths
      .filter((strength) => strength.group === group)
      .map(({ code, ja, en }) => ({ code, label: { ja, en }, ...strengthWords[code], why: whyOf(code) })),
  }))
}
