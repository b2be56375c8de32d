import { fileKinds, type FileKind } from './file-kinds.ts'
import { namesInZip } from './zip-names.rules.ts'

/** Why a file is not taken. */
export type FileFault = 'file_empty' | 'file_kind' | 'file_ending' | 'file_macros'

const faults: ReadonlySet<string> = new Set<FileFault>(['file_empty', 'file_kind', 'file_ending', 'file_macros'])

export function isFileFault(judged: FileKind | FileFault): judged is FileFault {
  return faults.has(judged)
}

const signatures: readonly [FileKind, string][] = [
  ['pdf', '%PDF-'],
  ['png', '\u0089PNG\r\n\u001A\n'],
  ['jpeg', '\u00FF\u00D8\u00FF'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
]

/** The part of an Office document that says which kind it is. */
const officeParts: readonly [FileKind, string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/** What a file is, told by its content; its name must say the same, so that nobody opens something else than they expect. */
export function judgeFile(name: string, bytes: Buffer): FileKind | FileFault {
  if (bytes.length === 0) return 'file_empty'
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kindOf(bytes, ending)
  if (kind === 'file_macros') return kind
  // Called what may be attached, it is not: that says more than a list of what may be.
  if (kind === 'file_kind') return Object.values(fileKinds).some(({ endings }) => hasEnding(endings, ending)) ? 'file_ending' : kind
  return hasEnding(fileKinds[kind].endings, ending) ? kind : 'file_ending'
}

const hasEnding = (endings: readonly string[], ending: string) => endings.includes(ending)

function kindOf(bytes: Buffer, ending: string): FileKind | 'file_kind' | 'file_macros' {
  const head = bytes.toString('latin1', 0, 16)
  const signed = signatures.find(([, signature]) => head.startsWith(signature))
  if (signed) return signed[0]
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('PK\u0003\u0004')) return kindOfZip(bytes)
  // A page or a drawing is text, too, and not meant.
  const named = ending === 'csv' ? 'csv' : ending === 'txt' ? 'text' : 'file_kind'
  return isText(bytes) ? named : 'file_kind'
}

function kindOfZip(bytes: Buffer): FileKind | 'file_kind' | 'file_macros' {
  const names = namesInZip(bytes) ?? []
  if (names.some((name) => /(^|\/)vbaproject\.bin$/iu.test(name))) return 'file_macros'
  return officeParts.find(([, part]) => names.includes(part))?.[0] ?? 'file_kind'
}

/** What can be read as Japanese or any text: UTF-8, or Shift_JIS as Excel writes it; without control characters. */
function isText(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false
  return ['utf-8', 'shift_jis'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  })
}
