import { quoted, UnusableTable } from './unusable-table.ts'

/**
 * The text of a published table: UTF-8 (with or without its mark) or, as the statistics centre publishes it, CP932 (which the web's
 * `shift_jis` is). Throws UnusableTable for what is no text, or no table.
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnusableTable({ ja: 'ファイルが空です。', en: 'The file is empty.' })
  refuseOtherFormats(bytes)
  const text = textIn('utf-8', bytes) ?? textIn('shift_jis', bytes)
  if (text === undefined) {
    throw new UnusableTable(
      { ja: '文字コードがUTF-8でもCP932（シフトJIS）でもありません。', en: 'The text is neither UTF-8 nor CP932 (Shift JIS).' },
      { line: lineOfFirstFault(bytes) },
    )
  }
  if (text.trim() === '') throw new UnusableTable({ ja: 'ファイルに内容がありません。', en: 'The file has no content.' })
  if (/^\s*</u.test(text)) {
    const [start = ''] = text.trim().split('\n', 1)
    throw new UnusableTable(
      {
        ja: `表ではなくWebページ（HTML）です（「${quoted(start)}」）。CSVファイルそのものを保存してください。`,
        en: `This is a web page (HTML: "${quoted(start)}"), no table. Save the CSV file itself.`,
      },
      { line: 1 },
    )
  }
  return text
}

/** Undefined when the bytes are not of this encoding. A byte order mark is left out. */
function textIn(encoding: 'utf-8' | 'shift_jis', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnusableTable({
      ja: 'CSVではなくExcelまたはZIPのファイルです。展開するか、CSVとして保存してください。',
      en: 'This is an Excel or ZIP file, no CSV. Unpack it, or save it as CSV.',
    })
  }
  if (bytes.includes(0)) {
    throw new UnusableTable(
      {
        ja: 'テキストではないファイル（またはUTF-16）です。UTF-8かCP932のCSVが必要です。',
        en: 'The file is binary (or UTF-16). A CSV in UTF-8 or CP932 is needed.',
      },
      { line: lineAt(bytes, bytes.indexOf(0)) },
    )
  }
}

/** The line where UTF-8 ends to be UTF-8; every replaced character before it is as long as what it replaced, in lines. */
function lineOfFirstFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length
}

function lineAt(bytes: Uint8Array, index: number): number {
  return bytes.subarray(0, index).filter((byte) => byte === 0x0a).length + 1
}
