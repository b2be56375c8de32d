import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { arriveAt } from '../focus/arrive-at.ts'
import { isComposing } from '../keys/pressed-key.ts'
import { useWords } from '../language/language.tsx'
import { asNumber, isNumber } from '../relations/ticket-number.ts'
import { useMe } from '../session/use-session.ts'
import { useAwaitsOperations, useOperations } from '../session/use-operations.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { lazy } from '../loading/lazy.tsx'
import { listAll, openIt, tryAgain } from './choices.ts'
import { useLeadTo } from './use-lead-to.ts'
import { noteOpened, useOpened } from './use-opened.ts'
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
  // The field remembers which option was chosen last, which is gone once another list stands below it: a choice begins a new one.
  const [choices, setChoices] = useState(0)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
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
  const opened = useOpened(combobox.dropdownOpened && !isSearching)
  const recent = isSearching ? [] : opened
  const all = found ? Object.values(found).flatMap(({ items }) => items) : recent
  const open = (value: string) => {
    if (value === tryAgain) return void refetch()
    combobox.closeDropdown()
    setChoices((before) => before + 1)
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
  return (
    <search className={styles.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={open}
        width="min(420px, calc(100vw - 1rem))"
        position="bottom-start"
        withinPortal={false}
        keepMounted={false}
      >
        <Combobox.Target key={choices} withExpandedAttribute>
          <TextInput
            id="search"
            type="search"
            size="xs"
            aria-label={words.label}
            placeholder={mayListFound ? words.placeholder : maySearch ? words.masked : words.number}
            value={typed}
            rightSection={isFetching && <Loader size="xs" />}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value)
              combobox.openDropdown()
            }}
            onKeyDownCapture={(event) => {
              // What an input method still puts together is no choice among the options.
              if (isComposing(event.nativeEvent)) event.stopPropagation()
              else if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1 && typed.trim() !== '') {
                if (mayListFound) open(listAll)
                else if (isNumber(typedNumber)) open(openIt)
              }
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isSearching && recent.length === 0 && (maySearch || typedNumber === '')}>
          {isSearching && failureReason && (
            <Text role="alert" size="sm" p="xs">
              {failureReason instanceof ApiProblem ? failureReason.message : words.failed}
            </Text>
          )}
          {!maySearch && typedNumber !== '' && !isNumber(typedNumber) && (
            <Text size="sm" p="xs">
              {words.whole}
            </Text>
          )}
          <Combobox.Options aria-label={words.label} mah="min(420px, 60dvh)" style={{ overflowY: 'auto' }}>
            <Suspense>
              <FoundList
                found={found}
                recent={recent}
                hasFailed={isSearching && failureReason !== null}
                typedNumber={!mayListFound && isNumber(typedNumber) ? typedNumber : undefined}
                listed={isSearching && mayListFound ? typed.trim() : undefined}
              />
            </Suspense>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  )
}
