import type { Sentence } from '../errors.ts'

/** What is said of a file that is not taken, by the code of the fault. */
export const fileFaultSentences = {
  file_body: {
    ja: 'ファイルの中身を application/octet-stream で送ってください。',
    en: 'Send the bytes of the file as application/octet-stream.',
  },
  file_name: {
    ja: 'ファイルの名前を、UTF-8のパーセント符号化で file-name に指定してください。',
    en: 'Give the name of the file as percent-encoded UTF-8 in file-name.',
  },
  file_name_long: {
    ja: 'ファイルの名前が長すぎます。200文字以内の名前に変えてから添付してください。',
    en: 'Its name is too long; give the file one of 200 characters at most.',
  },
  file_name_characters: {
    ja: 'ファイルの名前に使えない文字が含まれています（/ と \\、改行、文字の向きを変える記号など目に見えない制御文字）。名前を付け直してから添付してください。',
    en: 'Its name has a character that is not taken (/ or \\, a line break, or an invisible control character such as one that turns the direction of writing); give the file another name.',
  },
  file_empty: { ja: 'ファイルが空です。', en: 'The file is empty.' },
  file_kind: {
    ja: 'この種類のファイルは添付できません。添付できるのは PDF、画像（PNG・JPEG・GIF・WebP）、Word・Excel・PowerPoint（docx・xlsx・pptx）、テキスト（txt・csv）です。',
    en: 'Files of this kind are not taken; PDF, PNG, JPEG, GIF, WebP, docx, xlsx, pptx, txt and csv are.',
  },
  file_ending: {
    ja: 'ファイル名の拡張子と中身が合っていません（ファイルが壊れている場合もあります）。正しい拡張子にするか、保存し直してから添付してください。',
    en: 'The ending of its name does not fit its content, which may also be damaged; give it the right one, or save it again.',
  },
  file_macros: {
    ja: 'マクロを含むファイルは添付できません。マクロなしの形式（docx・xlsx・pptx）かPDFで保存し直してください。',
    en: 'Files with macros are not taken; save it without them, or as PDF.',
  },
  file_not_shown: {
    ja: 'この種類のファイルは表示できません。ダウンロードしてください。',
    en: 'Files of this kind are not shown; download it.',
  },
  no_attachment: {
    ja: 'この下書きにない添付ファイルです。もう一度添付してください。',
    en: 'It is no file of this draft; attach it again.',
  },
} as const satisfies Record<string, Sentence>
