import { z } from 'zod'
import { disclosureCodes, presenceCodes, purposeCodes } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { ProfileBlock } from '../../organizations/profile-blocks.rules.ts'
import {
  companyNeedsSchema,
  factsSchema,
  municipalNeedsSchema,
  officesSchema,
  plansSchema,
  projectsSchema,
  sitesSchema,
  strengthsSchema,
  type Profile,
} from '../../organizations/profile.schemas.ts'
import type { OwnChange, OwnProfile } from '../../links/own-profile.ts'
import { corporateFormSchema, type CorporateForm } from '../../tickets/intake.schemas.ts'
import type { Answers } from '../forms/answers.ts'
import { answersOf } from '../forms/answers-of.ts'
import type { FormDescription } from '../forms/form.ts'
import { forms } from '../forms/forms.ts'

/** A part of a profile as it is shown, and how it is changed: with the questions of the form it came by. */
export interface ShownBlock {
  readonly code: ProfileBlock
  readonly title: Sentence
  /** Steps of the form whose answers say what is known. */
  readonly shown: readonly string[]
  /** The form a change is typed in. */
  readonly form: FormDescription
}

export type ProfileKind = 'municipality' | 'company'

function changed(kind: ProfileKind, steps: readonly string[], schema: z.ZodType): FormDescription {
  const whole = kind === 'municipality' ? forms.municipal : forms.corporate
  return { audience: whole.audience, title: whole.title, schema, steps: whole.steps.filter(({ code }) => steps.includes(code)) }
}

const municipality: readonly ShownBlock[] = [
  {
    code: 'strengths',
    title: { ja: '地域の強み', en: 'Strengths' },
    shown: ['levels'],
    form: changed('municipality', ['strengths', 'levels'], z.strictObject({ strengths: strengthsSchema })),
  },
  {
    code: 'offices',
    title: { ja: 'オフィス', en: 'Offices' },
    shown: ['offices'],
    form: changed('municipality', ['offices'], z.strictObject({ offices: officesSchema })),
  },
  {
    code: 'facts',
    title: { ja: '事業と地域の条件', en: 'Projects and facts' },
    shown: ['facts'],
    form: changed('municipality', ['facts'], z.strictObject({ projects: projectsSchema, facts: factsSchema })),
  },
  {
    code: 'needs',
    title: { ja: '企業への希望', en: 'Whom you look for' },
    shown: ['weights'],
    form: changed('municipality', ['needs', 'weights'], z.strictObject({ needs: municipalNeedsSchema })),
  },
]

const company: readonly ShownBlock[] = [
  {
    code: 'company',
    title: { ja: '会社について', en: 'The company' },
    shown: ['company'],
    form: changed('company', ['company'], z.strictObject({ company: corporateFormSchema.shape.company })),
  },
  {
    code: 'aims',
    title: { ja: '目的と形', en: 'Aims' },
    shown: ['aims'],
    form: changed(
      'company',
      ['aims'],
      z.strictObject({ purposes: z.array(z.enum(purposeCodes)).default([]), presence: z.array(z.enum(presenceCodes)).default([]) }),
    ),
  },
  {
    code: 'needs',
    title: { ja: '拠点に求めること', en: 'What you look for' },
    shown: ['weights'],
    form: changed('company', ['needs', 'weights'], z.strictObject({ needs: companyNeedsSchema })),
  },
  {
    code: 'plans',
    title: { ja: '計画と社名の扱い', en: 'Plans, and your name' },
    shown: ['plans'],
    form: changed(
      'company',
      ['plans'],
      z.strictObject({ plans: plansSchema, sites: sitesSchema.optional(), disclosure: z.enum(disclosureCodes) }),
    ),
  },
]

export const shownBlocks: Readonly<Record<ProfileKind, readonly ShownBlock[]>> = { municipality, company }

/** What a profile says, as the answers of the form of its kind. */
export function answersOfProfile({ name, corporateNumber, profile }: Pick<OwnProfile, 'name' | 'corporateNumber' | 'profile'>): Answers {
  if (!('industry' in profile)) return answersOf(forms.municipal, profile)
  const { industry, employees, prefecture, headquarters, ...rest } = profile
  return answersOf(forms.corporate, { ...rest, company: { name, corporateNumber, industry, employees, prefecture, headquarters } })
}

/** What a sent form of a block says shall be, once the schema of the block has judged it. */
export function changeOf(parsed: unknown): OwnChange {
  const { company: said, ...stated } = parsed as Partial<Profile> & { company?: CorporateForm['company'] } // what one of the schemas above made of it
  if (!said) return { stated }
  const { name, corporateNumber, ...described } = said
  return { stated: described, identity: { name, corporateNumber } }
}
