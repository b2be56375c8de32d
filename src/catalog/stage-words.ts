import type { Stage } from './desk-codes.ts'
import type { Sentence } from '../errors.ts'

/** Where an organisation stands, as it would say it: public pages show it in the place of the stage’s name. */
export const stageWords: Readonly<Record<Stage, Sentence>> = {
  awareness: { ja: '情報を集め始めたところ', en: 'Beginning to look around' },
  planning: { ja: '具体的な計画を立てているところ', en: 'Making plans' },
  action: { ja: '準備や実行を進めているところ', en: 'Preparing, or under way' },
  aftercare: { ja: '始めたあとの課題に取り組んでいるところ', en: 'Started, and seeing to what follows' },
}

/** The same of a worker. */
export const workerStageWords: Readonly<Record<Stage, Sentence>> = {
  awareness: { ja: 'まだ考え始めたところ', en: 'Just beginning to think of it' },
  planning: { ja: '行き先や時期を具体的に考えているところ', en: 'Thinking of where and when' },
  action: { ja: '引っ越しや勤め先との相談などの準備をしているところ', en: 'Preparing: moving, or talking to my employer' },
  aftercare: { ja: 'すでに移り住んだ、または地方で働き始めた', en: 'I have moved, or work from there already' },
}
