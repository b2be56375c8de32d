import { z } from 'zod'

/** A sentence in both languages of the desk. */
export const sentenceSchema = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'Sentence' })
