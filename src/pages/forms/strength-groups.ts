import { strengths } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { CardGroup } from './cards-block.ts'
import { strengthWords } from './strength-words.ts'

type Group = (typeof strengths)[number]['group']

interface GroupWords {
  readonly title: Sentence
  /** Why a municipality is asked. */
  readonly strength: Sentence
  /** Why a company is asked. */
  readonly need: Sentence
}

const groups: Readonly<Record<Group, GroupWords>> = {
  industry: {
    title: { ja: '産業の集積', en: 'Industry' },
    strength: { ja: '協業先や取引先を探す企業への紹介に使います。', en: 'For companies that look for partners and customers.' },
    need: { ja: '協業先・取引先が近くにある自治体を上位に置きます。', en: 'Places with partners and customers near rank higher.' },
  },
  education: {
    title: { ja: '大学・高専', en: 'Universities and colleges' },
    strength: { ja: '共同研究や新卒採用を望む企業への紹介に使います。', en: 'For companies that want joint research or graduates.' },
    need: { ja: '共同研究や採用の相手がある自治体を上位に置きます。', en: 'Places with partners for research and hiring rank higher.' },
  },
  tourism: {
    title: { ja: '観光・自然', en: 'Tourism and nature' },
    strength: { ja: 'ワーケーションや滞在を考える企業への紹介に使います。', en: 'For companies that think of workation and stays.' },
    need: { ja: '社員が滞在したくなる自治体を上位に置きます。', en: 'Places your staff would like to stay at rank higher.' },
  },
  people: {
    title: { ja: '人材・人口', en: 'People and talent' },
    strength: { ja: '現地で人を採用したい企業への紹介に使います。', en: 'For companies that want to hire locally.' },
    need: { ja: '採用の見込める自治体を上位に置きます。', en: 'Places where you are likely to find people rank higher.' },
  },
  living: {
    title: { ja: '生活環境', en: 'Living environment' },
    strength: { ja: '社員の移住を伴う企業への紹介に使います。', en: 'For companies whose staff would move.' },
    need: {
      ja: '移り住む社員と家族が暮らしやすい自治体を上位に置きます。',
      en: 'Places where staff and their families live well rank higher.',
    },
  },
  projects: {
    title: { ja: '進行中のプロジェクト', en: 'Projects under way' },
    strength: {
      ja: '実証や共同事業の場を探す企業への紹介に使います。',
      en: 'For companies that look for field trials and joint projects.',
    },
    need: { ja: '実証や共同事業に参加できる自治体を上位に置きます。', en: 'Places whose trials and projects you could join rank higher.' },
  },
  reception: {
    title: { ja: '受入れの体制', en: 'Reception of companies' },
    strength: { ja: '受入れの手厚さを重んじる企業への紹介に使います。', en: 'For companies that care how they are received.' },
    need: { ja: '受入れの体制が整った自治体を上位に置きます。', en: 'Places that are ready to receive companies rank higher.' },
  },
  resilience: {
    title: { ja: '災害・事業継続', en: 'Disasters and continuity' },
    strength: { ja: '拠点の分散を考える企業への紹介に使います。', en: 'For companies that want to spread their sites.' },
    need: { ja: '災害のリスクを分散できる自治体を上位に置きます。', en: 'Places that spread the risk of disasters rank higher.' },
  },
  access: {
    title: { ja: '交通・通信', en: 'Access and network' },
    strength: { ja: '行き来の頻度や通信を重んじる企業への紹介に使います。', en: 'For companies that travel often or need good lines.' },
    need: { ja: '行き来しやすく、回線の速い自治体を上位に置きます。', en: 'Places that are easy to reach, with fast lines, rank higher.' },
  },
  market: {
    title: { ja: '市場・コスト', en: 'Markets and cost' },
    strength: { ja: '販路や費用を重んじる企業への紹介に使います。', en: 'For companies that look at markets and cost.' },
    need: { ja: '販路や費用の面で有利な自治体を上位に置きます。', en: 'Places with good markets and low cost rank higher.' },
  },
}

/** The strengths as cards in their groups, with why they are asked of a municipality (`strength`) or a company (`need`). */
export function strengthGroups(asked: 'strength' | 'need'): readonly CardGroup[] {
  return (Object.keys(groups) as Group[]).map((group) => ({
    title: groups[group].title,
    why: groups[group][asked],
    cards: strengths
      .filter((strength) => strength.group === group)
      .map(({ code, ja, en }) => ({ code, label: { ja, en }, ...strengthWords[code] })),
  }))
}
