import { Loader, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { arriveAt } from '../focus/arrive-at.ts'
import { isComposing } from '../keys/pressed-key.ts'
import { useWords } from '../language/language.tsx'
import { asNumber, isNumber } from '../relations/ticket-number.ts'
import { useOptions } from '../options/use-options.ts'
import { useMe } from '../session/use-session.ts'
import { useAwaitsOperations, useOperations } from '../session/use-operations.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { lazy } from '../loading/lazy.tsx'
import { listAll, openIt, tryAgain } from './choices.ts'
import { useLeadTo } from './use-lead-to.ts'
import { noteOpened, useOpened } from './use-opened.ts'
import belowField from '../options/options.module.css'
import styles from './search.module.css'

const wording = {
  label: { ja: '検索', en: 'Search' },
  placeholder: { ja: '受付番号・組織・氏名・メッセージ', en: 'Number, organisation, name, words' },
  masked: { ja: '受付番号・組織', en: 'Number, organisation' },
  number: { ja: '受付番号', en: 'Number of a ticket' },
  whole: {
    ja: '受付番号を最後まで入力してください（例：C-2026-000001）。',
    en: 'Type the whole number of a ticket, like C-2026-000001.',
  },
  failed: { ja: '検索できませんでした。接続をお確かめください。', en: 'The search did not come through; check the connection.' },
} as const

const FoundList = lazy(() => import('./found-list.tsx').then((module) => ({ default: module.FoundList })))

const wordsAtLeast = 2

/** Looks for words in tickets, organisations and people at once; empty, it offers what was opened lately. */
export function SearchBox() {
  const words = useWords(wording)
  const navigate = useNavigate()
  const leadTo = useLeadTo()
  const nameOf = useTownName()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 200)
  const can = useOperations()
  const mayNote = can('noteOpenedItem')
  const maySearch = useAwaitsOperations() || can('search')
  // Lists are not searched for words by those to whom names are masked.
  const me = useMe()
  const mayListFound = maySearch && me?.carriesTickets !== false
  const typedNumber = asNumber(typed)
  const [isOpen, setOpen] = useState(false)
  const isSearching = maySearch && [...q].length >= wordsAtLeast
  const { data, isFetching, failureReason, refetch } = useQuery({
    queryKey: ['search', q],
    enabled: isSearching,
    // Without a connection it fails at once, and says so, instead of waiting for one.
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      const asked = bodyOf(api.GET('/api/v1/search', { params: { query: { q, limit: 5 } }, signal }))
      // How it is put comes along with the first that is found.
      const [{ groupFound }, result] = await Promise.all([import('./found.ts'), asked])
      return (nameIn: typeof nameOf) => groupFound(result, nameIn)
    },
  })
  const found = isSearching ? data?.(nameOf) : undefined
  const opened = useOpened(isOpen && !isSearching)
  const recent = isSearching ? [] : opened
  const all = found ? Object.values(found).flatMap(({ items }) => items) : recent
  const open = (value: string) => {
    if (value === tryAgain) return void refetch()
    setOpen(false)
    if (value === listAll) {
      void navigate({ to: '/tickets', search: { view: 'all', q: typed.trim() } })
      return arriveAt('list all')
    }
    if (value === openIt) {
      setTyped('')
      return leadTo({ ticket: typedNumber })
    }
    const chosen = all.find(({ key }) => key === value)
    if (!chosen) return undefined
    const { leadsTo } = chosen
    if (mayNote) noteOpened(chosen)
    setTyped('')
    return leadTo(leadsTo)
  }
  const hasFailed = isSearching && failureReason !== null
  const openable = !mayListFound && isNumber(typedNumber) ? typedNumber : undefined
  // No list is narrowed to the number of an enquiry: its ticket is opened instead.
  const enquired = all.find(({ foundIn }) => foundIn?.kind === 'enquiry')
  const listed = isSearching && mayListFound && !enquired ? typed.trim() : undefined
  const { options, press, unmark, saysOptions } = useOptions({
    keys: [
      ...all.map(({ key }) => key),
      ...(hasFailed ? [tryAgain] : []),
      ...(openable === undefined ? [] : [openIt]),
      ...(listed === undefined ? [] : [listAll]),
    ],
    marksFirst: false,
    choose: open,
  })
  const isShown = isOpen && (isSearching || recent.length > 0 || (!maySearch && typedNumber !== ''))
  const unfold = (isWanted: boolean) => {
    setOpen(isWanted)
    unmark()
  }
  const cameFrom = useRef<HTMLElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape' && isShown) {
      // The field keeps what was typed: a second Escape empties it.
      event.preventDefault()
      unfold(false)
    } else if (event.key === 'Escape' && typed === '') {
      // Back to where one came from, so that single keys act again.
      event.currentTarget.blur()
      cameFrom.current?.focus()
    } else if (!isShown && event.key.startsWith('Arrow')) setOpen(true)
    else if (!(isShown && press(event)) && event.key === 'Enter' && typed.trim() !== '') {
      if (enquired) open(enquired.key)
      else if (mayListFound) open(listAll)
      else if (openable !== undefined) open(openIt)
    }
  }
  return (
    <search className={styles.search}>
      <TextInput
        {...saysOptions(isShown)}
        id="search"
        type="search"
        size="xs"
        aria-label={words.label}
        placeholder={mayListFound ? words.placeholder : maySearch ? words.masked : words.number}
        value={typed}
        rightSection={isFetching && <Loader size="xs" />}
        // Escape ends what hangs below it, and nothing that stands beside it.
        data-mantine-stop-propagation={isShown || undefined}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
          unfold(true)
        }}
        onBlur={() => unfold(false)}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          unfold(isOpen || currentTarget.value !== '')
        }}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div className={styles.below}>
          {hasFailed && (
            <Text role="alert" size="sm" p="xs">
              {failureReason instanceof ApiProblem ? failureReason.message : words.failed}
            </Text>
          )}
          {!maySearch && typedNumber !== '' && !isNumber(typedNumber) && (
            <Text size="sm" p="xs">
              {words.whole}
            </Text>
          )}
          <div id={options.list} role="listbox" aria-label={words.label} className={belowField.list}>
            <Suspense>
              <FoundList options={options} found={found} recent={recent} hasFailed={hasFailed} typedNumber={openable} listed={listed} />
            </Suspense>
          </div>
        </div>
      )}
    </search>
  )
}
