import type { Sentence } from '../errors.ts'
import type { Topic } from './desk-codes.ts'

/** What each topic is about, as those who have it would say it: forms show it below the name, mails to consultants beside it. */
export const topicWords: Readonly<Record<Topic, Sentence>> = {
  'muni.entry': { ja: '何から始めればよいか、具体的な姿が描けない', en: 'We do not know where to begin' },
  'muni.offering': { ja: '企業に何を用意すればよいか決められない', en: 'We do not know what to offer companies' },
  'muni.outreach': { ja: '企業や働き手に知ってもらう方法がない', en: 'Companies and workers do not know of us' },
  'muni.aftercare': { ja: '来てくれた企業や人に定着してほしい', en: 'Those who came should stay' },
  'corp.entry': { ja: '自社にとっての必要性や利点が見えない', en: 'We do not see what it would bring us' },
  'corp.destination': { ja: 'どの地域がよいか、候補や支援を知りたい', en: 'We want to know which places there are, and what support' },
  'corp.management': { ja: '離れて働く社員との連絡や評価に悩んでいる', en: 'Communication and management at a distance' },
  'corp.rules': { ja: '労務・人事・セキュリティなどの規程を整えたい', en: 'Rules for labour, HR, pay and security' },
  'work.entry': { ja: '地方で働く利点や暮らしを知りたい', en: 'What work and life in a region are like' },
  'work.action': { ja: '場所や手続きなど、何をすればよいか知りたい', en: 'What to do: places and procedures' },
  'work.culture': { ja: '勤め先の理解が得られるか不安がある', en: 'Whether my employer would understand' },
  'work.rules': { ja: '勤め先の制度や手当がどうなるか知りたい', en: 'What becomes of rules and allowances' },
}
