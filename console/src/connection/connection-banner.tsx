import { useMutationState } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useOnline } from './use-online.ts'
import styles from './connection-banner.module.css'

const wording = {
  lost: {
    ja: '接続が切れています。書いた内容はこの画面に残っています。',
    en: 'You are offline. What you wrote is still on this screen.',
  },
  old: {
    ja: '接続が戻るまで、一覧や案件は最新ではありません。',
    en: 'Until the connection is back, lists and tickets are not up to date.',
  },
  waiting: {
    ja: (count: number) => `接続が戻りしだい、待っている操作${grouped(count)}件を送ります。`,
    en: (count: number) =>
      count === 1
        ? 'What you did goes as soon as the connection is back.'
        : `The ${grouped(count)} things you did go as soon as the connection is back.`,
  },
  back: { ja: '接続が戻りました。', en: 'You are online again.' },
  wentOn: { ja: '待っていた操作を送りました。', en: 'What had waited was sent.' },
  fresh: { ja: '表示を最新にしました。', en: 'What you see is up to date.' },
} as const

/** Milliseconds for which it is said that the connection is back. */
const saidFor = 8000

/** Says that the desk cannot be reached and what becomes of what was done, and when it went on. */
export function ConnectionBanner() {
  const words = useWords(wording)
  const isOnline = useOnline()
  const waiting = useMutationState({ filters: { predicate: ({ state }) => state.isPaused } }).length
  const [isBack, setBack] = useState(false)
  const [hadWaited, setHadWaited] = useState(false)
  const [wasLost, setWasLost] = useState(false)
  if (!isOnline && !wasLost) {
    setWasLost(true)
    setBack(false)
    setHadWaited(false)
  }
  if (isOnline && wasLost) {
    setWasLost(false)
    setBack(true)
  }
  if (!isOnline && hadWaited !== waiting > 0) setHadWaited(waiting > 0)
  useEffect(() => {
    if (!isBack) return undefined
    const timer = setTimeout(() => setBack(false), saidFor)
    return () => clearTimeout(timer)
  }, [isBack])
  const said = isOnline
    ? isBack && [words.back, hadWaited ? words.wentOn : words.fresh]
    : [words.lost, waiting > 0 ? words.waiting(waiting) : words.old]
  return (
    <div role="status" className={said ? `${styles.banner} ${isOnline ? styles.back : ''}` : undefined} data-connection>
      {said && said.map((sentence) => <span key={sentence}>{sentence}</span>)}
    </div>
  )
}
