import type { Reader } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import {
  listTownsByCode,
  listTownsOfEnquiries,
  listTownsOfIntroductions,
  listTownsOfPassedCases,
  listTownsOfShortlists,
  type TownRow,
} from './towns-of-cases.store.ts'

/** What of an event's details leads to municipalities, what says most of it first. */
const leading = ['municipalityCode', 'enquiryId', 'introductionId', 'passedCaseId', 'shortlistId'] as const

type Detail = (typeof leading)[number]

const readers: Readonly<Record<Detail, (reader: Reader, of: string[]) => Promise<TownRow[]>>> = {
  municipalityCode: listTownsByCode,
  enquiryId: listTownsOfEnquiries,
  introductionId: listTownsOfIntroductions,
  passedCaseId: listTownsOfPassedCases,
  shortlistId: listTownsOfShortlists,
}

/** The municipalities events are about: that of an enquiry, an introduction or a passed case, those of a shortlist; of most events none. */
export async function readTownsOfEvents(
  reader: Reader,
  events: readonly Pick<EventRow, 'details'>[],
): Promise<(event: Pick<EventRow, 'details'>) => readonly TownRow[]> {
  const found = new Map<string, TownRow[]>()
  for (const detail of leading) {
    const ids = new Set(events.filter(({ details }) => detailOf(details) === detail).map(({ details }) => String(details[detail])))
    if (ids.size === 0) continue
    for (const [of, rows] of Map.groupBy(await readers[detail](reader, [...ids]), (row) => row.of)) found.set(`${detail} ${of}`, rows)
  }
  return ({ details }) => {
    const detail = detailOf(details)
    return (detail && found.get(`${detail} ${String(details[detail])}`)) ?? []
  }
}

function detailOf(details: EventRow['details']): Detail | undefined {
  return leading.find((detail) => typeof details[detail] === 'string')
}
