import { createHash } from 'node:crypto'

/** Words that stand nowhere else: where one of them is read, it was told. */
export interface Planted {
  /** A person as they fill in a form. */
  person: { name: string; nameKana: string; email: string; phone: string; title: string; department: string }
  /** What must not be read of this person by whoever may not know them, in every part that tells who they are. */
  traces: string[]
}

/** A person whose mails end in `domain`; `key` (letters) makes them one of a kind and must not stand within another's. */
export function plantPerson(key: string, domain: string): Planted {
  const phone = `03-5550-${String(createHash('sha256').update(key).digest().readUInt16BE() % 10_000).padStart(4, '0')}`
  const localPart = `who.${key.toLowerCase()}`
  const kana = kanaOf(key)
  const title = `肩書${key}`
  const department = `部署${key}`
  const person = {
    name: `姓${key} 名${key}`,
    nameKana: `せい${kana} めい${kana}`,
    email: `${localPart}@${domain}`,
    phone,
    title,
    department,
  }
  return { person, traces: [`姓${key}`, `名${key}`, `せい${kana}`, `めい${kana}`, localPart, phone, title, department] }
}

/** A reading is written in kana: two of them for each letter, so that none stands within another's. */
function kanaOf(key: string): string {
  const rows = 'あいうえおかきくけこさしすせそたちつてとなにぬねのは'
  return [...key.toLowerCase()].map((letter) => `む${rows[letter.charCodeAt(0) - 97] ?? 'ん'}`).join('')
}

/** Free words of somebody about something. */
export function plantWords(key: string, about: string): string {
  return `内緒の話${key}${about}です。`
}
