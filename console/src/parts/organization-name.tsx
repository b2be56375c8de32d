import { Fragment } from 'react'
import styles from './organization-name.module.css'

/** Behind a legal form that leads (株式会社, 一般社団法人), before one that ends a name, and where letters of another kind begin. */
const seams = new RegExp(
  [
    String.raw`(?<=^[^\s会法]{2,6}(?:会社|法人))(?=.{2})`,
    String.raw`(?<=.{2})(?=(?:株式|有限|合同|合資|合名)会社$)`,
    String.raw`(?<=\p{sc=Han}{2})(?=\p{sc=Katakana}{2})`,
    String.raw`(?<=[\p{sc=Katakana}ー]{2})(?=\p{sc=Han}{2})`,
    String.raw`(?<=[A-Za-z]{2})(?=[\p{sc=Han}\p{sc=Katakana}]{2})`,
    String.raw`(?<=[\p{sc=Han}\p{sc=Katakana}ー]{2})(?=[A-Za-z]{2})`,
  ].join('|'),
  'u',
)

/** What an organisation is called, in one piece: where that has no room, it is broken at its seams, and within a word last of all. */
export function OrganizationName({ name }: { name: string }) {
  return (
    <span className={styles.name}>
      {name.split(seams).map((piece, at) => (
        <Fragment key={`${String(at)} ${piece}`}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  )
}
