import { codesOf, type CodeEntry } from '../catalog/code-list.ts'
import { industries } from '../catalog/industries.ts'
import { lines, occupancies, officeForms, presences, talentFields, transportHubs } from '../catalog/matching-codes.ts'
import type { Sentence } from '../errors.ts'
import { fileFaultSentences } from './file-fault-sentences.ts'

/** A list of codes is asked for: which ones, and of what kind they are. */
function listOf(list: readonly CodeEntry[], kind: Sentence): Sentence {
  const codes = codesOf(list).join(', ')
  return {
    ja: `target に${kind.ja}のコードの配列（1件以上）を指定してください。使えるコード: ${codes}`,
    en: `Give as target a list of one or more codes of ${kind.en}: ${codes}.`,
  }
}

/** What is said of a wrong field by our own rules, by the code of the fault; `params.code` of a refinement picks one. */
export const faultSentences = {
  lone_surrogate: {
    ja: '正しくない文字（不完全なサロゲートペア）が含まれています。',
    en: 'Contains a broken character (a lone surrogate).',
  },
  control_character: {
    ja: '目に見えない制御文字（文字の向きを変える記号など）は使えません。1行の欄では、改行やタブも使えません。',
    en: 'Invisible control characters (such as those that turn the direction of writing) are not allowed, nor line breaks or tabs in a single line.',
  },
  reading: {
    ja: 'ふりがなは、ひらがなまたはカタカナで入力してください（例：さとう はなこ）。ローマ字のお名前の方は、読みをカタカナで入力するか、空欄のままで構いません。',
    en: 'Give the name in kana in hiragana or katakana (for example さとう はなこ). If yours is written in Latin letters, write how it is read in katakana, or leave it empty.',
  },
  unknown_field: { ja: 'この項目は受け付けていません。取り除いてください。', en: 'There is no such field; remove it.' },
  email: { ja: 'メールアドレスの形をご確認ください（例：name@example.jp）。', en: 'Give an e-mail address such as name@example.jp.' },
  phone: { ja: '電話番号は数字とハイフンで入力してください。', en: 'Give a telephone number of digits and hyphens.' },
  phone_to_be_called: { ja: '電話での連絡をご希望の場合は電話番号が必要です。', en: 'Give a telephone number to be called at.' },
  phone_for_meeting: {
    ja: '電話での面談に使う電話番号が、連絡先にも相談フォームにもありません。phone に指定するか、別の方法（kind）を選んでください。',
    en: 'Nobody knows a telephone number of the applicant, neither as a contact nor by the form: give it as phone, or choose another kind.',
  },
  entity_tag: {
    ja: 'If-Match の形が正しくありません。読み込んだときの ETag を二重引用符ごと（例：If-Match: "3"）、または * を指定してください。',
    en: 'If-Match is not of the right form. Send the ETag you read with its double quotes (If-Match: "3"), or *.',
  },
  cursor: { ja: '前のページの nextCursor を指定してください。', en: 'Give the nextCursor of the page before.' },
  year_out_of_range: { ja: '1900年から2099年までの日付を指定してください。', en: 'Give a date from 1900 to 2099.' },
  outcome_to_come: {
    ja: '未来の日付は記録できません。実際にその成果があった日（今日以前）を指定してください。',
    en: 'An outcome cannot lie in the future. Give the day on which it came about, today at the latest.',
  },
  outcome_unchanged: {
    ja: '記録済みの内容と同じです。正しい成果か日付を選ぶか、記録の取り消しを選んでください。',
    en: 'This is what is recorded already. Give what came of it in truth, or leave it out to take the record back.',
  },
  past_instant: {
    ja: '過ぎた日時です。これからの日時を指定するか、空けてすぐに送ってください。',
    en: 'This time has passed: give one to come, or none to send at once.',
  },
  nothing_to_search: { ja: '探す言葉を入力してください。', en: 'Give a word to look for.' },
  only_messages_out: {
    ja: 'この項目は、相談者への送信（direction: "out"）のときだけ指定できます。',
    en: 'This is for a message to the applicant (direction "out") alone; leave it out.',
  },
  past_day: { ja: '今日以降の日付を指定してください。', en: 'Give a day that is not past.' },
  repeated: { ja: '同じ項目が二度指定されています。', en: 'This code is given twice; give it once.' },
  importance: {
    ja: '重要度は1〜5の整数、または必須条件を表す "must" で指定してください。',
    en: 'Give a whole number from 1 to 5, or "must" for a must-have.',
  },
  target_number: { ja: 'target に0以上の数値を指定してください（例: 20）。', en: 'Give as target a number of 0 or more, such as 20.' },
  target_date: { ja: 'target に日付（YYYY-MM-DD）を指定してください。', en: 'Give as target a date (YYYY-MM-DD).' },
  target_none: { ja: 'この項目に target は指定できません。取り除いてください。', en: 'This code takes no target; remove it.' },
  target_range: {
    ja: 'target に従業員数の範囲を指定してください（例: {"min": 10, "max": 300}。片方だけでも構いません。min は max 以下にしてください）。',
    en: 'Give as target a range of head counts such as {"min": 10, "max": 300}, or one of the two; min must not exceed max.',
  },
  target_words: {
    ja: 'target にご希望を言葉で指定してください（改行なし、500文字以内）。',
    en: 'Give as target the wish in words: one line of at most 500 characters.',
  },
  target_words_or_level: {
    ja: 'target には、求める内容を表す言葉（改行なし、500文字以内）、または求める最低水準（1〜5の数値）を指定してください。',
    en: 'Give as target words (one line of at most 500 characters) or the least level that will do (a number from 1 to 5).',
  },
  target_industries: listOf(industries, { ja: '業種', en: 'industries' }),
  target_presences: listOf(presences, { ja: '進出の形', en: 'ways of being present' }),
  target_office_forms: listOf(officeForms, { ja: 'オフィスの形態', en: 'forms of offices' }),
  target_occupancies: listOf(occupancies, { ja: 'オフィスの使い方', en: 'ways of staffing an office' }),
  target_lines: listOf(lines, { ja: '回線の種類', en: 'kinds of lines' }),
  target_transport_hubs: listOf(transportHubs, { ja: '交通拠点', en: 'transport hubs' }),
  target_talent_fields: listOf(talentFields, { ja: '人材の分野', en: 'fields of talent' }),
  municipality_code: {
    ja: '全国地方公共団体コード（6桁）に誤りがあるようです。6桁の数字を、1桁ずつお確かめください。',
    en: 'There seems to be a mistake in this local government code: compare its six digits, one by one.',
  },
  no_such_municipality: {
    ja: 'この全国地方公共団体コードの自治体はありません（合併前のコードでないかご確認ください）。',
    en: 'No local government has this code (perhaps it was merged).',
  },
  not_a_municipality: {
    ja: '都道府県ではなく、本社のある市区町村の全国地方公共団体コードを指定してください。',
    en: 'This is the code of a prefecture; give that of the municipality of the headquarters.',
  },
  filed_for_prefecture: {
    ja: '都道府県が代わって送れるのは、市区町村のご相談です。市区町村を指定するか、filedBy を外してください。',
    en: 'A prefecture files for a municipality: give that of a municipality, or leave filedBy out.',
  },
  not_of_prefecture: {
    ja: 'この市区町村は、送り手の都道府県の市区町村ではありません。どちらかを訂正してください。',
    en: 'This municipality does not lie in the prefecture that passes the case on; correct one of the two.',
  },
  filer_is_contact: {
    ja: '都道府県の連絡先とは別の、市区町村の担当者のメールアドレスを指定してください。内容の確認を、この担当者にお願いします。',
    en: 'Give the address of somebody at the municipality, not that of the prefecture: they are asked to confirm what it passes on.',
  },
  address_of_prefecture: {
    ja: '市区町村の担当者のメールアドレスが、都道府県のもののようです。訂正するか、市区町村の担当者のものに間違いないことを確認（チェック）してください。',
    en: 'The address named for the municipality looks like one of the prefecture: correct it, or confirm (tick) that it is theirs.',
  },
  site_municipality: {
    ja: '拠点・取引先のある市区町村の全国地方公共団体コード（6桁）を指定してください。',
    en: 'Give the six-digit code of the municipality where the site or the customer is.',
  },
  headquarters_prefecture: {
    ja: '本社の市区町村が、所在地の都道府県（prefecture）にありません。どちらかを訂正してください。',
    en: 'This municipality does not lie in the stated prefecture; correct one of the two.',
  },
  required: { ja: 'この項目は、入力が必要です。', en: 'This field is required.' },
  corporate_number: {
    ja: '法人番号（13桁）に誤りがあるようです。13桁の数字を、1桁ずつお確かめください。',
    en: 'There seems to be a mistake in this corporate number: compare its 13 digits, one by one.',
  },
  topic_audience: { ja: 'この相談区分では選べない課題です。', en: 'This topic does not belong to this audience.' },
  support_audience: { ja: 'この相談区分では選べない支援です。', en: 'This support is not offered to this audience.' },
  unknown_ticket: {
    ja: 'この受付番号の相談案件は見つかりません。番号をお確かめください。',
    en: 'There is no ticket of this number; check it.',
  },
  other_ticket: {
    ja: '別の相談案件の受付番号を指定してください。',
    en: 'Give the number of another ticket.',
  },
  message_of_ticket: {
    ja: 'この相談案件のメッセージではありません。画面を読み直して選び直してください。',
    en: 'This is no message of this ticket; read it again and choose anew.',
  },
  person_of_ticket: {
    ja: 'この相談案件の相談者・参加者ではありません。画面を読み直して選び直してください。',
    en: 'This is nobody who takes part in this ticket; read it again and choose anew.',
  },
  clock: { ja: '時刻を HH:MM（00:00〜23:59）で指定してください。', en: 'Give a time of day as HH:MM (00:00 to 23:59).' },
  https_url: { ja: 'https:// で始まるURLを指定してください。', en: 'Give an address that begins with https://.' },
  slots_missing: { ja: '候補日時を1件以上指定してください。', en: 'Give one or more slots to choose from.' },
  slots_instead: {
    ja: '日程調整中の面談には、開始日時ではなく候補日時（slots）を指定してください。',
    en: 'A meeting that is proposed takes slots instead.',
  },
  slots_unasked: {
    ja: '候補日時（slots）は status が proposed のときだけ指定できます。',
    en: 'Only a meeting that is proposed takes slots.',
  },
  starts_at_missing: { ja: '開始日時を指定してください。', en: 'Say when it begins.' },
  slot_too_soon: { ja: '1時間以上先の日時を指定してください。', en: 'Offer a time more than an hour ahead.' },
  meeting_too_far: {
    ja: '2年より先の日時です。年に誤りがないか確かめ、2年以内の日時を指定してください。',
    en: 'This is more than two years ahead. Check the year, and give a time within two years.',
  },
  slot_not_free: {
    ja: 'この日時は空いていません（担当者の勤務時間外か不在、または担当者か相談者に別の面談）。空いている日時から選んでください。',
    en: 'This time is not free (the consultant does not work or is away then, or either of the two has another meeting). Choose one of the free times.',
  },
  desk_closed: {
    ja: '相談窓口の受付時間（営業日の9:00〜18:00）の外です。日時を改めるか、この日時にする理由を「受付時間外の理由」に入力してください。',
    en: 'The desk is closed then (it is open 09:00–18:00 on business days). Choose another time, or give the reason why it is to be outside hours.',
  },
  hours_overlap: { ja: '同じ曜日のほかの時間帯と重なっています。', en: 'These hours overlap others of the same weekday.' },
  sequence_start: {
    ja: 'このシーケンスは、この出来事では始められません。ほかの始まりを選んでください。',
    en: 'This sequence cannot start with this event; choose another start.',
  },
  sequence_kind: {
    ja: 'このシーケンスでは送れない種類のメールです。取り除くか、別の種類を選んでください。',
    en: 'This sequence does not send this kind of mail; remove it, or choose another kind.',
  },
  sequence_unit: {
    ja: 'この種類のメールの間隔の数え方（日・営業日・時間など）が違います。この種類のメールの数え方で指定してください。',
    en: 'This kind of mail counts its time by another unit (days, business days, hours and so on); give it by that.',
  },
  sequence_count: {
    ja: 'この種類のメールに許された間隔ではありません。許された範囲の間隔を指定してください。',
    en: 'Not a time this kind of mail may have; give one within its range.',
  },
  sequence_text: {
    ja: 'この種類のメールでは選べない書き出しです。別の書き出しを選んでください。',
    en: 'This kind of mail cannot open with this text; choose another opening.',
  },
  sequence_order: {
    ja: '同じ種類のメールは、間隔の短い順に、重ならないように並べてください。',
    en: 'Steps of a kind stand in the order they are due, no two of them together.',
  },
  sequence_after_end: {
    ja: '相談を終了するステップと同じ日、またはそれより後には置けません。終了のステップより前の間隔を指定してください。',
    en: 'No step stands on or after the day of the one that ends the series; give it an earlier time.',
  },
  sequence_speaks_again: {
    ja: 'この文面は重ねてのご連絡であることをお詫びするものです。最初のステップには使えません。',
    en: 'This text apologises for writing again: the first step of its kind needs another one.',
  },
  sequence_follows: {
    ja: '統括責任者へのお知らせは、担当者へのお知らせより後になる間隔を指定してください。',
    en: 'Supervisors are told after the consultant: give this step a later time than the first notice to the consultant.',
  },
  sequence_empty: {
    ja: 'ステップを1つ以上指定してください。',
    en: 'Give one step at least.',
  },
  sequence_condition: {
    ja: 'このシーケンスでは使えない条件です。別の条件を選ぶか、条件を外してください。',
    en: 'This sequence cannot ask for this condition; choose another, or none.',
  },
  sequence_needs_step: {
    ja: 'このシーケンスに欠かせないメールがありません。取り除いたメールを加え直してください。',
    en: 'A mail this sequence cannot do without is missing; add it again.',
  },
  sequence_too_many_steps: {
    ja: '同じ種類のメールが多すぎます。いくつか取り除いてください。',
    en: 'Too many mails of one kind; remove some of them.',
  },
  sequence_stop: {
    ja: 'このシーケンスでは使えない終了条件です。取り除いてください。',
    en: 'This sequence cannot stop on this; remove it.',
  },
  sequence_needs_stop: {
    ja: 'このシーケンスに欠かせない終了条件がありません。外した終了条件を選び直してください。',
    en: 'A stop condition it must have is missing; choose it again.',
  },
  order: { ja: '終わりが始まりより前になっています。', en: 'The end lies before the start.' },
  weak_password: { ja: 'パスワードは12文字以上にしてください。', en: 'Use a password of at least 12 characters.' },
  taken: { ja: 'このメールアドレスは既に使われています。', en: 'This e-mail address is already in use.' },
  past: { ja: '未来の日時を指定してください。', en: 'Give a time that is still to come.' },
  overlap: { ja: '前の不在期間と重なっています。', en: 'This absence overlaps another one.' },
  not_substitute: {
    ja: '代行できるのは、本人以外の、在籍中の専任コンサルタントまたは統括責任者です。',
    en: 'A substitute is another active consultant or supervisor.',
  },
  not_active_staff: { ja: '在籍中の職員ではありません。', en: 'This is no active member of the desk.' },
  not_active_consultant: {
    ja: '担当にできるのは、在籍中の専任コンサルタントまたは統括責任者です。',
    en: 'Tickets are assigned to active consultants or supervisors.',
  },
  run_of_ticket: { ja: 'この相談案件のマッチング結果ではありません。', en: 'This is no match run of this ticket.' },
  not_a_candidate: { ja: 'このマッチング結果の候補自治体ではありません。', en: 'This is no candidate of the match run.' },
  excluded_candidate: {
    ja: '必須条件を満たさないため、マッチング結果から除外された自治体です。',
    en: 'The match run excluded this municipality, because it fails a must-have.',
  },
  not_listed: { ja: 'この自治体は一覧にありません。', en: 'This municipality is not on the list.' },
  already_enquired: {
    ja: 'この自治体には既に打診しています。その打診が終わってから、改めて候補に加えてください。',
    en: 'An enquiry to this municipality is under way; list it again once that has ended.',
  },
  reason_missing: { ja: '理由を入力してください。', en: 'Give the reason.' },
  reason_says_nothing: {
    ja: '理由は、5文字以上の言葉で具体的に入力してください（記号や、同じ文字の繰り返しは数えません）。',
    en: 'Give the reason in words, with five different letters or digits at least.',
  },
  position_missing: { ja: '何番目に置くか（position）を指定してください。', en: 'Say where to place it (position).' },
  position_unasked: { ja: 'position は place のときだけ指定できます。取り除いてください。', en: 'Only place takes a position; remove it.' },
  position_pinned: {
    ja: 'この位置には固定（pin）された自治体があります。それより下の位置を指定するか、先に固定を取り消してください。',
    en: 'Pinned municipalities stand there. Give a position below them, or release a pin first.',
  },
  position_beyond: {
    ja: 'position が候補の数を超えています。候補の数以下にしてください。',
    en: 'There are fewer candidates than this; give a lower position.',
  },
  two_to_four_codes: {
    ja: '比較する自治体の全国地方公共団体コードを、カンマ区切りで2〜4件指定してください。',
    en: 'Give the codes of two to four municipalities, separated by commas.',
  },
  way_not_offered: {
    ja: 'この種類のお知らせでは選べない受け取り方です。ways にあるものを指定してください。',
    en: 'This kind is not told in this way; choose one of its ways.',
  },
  kind_twice: { ja: '同じ種類が二度指定されています。一つにしてください。', en: 'The same kind is named twice; name it once.' },
  question_missing: { ja: 'ご質問の内容を入力してください。', en: 'Write the question.' },
  reply_missing: { ja: '回答の内容を入力してください。', en: 'Write the reply.' },
  ...fileFaultSentences,
  identifies_company: {
    ja: '企業を特定できる語が含まれています。取り除いてください。',
    en: 'Contains words that identify the company; remove them.',
  },
  reason_not_kept: {
    ja: '理由を残せるのは、相談案件のある、個人データの消去の申し出だけです。取り除いてください。',
    en: 'Only of a request for erasure that belongs to a ticket is a reason kept; remove it.',
  },
} as const satisfies Record<string, Sentence>

export type FaultCode = keyof typeof faultSentences

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(faultSentences, code)
}
