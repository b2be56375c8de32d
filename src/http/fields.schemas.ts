import { z } from 'zod'

/** Anything a terminal, a mail header or PostgreSQL would act on instead of showing. Tab and line feed are judged apart. */
const controlCharacter = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const lineBreakOrTab = /[\n\r\t]/u

/** One line of text, trimmed, 1 to `max` characters: no control characters, no line breaks, no lone surrogates. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed(), { params: { code: 'lone_surrogate' } })
    .refine((text) => !controlCharacter.test(text) && !lineBreakOrTab.test(text), { params: { code: 'control_character' } })
}

/** Hiragana and katakana of either width with their marks, and what stands between the parts of a name: blanks, ・ and ＝. */
const kanaOnly = /^[ぁ-ゖゝゞァ-ヺーヽヾ\u3099-\u309Cｦ-ﾟ・･＝゠\u0020\u3000]+$/u
const kanaLetter = /[ぁ-ゖァ-ヺｦ-ｯｱ-ﾝ]/u

/** How a name is read (ふりがな), in kana: nobody can read it out, or sort by it, where it repeats the name in other letters. */
export function reading(max: number) {
  return line(max)
    .refine((text) => kanaOnly.test(text) && kanaLetter.test(text), { params: { code: 'reading' } })
    .describe('In hiragana or katakana; left out by people whose name has no reading in kana')
}

/** Text of several lines, up to `max` characters; CRLF becomes LF. No other control characters, no lone surrogates. */
export function paragraph(max: number) {
  return z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => text.isWellFormed(), { params: { code: 'lone_surrogate' } })
        .refine((text) => !controlCharacter.test(text), { params: { code: 'control_character' } }),
    )
}

/** Text somebody is still writing, up to `max` characters: as `paragraph`, but nothing is trimmed and it may be empty. */
export function draftText(max: number) {
  return z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => text.isWellFormed(), { params: { code: 'lone_surrogate' } })
        .refine((text) => !controlCharacter.test(text), { params: { code: 'control_character' } }),
    )
}

/** An e-mail address with an ASCII local part and domain, at most 254 characters (RFC 5321), lower-cased. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u)

/** A telephone number as people write it: digits with +, -, ( ) and spaces between, 6 to 20 characters. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9() -]{4,18}[0-9]$/u)

/**
 * No appointment, deadline or absence of the desk lies outside; calendars elsewhere (holidays, PostgreSQL, ISO years) end sooner or later.
 */
const inThisAge = (text: string) => !/^\d{4}-/u.test(text) || (text >= '1900' && text < '2100')

/** A day in Japan, `YYYY-MM-DD`, from 1900 to 2099. */
export const day = z.iso.date().refine(inThisAge, { params: { code: 'year_out_of_range' } })

/** An instant, ISO 8601 in UTC or with its offset, from 1900 to 2099; read as UTC. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine(inThisAge, { params: { code: 'year_out_of_range' }, abort: true })
  .overwrite(inUtc)
  .refine(inThisAge, { params: { code: 'year_out_of_range' } })

/** What is in UTC stays as it is: a cursor may be finer than a millisecond. What is no instant is judged elsewhere. */
function inUtc(text: string): string {
  const at = new Date(text)
  return text.endsWith('Z') || Number.isNaN(at.getTime()) ? text : at.toISOString()
}

export const importance = z.union([z.int().min(1).max(5), z.literal('must')])
