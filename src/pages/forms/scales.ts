import type { Scale } from './weigh-block.ts'

/** How much a need matters: the numbers of the engine, in words. */
export const importanceScale: Scale = {
  member: 'importance',
  label: { ja: '重視の度合い', en: 'How much it matters' },
  options: [
    { code: '1', ja: 'あればうれしい', en: 'Nice to have' },
    { code: '2', ja: '少し重視する', en: 'Matters a little' },
    { code: '3', ja: '重視する', en: 'Matters' },
    { code: '4', ja: 'とても重視する', en: 'Matters much' },
    { code: '5', ja: '最も重視する', en: 'Matters most' },
    { code: 'must', ja: '必須', en: 'Must-have' },
  ],
  preset: '3',
}

/** How strong a municipality sees itself. */
export const levelScale: Scale = {
  member: 'level',
  label: { ja: '強みの水準', en: 'How strong' },
  options: [
    { code: '1', ja: 'これから取り組む', en: 'Just beginning' },
    { code: '2', ja: '少しある', en: 'There is some' },
    { code: '3', ja: '強みといえる', en: 'A strength' },
    { code: '4', ja: '大きな強み', en: 'A great strength' },
    { code: '5', ja: '全国に誇れる', en: 'Outstanding in the country' },
  ],
  preset: '3',
}
