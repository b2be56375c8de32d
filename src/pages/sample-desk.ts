import type { FastifyInstance } from 'fastify'
import { seedOf, type Config } from '../config.ts'
import type { Sentence } from '../errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Said at the foot of every page of a desk that was filled to be tried; null of any other. */
    sampleNote: Sentence | null
  }
}

const note: Sentence = {
  ja: 'この窓口は、試していただくための見本です。登録内容には架空のものが含まれ、自治体や企業の実情を示すものではありません。',
  en: 'This desk is a sample to try. What it tells of municipalities and companies is partly invented and shows nothing of what they are.',
}

/** Lets every page say once that what it shows are samples, instead of each sentence of theirs. */
export function showSampleNote(app: FastifyInstance, config: Pick<Config, 'SEED' | 'embedded'>): void {
  app.decorate('sampleNote', seedOf(config) === 'demo' ? note : null)
}
