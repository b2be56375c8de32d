import type { z } from 'zod'
import type { Sentence } from '../../errors.ts'
import { faultSentences, isFaultCode } from '../../http/fault-sentences.ts'
import { readDay, tidyAscii, tidyCorporateNumber } from './tidy.rules.ts'
import { findPlaces } from './find-places.rules.ts'
import type { Control } from './form.ts'

type Issue = z.core.$ZodIssue

const chosen = new Set<Control['kind']>(['one', 'many'])

/** What an issue of the intake's schema means to somebody in front of a form: what is wrong with this control and how to mend it. */
export function mendingWords(issue: Issue, control: Control): Sentence {
  const { label, kind, typed, example } = control
  if (issue.code === 'custom') return wordsOfCode(String(issue.params?.['code'] ?? ''), control)
  if (kind === 'accept') return { ja: 'ご同意いただける場合は、チェックを入れてください。', en: 'Tick the box if you agree.' }
  if (typed.trim() === '') return missing(control)
  if (kind === 'whole') return wrongNumber(issue, control)
  if (kind === 'email') {
    return {
      ja: `メールアドレスの形をご確認ください（例：${example}）。`,
      en: `Check the e-mail address: it should look like, for example, ${example}.`,
    }
  }
  if (kind === 'tel') {
    return {
      ja: `電話番号は、市外局番から数字とハイフンで入力してください（例：${example}）。`,
      en: `Give the telephone number in digits and hyphens, such as ${example}.`,
    }
  }
  if (kind === 'day') return wrongDay(control)
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const length = typed.trim().length
    return {
      ja: `「${label.ja}」は${grouped(issue.maximum)}文字以内にしてください（現在${grouped(length)}文字です）。`,
      en: `“${label.en}”: at most ${grouped(issue.maximum)} characters (it has ${grouped(length)} now).`,
    }
  }
  if (chosen.has(kind)) return missing(control)
  return { ja: `「${label.ja}」の内容をご確認ください（例：${example}）。`, en: `Check “${label.en}”; an example: ${example}.` }
}

function missing({ label, kind }: Control): Sentence {
  return chosen.has(kind)
    ? { ja: `「${label.ja}」を選んでください。`, en: `Choose an answer to “${label.en}”.` }
    : { ja: `「${label.ja}」を入力してください。`, en: `Fill in “${label.en}”.` }
}

/** A day written as days are, which the calendar does not have, is not a matter of how it is written. */
function wrongDay({ label, typed, example }: Control): Sentence {
  const [year, month = 0, date = 0] = (/^(\d{1,4})-(\d{2})-(\d{2})$/u.exec(readDay(typed) ?? '') ?? []).slice(1).map(Number)
  if (year !== undefined && (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year, month, 0)).getUTCDate())) {
    return {
      ja: `「${label.ja}」の${year}年${month}月${date}日は、暦にない日です。月と日をお確かめください。`,
      en: `“${label.en}”: there is no such day (${year}-${month}-${date}). Check the month and the day.`,
    }
  }
  return { ja: `「${label.ja}」は ${example} のように入力してください。`, en: `Give “${label.en}” as a date, such as ${example}.` }
}

/** What cannot be read as a number, is below nought, or has a fraction. */
function notWhole({ label, typed, example }: Control): Sentence {
  if (/^[-−‐–—▲△]\s*\d/u.test(tidyAscii(typed))) {
    return {
      ja: `「${label.ja}」に、0より小さい数は入力できません。マイナスを付けずに入力してください（例：${example}）。`,
      en: `“${label.en}” cannot be below nought. Give it without a minus, such as ${example}.`,
    }
  }
  const isFraction = /^[\d,]+\.\d+\s*\D{0,6}$/u.test(tidyAscii(typed))
  return isFraction
    ? {
        ja: `「${label.ja}」は、小数点のない整数で入力してください（例：${example}）。`,
        en: `Give “${label.en}” as a whole number, without decimals, such as ${example}.`,
      }
    : { ja: `「${label.ja}」は数字で入力してください（例：${example}）。`, en: `Give “${label.en}” as a whole number, such as ${example}.` }
}

function wrongNumber(issue: Issue, control: Control): Sentence {
  const { label } = control
  if (issue.code === 'too_small') {
    return {
      ja: `「${label.ja}」は${grouped(issue.minimum)}以上の数字を入力してください。`,
      en: `“${label.en}”: at least ${grouped(issue.minimum)}.`,
    }
  }
  if (issue.code === 'too_big') {
    return {
      ja: `「${label.ja}」は${grouped(issue.maximum)}以下の数字を入力してください。`,
      en: `“${label.en}”: at most ${grouped(issue.maximum)}.`,
    }
  }
  return notWhole(control)
}

/** 10,000,000. */
function grouped(figure: number | bigint): string {
  return figure.toLocaleString('ja-JP')
}

