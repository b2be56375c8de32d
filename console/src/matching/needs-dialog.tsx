import { Button, Select, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, type Schemas } from '../api/client.ts'
import { Offer } from '../keys/offer.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { MeanwhileNote } from '../profiles/meanwhile-note.tsx'
import { rebaseProfile, type Contested } from '../profiles/rebase-profile.ts'
import { withStatementAt } from '../profiles/statement-at.ts'
import { actWords } from '../tickets/act-words.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { NeedFields } from './need-fields.tsx'
import { readCompanyProfile, useCompanyProfile, type CompanyProfileVersion } from './use-company-profile.ts'

type Need = Schemas['CompanyNeed']

const wording = {
  title: actWords.needs,
  act: { ja: '保存する', en: 'Keep' },
  what: {
    ja: '企業のプロフィールの次の版になり、次に実行するマッチングから使われます。これまでの結果は変わりません。',
    en: "This becomes the next version of the company's profile, which later runs use; runs of before stay as they are.",
  },
  add: { ja: '条件を加える', en: 'Add a need' },
  choose: { ja: '条件を選ぶ', en: 'Choose a need' },
  reason: { ja: '理由（案件のメモに残ります）', en: 'Why (kept as a note of the ticket)' },
  none: { ja: '希望条件はありません。', en: 'No need is stated.' },
} as const

interface NeedsDialogProps {
  readonly ticket: Ticket
  readonly stated: CompanyProfileVersion
  readonly close: () => void
}

/** What the company wishes, as the desk understood it: changed, added or taken away, with a reason. */
export function NeedsDialog({ ticket, stated, close }: NeedsDialogProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const queries = useQueryClient()
  const [needs, setNeeds] = useState<readonly Need[]>(stated.profile.needs)
  const [reason, setReason] = useState('')
  const [before, setBefore] = useState(stated)
  const [contested, setContested] = useState<readonly Contested[]>()
  const others = catalog?.companyNeeds.filter(({ code }) => !needs.some((need) => need.code === code)) ?? []
  const keep = async () => {
    const body = { needs: [...needs], profileVersion: before.version, reason }
    try {
      await api.PUT('/api/v1/tickets/{number}/needs', { params: { path: { number: ticket.number } }, body })
    } catch (error) {
      const isOutdated = error instanceof ApiProblem && error.code === 'profile_changed'
      if (!isOutdated || !ticket.organization) throw error
      const newest = await readCompanyProfile(ticket.organization.id)
      const rebased = rebaseProfile({ needs: before.profile.needs }, { needs: [...needs] }, { needs: newest.profile.needs })
      setNeeds(rebased.profile.needs)
      setContested(rebased.contested)
      setBefore(newest)
      return false
    } finally {
      await queries.invalidateQueries({ queryKey: ['company-profile'] })
    }
    return true
  }
  const put = (path: readonly string[], statement: unknown) => setNeeds((typed) => withStatementAt({ needs: typed }, path, statement).needs)
  return (
    <TicketDialog ticket={ticket} title={words.title} act={words.act} close={close} perform={keep} fields={['needs', 'reason']}>
      {(at) => (
        <>
          {contested && <MeanwhileNote contested={contested} profile={{ needs }} put={put} />}
          <Text size="sm">{needs.length > 0 ? words.what : words.none}</Text>
          {needs.map((need, place) => (
            <NeedFields
              key={need.code}
              need={need}
              error={at(`needs.${String(place)}`)}
              change={(changed) => setNeeds(needs.map((one) => (one.code === need.code ? changed : one)))}
              remove={() => setNeeds(needs.filter((one) => one.code !== need.code))}
            />
          ))}
          <Select
            searchable
            openOnFocus={false}
            label={words.add}
            placeholder={words.choose}
            value={null}
            data={others.map((need) => ({ value: need.code, label: need[language] }))}
            // The list above has codes of needs only.
            onChange={(code) => code !== null && setNeeds([...needs, { code: code as Need['code'], importance: 3 }])}
          />
          <Textarea
            label={words.reason}
            required
            error={at('reason')}
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </>
      )}
    </TicketDialog>
  )
}

/** The same for the palette, whatever of the matching is shown. */
export function NeedsOffer({ ticket }: { ticket: Ticket }) {
  const { data: stated } = useCompanyProfile(ticket.can.stateNeeds ? ticket.organization?.id : undefined)
  const [looked, setLooked] = useState<CompanyProfileVersion>()
  return (
    <>
      <Offer name={actWords.needs} act={stated && (() => setLooked(stated))} />
      {looked && <NeedsDialog ticket={ticket} stated={looked} close={() => setLooked(undefined)} />}
    </>
  )
}

/** Opens the dialog on what the company states now. */
export function NeedsButton({ ticket, stated }: { ticket: Ticket; stated: CompanyProfileVersion | undefined }) {
  const words = useWords(wording)
  const [looked, setLooked] = useState<CompanyProfileVersion>()
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={!stated} onClick={() => setLooked(stated)}>
        {words.title}
      </Button>
      {looked && <NeedsDialog ticket={ticket} stated={looked} close={() => setLooked(undefined)} />}
    </>
  )
}
