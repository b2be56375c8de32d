import type { FastifyRequest } from 'fastify'
import type { YearCount } from '../calendar/japanese-date.rules.ts'

const counts = new WeakMap<FastifyRequest, YearCount>()

/** How the pages that answer a request count years; by the western ones where nothing is noted. */
export function noteYearCount(request: FastifyRequest, years: YearCount): void {
  counts.set(request, years)
}

let current: YearCount = 'western'

/** Writes a page of an answer: in one go, so that no other page is written meanwhile. */
export function countingYearsFor<Written>(request: FastifyRequest, write: () => Written): Written {
  current = counts.get(request) ?? 'western'
  try {
    return write()
  } finally {
    current = 'western'
  }
}

/** How the page that is being written counts years. */
export function currentYearCount(): YearCount {
  return current
}
