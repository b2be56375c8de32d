import { html } from 'ghtml'
import type { SentFile } from '../../follow-ups/read-sent-files.ts'
import { langOf, type Language } from '../language.ts'

const wording = {
  files: { ja: '添付ファイル', en: 'Attached files' },
} as const

/** The files of a message, each with the way to save it. HTML. */
export function filesOfMessage(files: readonly SentFile[], path: string, language: Language): string {
  if (files.length === 0) return ''
  const item = ({ id, name, size }: SentFile) =>
    html`<li>
      <a href="${path}/files/${id}" download="${name}" !${langOf(name, language)}>${name}</a> <span class="hint">${sizeIn(size)}</span>
    </li>`
  return html`<p class="hint">${wording.files[language]}</p>
    <ul class="plain-list">
      !${files.map(item).join('')}
    </ul>`
}

/** Bytes as people say them. */
function sizeIn(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000)).toString()} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