/** Our own rules. Where a form can say more than the API, which speaks of codes and members, it does. */
function wordsOfCode(code: string, control: Control): Sentence {
  const { label, typed, example } = control
  switch (code) {
    case 'control_character':
    case 'lone_surrogate':
      return {
        ja: `「${label.ja}」に、目に見えない制御文字（文字の向きを変える記号など）が含まれています。欄の内容をいったん消し、入力し直してください。`,
        en: `“${label.en}” contains an invisible control character (such as one that turns the direction of text). Clear the field and type it again.`,
      }
    case 'corporate_number':
      return wrongCorporateNumber(tidyCorporateNumber(typed))
    case 'municipality_code':
    case 'no_such_municipality':
    case 'not_a_municipality':
      return wrongPlace(typed)
    case 'filed_for_prefecture':
      return {
        ja: '都道府県が代わって送れるのは、市区町村のご相談です。市区町村名を入力するか、都道府県の選択を外してください。',
        en: 'A prefecture files for a municipality: give the name of one, or leave the prefecture open.',
      }
    case 'not_of_prefecture':
      return {
        ja: 'この市区町村は、選ばれた都道府県にありません。市区町村名か都道府県のどちらかを直してください。',
        en: 'This municipality does not lie in the prefecture chosen; correct one of the two.',
      }
    case 'filer_is_contact':
      return {
        ja: '代わって送る方とは別の、市区町村のご担当者のメールアドレスを入力してください。内容の確認を、この方にお願いします。',
        en: 'Give the address of somebody at the municipality, not your own: they are asked to confirm what you file.',
      }
    case 'address_of_prefecture':
      return {
        ja: 'ご担当者のメールアドレスが、都道府県のもののようです。アドレスを直すか、市区町村のご担当者のもので間違いなければ、確認の欄にチェックを入れてください。',
        en: 'The address of who is in charge looks like one of the prefecture. Correct it, or tick the box if it is theirs.',
      }
    case 'site_municipality':
      return {
        ja: `「${label.ja}」に、見つからない、または同じ名前の市区町村が複数ある行があります。「東京都 府中市」のように、1行に1つずつ都道府県名から入力してください。`,
        en: `A line of “${label.en}” matches no municipality or several. Give one a line with its prefecture, such as ${example}.`,
      }
    case 'headquarters_prefecture':
      return withWardsOfCities(typed, {
        ja: '本社の市区町村が、選ばれた都道府県にありません。どちらかを直してください。',
        en: 'This municipality does not lie in the prefecture chosen; correct one of the two.',
      })
    case 'phone_to_be_called':
      return {
        ja: '電話での連絡をご希望の場合は、電話番号を入力してください。ほかの連絡方法も選べます。',
        en: 'To be called, give your telephone number; or choose another way to be reached.',
      }
    case 'repeated':
      return {
        ja: `「${label.ja}」が、ほかのものと同じです。区別できる名称にするか、片方を削除してください。`,
        en: `“${label.en}” is the same as another one. Give it another name or remove one of the two.`,
      }
    case 'target_number':
      return notWhole(control)
    case 'target_date':
    case 'year_out_of_range':
      return wrongDay(control)
    case 'target_range':
      return {
        ja: '従業員数は、最少と最多の少なくとも一方を数字で入力してください。最少は最多以下にしてください。',
        en: 'Give the least or the greatest number of employees, or both; the least must not exceed the greatest.',
      }
    case 'target_words':
      return { ja: `「${label.ja}」を言葉で入力してください（500文字以内）。`, en: `Fill in “${label.en}” (at most 500 characters).` }
    case 'target_words_or_level':
      return { ja: `「${label.ja}」は、改行なしで500文字以内にしてください。`, en: `“${label.en}”: one line of at most 500 characters.` }
    case 'target_industries':
    case 'target_presences':
    case 'target_office_forms':
    case 'target_occupancies':
    case 'target_lines':
    case 'target_transport_hubs':
    case 'target_talent_fields':
      return { ja: `「${label.ja}」を1つ以上選んでください。`, en: `Choose one or more of “${label.en}”.` }
    default:
      return isFaultCode(code) ? faultSentences[code] : missing(control)
  }
}

function wrongCorporateNumber(digits: string): Sentence {
  if (/^\d+$/u.test(digits) && digits.length !== 13) {
    return {
      ja: `法人番号は13桁です（現在${digits.length}桁です）。12桁の「会社法人等番号」とは異なります。`,
      en: `A corporate number has 13 digits; this one has ${digits.length}. The 12-digit company registration number is another one.`,
    }
  }
  return {
    ja: '法人番号に誤りがあるようです。13桁の数字を、もう一度お確かめください。おわかりにならない場合は、空欄のままで構いません。',
    en: 'There seems to be a mistake in this corporate number. Compare the 13 digits once more, or leave the field empty.',
  }
}

function wrongPlace(typed: string): Sentence {
  const found = findPlaces(typed, 'any').length
  if (found > 1) {
    return {
      ja: `「${typed}」に当てはまる自治体が複数あります。一覧から選んでください。`,
      en: `Several places match “${typed}”. Choose one from the list.`,
    }
  }
  if (found === 1)
    return { ja: '都道府県ではなく、市区町村の名前を入力してください。', en: 'This is a prefecture; give the name of the municipality.' }
  return withWardsOfCities(typed, {
    ja: `「${typed}」という自治体が見つかりません。漢字、ひらがな、または全国地方公共団体コードで入力してください（合併前の名称では見つかりません）。`,
    en: `There is no local government “${typed}”. Type its name in Latin letters or in Japanese, or its code; names from before a merger are not found.`,
  })
}

/** A ward typed alone may be one of Tokyo, whose wards are municipalities, or of any city, whose are not. */
function withWardsOfCities(typed: string, { ja, en }: Sentence): Sentence {
  if (!/区(?:役所)?$/u.test(typed.trim())) return { ja, en }
  return {
    ja: `${ja}政令指定都市の区は、市の名前（例：大阪市）で入力してください。`,
    en: `${en} A ward of a city is given by its city, such as Osaka-shi.`,
  }
}
