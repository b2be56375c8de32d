import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { Config } from '../config.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { inLanguage } from '../http/language.ts'
import type { MailedLink } from '../mail/blocks.ts'
import { withUnsubscribing, type ComposedMail } from '../mail/compose.ts'
import type { TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import { blueprints } from '../sequences/blueprints.ts'
import type { SequenceStep } from '../sequences/definition.schemas.ts'
import { readWording } from '../texts/read-wording.ts'
import { linkIn, maskedLink, maskedUnsubscribeUrl } from './masked-link.ts'
import { sampleIn } from './samples/english-samples.ts'
import { sampleMail, samplesOf, type Sample } from './samples/sample-mails.ts'
import { sampleOrigin } from './samples/sample-people.ts'
import { placeOf, samplesOfStep, type SampleReader } from './samples/samples-of-step.rules.ts'
import { yearsOfLetters } from './wording-for.ts'

export interface StepPreviewed {
  readonly reader: SampleReader
  readonly mail: ComposedMail
}

/**
 * The whole mails one step of a sequence brings, one for each of its readers, in the desk's words as they stand, about people and places
 * that are samples. `steps` need not be saved. NotFound when `code` names none of them.
 */
export async function previewStep(
  deps: Deps,
  sequence: SequenceCode,
  { code, steps, language }: { readonly code: string; readonly steps: readonly SequenceStep[]; readonly language: TextLanguage },
): Promise<StepPreviewed[]> {
  const step = steps.find((one) => one.code === code)
  if (!step) throw new NotFound({ ja: 'メール', en: 'mail' })
  const chosen = samplesOfStep(sequence, placeOf(step, steps), samplesOf(step.kind))
  return deps.db.transaction(async (tx) => {
    const previewed: StepPreviewed[] = []
    for (const { reader, sample } of chosen) {
      previewed.push({ reader, mail: await written(tx, deps, { sequence, reader, sample, language }) })
    }
    return previewed
  })
}

interface Chosen {
  readonly sequence: SequenceCode
  readonly reader: SampleReader
  readonly sample: Sample
  readonly language: TextLanguage
}

async function written(tx: Transaction, deps: Deps, { sequence, reader, sample, language }: Chosen): Promise<ComposedMail> {
  const [kind] = sample
  const years = await yearsOfLetters(tx, () => reader === 'municipality')
  const wording = await readWording(tx, { kind, language, years }, deps)
  const told = sampleIn(language, sample)
  const mail = sampleMail(ofThisDesk(told, deps.config, language) as Sample, wording) // the same kind and its own props
  const { optional = false } = blueprints[sequence]
  return optional ? withUnsubscribing(mail, inLanguage(maskedUnsubscribeUrl(deps.config), language), wording) : mail
}

/** The same with the addresses of this desk, and links that open nothing. */
function ofThisDesk(value: unknown, config: Config, language: TextLanguage): unknown {
  if (typeof value === 'string') return value.startsWith(sampleOrigin) ? value.replace(sampleOrigin, config.PUBLIC_URL) : value
  if (Array.isArray(value)) return value.map((item: unknown) => ofThisDesk(item, config, language))
  if (isMailedLink(value)) return linkIn(language, maskedLink(config, value.validUntil))
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, ofThisDesk(inner, config, language)]))
}

function isMailedLink(value: unknown): value is MailedLink {
  return typeof value === 'object' && value !== null && 'codePage' in value
}
